import { writePlanFile } from '@duthao/plan';
import { parseOptions } from '../parseOptions.ts';
import { readInput } from '../readInput.ts';
import { Refusal } from '../Refusal.ts';
import { report } from '../report.ts';
import type { Words } from '../words/vi.ts';
import { writeOutput } from '../writeOutput.ts';

/** `duthao import FILE [-o plan.json]`: the plan to the file or to standard output, the report to standard error. */
export async function importFile(args: readonly string[], words: Words): Promise<number> {
  const { values, positionals } = parseOptions(args, { output: { type: 'string', short: 'o' } }, words);
  const output = values.output ?? '-';
  if (output !== '-' && !output.toLowerCase().endsWith('.json')) throw new Refusal(words.notJson(output));
  const { value, findings } = await readInput(positionals, words);
  await writeOutput(output, writePlanFile(value), words);
  process.stderr.write(report(value, findings, words));
  return 0;
}
