import { median, medianOf } from '../percentiles.ts';
import { type Measured, NotDone } from './runMeasured.ts';

/** One side of a comparison: the first is ours. */
export interface Side {
  readonly name: string;
  readonly run: () => Promise<Measured>;
}

/** Runs all sides in turn, round by round, and prints one line; a side that cannot do it is named with its reason. */
export async function compareRuns(title: string, sides: readonly Side[], rounds: number): Promise<void> {
  const figures = sides.map((): Measured[] => []);
  const faults = new Map<number, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run }] of sides.entries()) {
      if (faults.has(index)) continue;
      try {
        figures[index]!.push(await run());
      } catch (error) {
        if (!(error instanceof NotDone)) throw error;
        faults.set(index, error.message);
      }
    }
  }
  const parts = sides.map(({ name }, index) =>
    faults.has(index)
      ? `${name} did not: ${faults.get(index)}`
      : describe(name, figures[index]!, figures[0]!),
  );
  console.log(`${title}: ${parts.join('; ')}`);
}

function describe(name: string, own: readonly Measured[], ours: readonly Measured[]): string {
  const [ms, cpu, megabytes] = (['ms', 'cpu', 'megabytes'] as const).map((kind) =>
    Math.round(median(own.map((run) => run[kind]))),
  );
  const figure = `${name} ${ms} ms (CPU ${cpu}) ${megabytes} MB`;
  if (own === ours || ours.length !== own.length) return figure;
  // Of neighbours in time, so that another's work on the machine falls on both.
  const ratio = (kind: 'ms' | 'cpu'): string =>
    medianOf(ours.map((run, round) => run[kind] / own[round]![kind])).toFixed(2);
  return `${figure}, ratio ${ratio('ms')} (CPU ${ratio('cpu')})`;
}
