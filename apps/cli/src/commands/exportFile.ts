import { type Finding, footnotesOf, type Found, type Plan, printedText, toHTML } from '@duthao/plan';
import { parseOptions } from '../parseOptions.ts';
import { readInput } from '../readInput.ts';
import { Refusal } from '../Refusal.ts';
import { findingLines } from '../report.ts';
import type { Words } from '../words/vi.ts';
import { writeOutput } from '../writeOutput.ts';

type Writer = (plan: Plan) => Promise<Found<string | Uint8Array>>;

const writers: Readonly<Record<string, Writer>> = {
  docx: async (plan) => (await import('@duthao/docx')).writeDocx(plan),
  html: async (plan) => ({ value: page(plan), findings: [] }),
  txt: async ({ doc }) => ({ value: text(doc), findings: [] }),
};

/** `duthao export FILE -o OUT`: the ending of OUT says what is written. */
export async function exportFile(args: readonly string[], words: Words): Promise<number> {
  const { values, positionals } = parseOptions(args, { output: { type: 'string', short: 'o' } }, words);
  if (values.output === undefined) throw new Refusal(words.noOutput);
  const ending = /\.(docx|html|txt)$/iu.exec(values.output)?.[1]?.toLowerCase();
  if (!ending) throw new Refusal(words.badOutput(values.output));
  const { value, findings } = await readInput(positionals, words);
  const written = await writers[ending]!(value);
  await writeOutput(values.output, written.value, words);
  say([...findings, ...written.findings], words);
  return 0;
}

function say(findings: readonly Finding[], words: Words): void {
  if (findings.length > 0) process.stderr.write(`${findingLines(findings, words).join('\n')}\n`);
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (n: number): string => String(n).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!);

/** The printed words, a line a paragraph, footnotes after them: `duthao import` reads it back. */
function text(doc: Plan['doc']): string {
  const footnotes = footnotesOf(doc).map((note, index) => `${raised(index + 1)} ${note}`);
  return `${[...printedText(doc, raised), ...footnotes].join('\n')}\n`;
}

function page({ meta, doc }: Plan): string {
  const title = (meta.title ?? '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${toHTML(doc)}</body></html>\n`;
}
