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

type Writer = (plan: Plan, look: Look, words: Words) => Promise<Found<string | Uint8Array>>;

const writers: Readonly<Record<string, Writer>> = {
  docx: async (plan, look) => (await import('@duthao/docx')).writeDocx(plan, look),
  pdf: writePdf,
  html: async ({ doc, meta }, look) => ({ value: toPage(doc, meta.title ?? '', look), findings: [] }),
  txt: async ({ doc }) => ({ value: toPlainText(doc), findings: [] }),
};

const options = { output: { type: 'string', short: 'o' }, look: { type: 'string' } } as const;

/** `duthao export FILE -o OUT`: the ending of OUT says what is written, `--look` how it is laid out. */
export async function exportFile(args: readonly string[], words: Words): Promise<number> {
  const { values, positionals } = parseOptions(args, options, words);
  if (values.output === undefined) throw new Refusal(words.noOutput);
  const ending = /\.(docx|pdf|html|txt)$/iu.exec(values.output)?.[1]?.toLowerCase();
  if (!ending) throw new Refusal(words.badOutput(values.output));
  const look = await readLook(values.look, words);
  const { value, findings } = await readInput(positionals, words);
  const written = await writers[ending]!(value, look, words);
  await writeOutput(values.output, written.value, words);
  say([...findings, ...written.findings], words);
  return 0;
}

async function writePdf(plan: Plan, look: Look, words: Words): Promise<Found<Uint8Array>> {
  const { createOffice, OfficeError } = await import('@duthao/office');
  const office = createOffice();
  try {
    const { value, findings } = await (await import('@duthao/docx')).writeDocx(plan, look);
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
