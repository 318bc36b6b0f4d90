import type { Journal, NewRecord } from '../storage/journal.ts';

/** Pauses before the next try, in milliseconds: a short hiccup of the disk is not shown to anybody. */
export const APPEND_PAUSES: readonly number[] = [20, 100, 500, 1500];

interface Trouble {
  /** Called after each failure; says what to do after the last pause: wait as long again, or give up. */
  onFailure(error: unknown): void;
  readonly forever: boolean;
  readonly pauses: readonly number[];
}

/** Appends, trying again after failures; rejects with the last error when it gives up. */
export async function appendDurably(
  journal: Journal,
  planId: string,
  records: readonly NewRecord[],
  { onFailure, forever, pauses }: Trouble,
): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await journal.append(planId, records);
    } catch (error) {
      onFailure(error);
      const pause = pauses[attempt] ?? (forever ? (pauses.at(-1) ?? 0) : null);
      if (pause === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
