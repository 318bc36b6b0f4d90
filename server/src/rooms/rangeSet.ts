import type { IdRange } from '@duthao/plan';

/** Which structs were left behind by moves; grows only. */
export function createRangeSet(ranges: readonly IdRange[] = []) {
  const byClient = new Map<number, { clock: number; end: number }[]>();

  const add = (more: readonly IdRange[]): void => {
    for (const { client, clock, len } of more) {
      const known = byClient.get(client) ?? [];
      known.push({ clock, end: clock + len });
      byClient.set(client, known);
    }
  };
  add(ranges);

  return {
    add,
    has: ({ client, clock }: { client: number; clock: number }): boolean =>
      byClient.get(client)?.some((range) => clock >= range.clock && clock < range.end) ?? false,
  };
}

export type RangeSet = ReturnType<typeof createRangeSet>;
