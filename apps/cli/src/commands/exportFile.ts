import { readFile } from 'node:fs/promises';
import {
  type Finding,
  type Found,
  type Look,
  LookError,
  parseLook,
  type Plan,
  toPage,
  toPlainText,
} from '@duthao/plan';
import { parseOptions } from '../parseOptions.ts';
import { readInput } from '../readInput.ts';
import { Refusal } from '../Refusal.ts';
import { findingLines } from '../report.ts';
import type { Words } from '../words/vi.ts';
import { writeOutput } from '../writeOutput.ts';
import { comparedPlan } from './comparedPlan.ts';

type Copy = 'sign' | 'review';
type WriteDocx = (plan: Plan, look: Look) => Promise<Found<Uint8Array>>;
type Writer = (plan: Plan, look: Look, words: Words, copy: Copy) => Promise<Found<string | Uint8Array>>;

const writers: Readonly<Record<string, Writer>> = {
  docx: async (plan, look, _, copy) => (await docxWriter(copy))(plan, look),
  pdf: writePdf,
  html: async ({ doc, meta }, look) => ({ value: toPage(doc, meta.title ?? '', look), findings: [] }),
  txt: async ({ doc }) => ({ value: toPlainText(doc), findings: [] }),
};

const options = {
  output: { type: 'string', short: 'o' },
  look: { type: 'string' },
  copy: { type: 'string' },
  since: { type: 'string' },
  author: { type: 'string' },
} as const;

/**
 * `duthao export FILE -o OUT`: the ending of OUT says what is written, `--look` how it is laid out. `--copy review`
 * writes suggestions as tracked changes and threads as comments; `--since OLD` what changed since an older file, in
 * the name that `--author` gives.
 */
export async function exportFile(args: readonly string[], words: Words): Promise<number> {
  const { values, positionals } = parseOptions(args, options, words);
  if (values.output === undefined) throw new Refusal(words.noOutput);
  const ending = /\.(docx|pdf|html|txt)$/iu.exec(values.output)?.[1]?.toLowerCase();
  if (!ending) throw new Refusal(words.badOutput(values.output));
  const copy = copyOf(values, ending, words);
  const look = await readLook(values.look, words);
  const { value: read, threads, findings } = await readInput(positionals, words);
  const plan = threads.length > 0 ? { ...read, threads } : read;
  const { since, author = words.comparison } = values;
  const compared = since === undefined ? null : await comparedPlan(plan, since, author, words);
  const written = await writers[ending]!(compared?.value ?? plan, look, words, copy);
  await writeOutput(values.output, written.value, words);
  say([...findings, ...(compared?.findings ?? []), ...written.findings], words);
  return 0;
}

interface Asked {
  readonly copy?: string | undefined;
  readonly since?: string | undefined;
  readonly author?: string | undefined;
}

/** Which copy is meant; a comparison is a review copy without being asked for one. */
function copyOf({ copy, since, author }: Asked, ending: string, words: Words): Copy {
  const asked = copy ?? (since === undefined ? 'sign' : 'review');
  if (asked !== 'sign' && asked !== 'review') throw new Refusal(words.badCopy(asked));
  if (since !== undefined && asked === 'sign') throw new Refusal(words.sinceNeedsReview);
  if (author !== undefined && since === undefined) throw new Refusal(words.authorNeedsSince);
  if (asked === 'review' && ending !== 'docx' && ending !== 'pdf') throw new Refusal(words.reviewNeedsDocx);
  return asked;
}

async function docxWriter(copy: Copy): Promise<WriteDocx> {
  const { writeDocx, writeReviewDocx } = await import('@duthao/docx');
  return copy === 'review' ? writeReviewDocx : writeDocx;
}

async function writePdf(plan: Plan, look: Look, words: Words, copy: Copy): Promise<Found<Uint8Array>> {
  const { createOffice, OfficeError } = await import('@duthao/office');
  const office = createOffice();
  try {
    const { value, findings } = await (await docxWriter(copy))(plan, look);
    return { value: await office.convert(value, 'docx', 'pdf'), findings };
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    throw new Refusal(error.kind === 'missing' ? words.noOffice : error.message);
  } finally {
    await office.stop();
  }
}

async function readLook(name: string | undefined, words: Words): Promise<Look> {
  if (name === undefined) return parseLook({});
  const text = await readFile(name, 'utf8').catch(() => {
    throw new Refusal(words.cannotRead(name));
  });
  try {
    return parseLook(JSON.parse(text));
  } catch (error) {
    if (error instanceof LookError) throw new Refusal(error.message);
    if (error instanceof SyntaxError) throw new Refusal(words.badLook(name));
    throw error;
  }
}

function say(findings: readonly Finding[], words: Words): void {
  if (findings.length > 0) process.stderr.write(`${findingLines(findings, words).join('\n')}\n`);
}
