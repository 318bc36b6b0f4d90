import { writePlanFile } from '@duthao/plan';
import { trackedChoices } from '@duthao/protocol';
import { parseOptions } from '../parseOptions.ts';
import { readInput } from '../readInput.ts';
import { Refusal } from '../Refusal.ts';
import { report, surenessLines } from '../report.ts';
import type { Words } from '../words/vi.ts';
import { writeOutput } from '../writeOutput.ts';

const options = { output: { type: 'string', short: 'o' }, changes: { type: 'string' } } as const;

/**
 * `duthao import FILE [-o plan.json] [--changes suggest|final|original]`: the plan and the comments in the file to
 * plan.json or standard output, the report to standard error.
 */
export async function importFile(args: readonly string[], words: Words): Promise<number> {
  const { values, positionals } = parseOptions(args, options, words);
  const output = values.output ?? '-';
  if (output !== '-' && !output.toLowerCase().endsWith('.json')) throw new Refusal(words.notJson(output));
  const changes = trackedChoices.find((choice) => choice === (values.changes ?? 'suggest'));
  if (!changes) throw new Refusal(words.badChanges(values.changes ?? ''));
  const { value, findings, recognised, threads } = await readInput(positionals, words, changes);
  await writeOutput(output, writePlanFile({ ...value, threads }), words);
  process.stderr.write(report(value, findings, words));
  process.stderr.write(surenessLines(recognised, words).join(''));
  if (threads.length > 0) process.stderr.write(`${words.threads(threads.length)}\n`);
  return 0;
}
