import type { Source } from './Sheet.ts';
import { readSheet } from './Sheet.ts';
import { readByPandoc } from './read/secondReader.ts';
import { render } from './read/render.ts';
import { validate } from './read/validate.ts';
import { rules } from './rules/all.ts';
import { strandedHeadings } from './rules/headings.ts';
import { judge } from './rules/Rule.ts';

/** What was looked at so far, for the summary at the end. */
export const summary = {
  documents: 0,
  pages: 0,
  assertions: 0,
  violations: 0,
  headings: 0,
  stranded: [] as string[],
};

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** Renders documents in one start of LibreOffice and says, for each, what is against the decree or the format. */
export async function checkDocuments(sources: readonly Source[]): Promise<Record<string, string[]>> {
  const [{ pdfs, warnings }, ...others] = await Promise.all([
    render(sources.map(({ docx }) => docx)),
    ...sources.map(checkFile),
  ]);
  const found: Record<string, string[]> = {};
  if (warnings.length > 0) found['LibreOffice'] = warnings;
  for (const [i, source] of sources.entries()) {
    const lines = await checkPages(source, pdfs[i], others[i]!);
    summary.documents += 1;
    summary.violations += lines.length;
    if (lines.length > 0) found[source.name] = lines;
  }
  return found;
}

interface OtherReaders {
  readonly errors: readonly string[];
  readonly text: string;
  readonly notes: readonly string[];
}

/** Two at a time: as many as there are processors on the machines that run this. */
const waiting: (() => void)[] = [];
let free = 2;

async function checkFile({ docx }: Source): Promise<OtherReaders> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resume) => waiting.push(resume));
  try {
    const errors = await validate(docx);
    const { text, notes, warnings } = await readByPandoc(docx);
    return { errors: [...errors, ...warnings], text, notes };
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

async function checkPages(
  source: Source,
  pdf: Uint8Array | undefined,
  other: OtherReaders,
): Promise<string[]> {
  if (!pdf) return ['LibreOffice does not open it'];
  const sheet = await readSheet(source, pdf);
  const verdicts = rules.map((rule) => judge(rule, sheet));
  const stranded = strandedHeadings(sheet);
  summary.pages += sheet.pages.length;
  // The validator, the second reader's words and its footnotes are assertions too.
  summary.assertions += verdicts.reduce((sum, { assertions }) => sum + assertions, 3);
  summary.headings += sheet.printed.filter(({ paragraph }) => paragraph.look.outline !== undefined).length;
  summary.stranded.push(...stranded);
  const words = sheet.printed.map(({ text }) => bare(text)).join('');
  return [
    ...other.errors.map((error) => `file: ${error}`),
    ...(other.text === words ? [] : [`A.5 words in pandoc differ at ${differenceOf(words, other.text)}`]),
    ...(other.notes.join('|') === sheet.print.footnotes.map(bare).join('|')
      ? []
      : ['A.5 footnotes in pandoc differ']),
    ...verdicts.flatMap(({ violations }) =>
      violations.map(({ clause, what, expected, found }) => `${clause} ${what}: ${expected} ≠ ${found}`),
    ),
  ];
}

function differenceOf(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  return `“${wanted.slice(at - 20, at + 30)}” ≠ “${found.slice(at - 20, at + 30)}”`;
}
