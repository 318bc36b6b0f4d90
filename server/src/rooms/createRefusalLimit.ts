/** Far more than an honest client, which takes back what was refused and sends the rest. */
const BURST = 40;
const PER_SECOND = 1;
/** How long who sent more stays out, in milliseconds. */
const OUT = 20_000;

/** A bucket of refusals for each key; it stays with the person, however often the line is opened anew. */
export function createRefusalLimit(now: () => number = Date.now) {
  const buckets = new Map<string, { left: number; at: number; outUntil: number }>();

  const isFull = ({ left, at, outUntil }: { left: number; at: number; outUntil: number }): boolean =>
    now() >= outUntil && left + ((now() - at) / 1000) * PER_SECOND >= BURST;

  return {
    /** Takes one refusal; false when it was one too many. */
    spend(key: string): boolean {
      for (const [other, bucket] of buckets) if (isFull(bucket)) buckets.delete(other);
      const { left, at, outUntil } = buckets.get(key) ?? { left: BURST, at: now(), outUntil: 0 };
      const rest = Math.min(BURST, left + ((now() - at) / 1000) * PER_SECOND) - 1;
      const isOut = rest < 0;
      buckets.set(key, { left: Math.max(0, rest), at: now(), outUntil: isOut ? now() + OUT : outUntil });
      return !isOut;
    },

    isCutOff: (key: string): boolean => now() < (buckets.get(key)?.outUntil ?? 0),
  };
}
