/** So many refusals may come from one token; one is forgiven every `FORGIVE_EVERY` milliseconds. */
const MOST_REFUSALS = 10;
const FORGIVE_EVERY = 60_000;

/** A program that sends the same refused work again and again is kept out by its token until it has been quiet. */
export function createCutOff(now: () => number = Date.now) {
  const counts = new Map<string, { count: number; since: number }>();

  function current(tokenId: string): number {
    const known = counts.get(tokenId);
    if (!known) return 0;
    const left = known.count - (now() - known.since) / FORGIVE_EVERY;
    if (left <= 0) counts.delete(tokenId);
    return Math.max(0, left);
  }

  return {
    refused(tokenId: string): void {
      counts.set(tokenId, { count: Math.min(current(tokenId) + 1, 2 * MOST_REFUSALS), since: now() });
    },
    isOut: (tokenId: string): boolean => Math.ceil(current(tokenId)) >= MOST_REFUSALS,
  };
}

export type CutOff = ReturnType<typeof createCutOff>;
