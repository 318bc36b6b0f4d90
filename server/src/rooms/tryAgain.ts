/** Pauses before the next try, in milliseconds: a short hiccup of the disk is not shown to anybody. */
export const APPEND_PAUSES: readonly number[] = [20, 100, 500, 1500];

interface Patience {
  /** Called after each failure. */
  readonly onFailure: (error: unknown) => void;
  readonly pauses: readonly number[];
  /** After the last pause: wait as long again, or give up. */
  readonly forever: boolean;
}

/** Does the work, and again after failures; rejects with the last error when it gives up. */
export async function tryAgain<Result>(
  work: () => Promise<Result>,
  { onFailure, pauses, forever }: Patience,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      onFailure(error);
      const pause = pauses[attempt] ?? (forever ? (pauses.at(-1) ?? 0) : null);
      if (pause === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
