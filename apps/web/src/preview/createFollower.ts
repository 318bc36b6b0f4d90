/** Milliseconds without a change after which the pages are asked for: a pause between words. */
const QUIET = 250;
/** Whoever types without a pause still sees pages so often. */
const LONGEST = 800;

export interface Follower {
  /** Something changed. */
  changed(): void;
  stop(): void;
}

/**
 * Calls `refresh` soon after changes, never twice at once; a change that comes while it runs is followed by one more
 * call. `refresh` must not throw. It begins with a first call.
 */
export function createFollower(refresh: (signal: AbortSignal) => Promise<void>): Follower {
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let running = false;

  const run = async (): Promise<void> => {
    timer = null;
    waitingSince = null;
    running = true;
    await refresh(stopping.signal);
    running = false;
    if (waitingSince !== null) schedule();
  };

  const schedule = (): void => {
    if (stopping.signal.aborted) return;
    const now = performance.now();
    waitingSince ??= now;
    if (running) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(0, Math.min(QUIET, waitingSince + LONGEST - now)));
  };

  void run();
  return {
    changed: schedule,
    stop: () => {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
