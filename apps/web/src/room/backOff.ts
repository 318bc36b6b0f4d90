const FIRST_MS = 500;
const LAST_MS = 15_000;

/**
 * How long to wait before the next attempt. `chance` is 0–1 and spreads an office's machines over the interval, so
 * that a server that comes back is not met by all of them at once.
 */
export function backOff(failures: number, chance: number): number {
  const full = Math.min(LAST_MS, FIRST_MS * 2 ** failures);
  return Math.round(full * (0.5 + chance / 2));
}
