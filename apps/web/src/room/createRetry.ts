import { backOff } from './backOff.ts';

export interface Retry {
  /** Tries after a pause that grows with every failure; at least `atLeast` milliseconds. */
  later(atLeast?: number): void;
  /** Tries at once, as when the network comes back. */
  now(): void;
  succeeded(): void;
  stop(): void;
}

/** Tries something again and again, never twice at a time. */
export function createRetry(attempt: () => void): Retry {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const clear = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const run = () => {
    timer = null;
    attempt();
  };
  return {
    later: (atLeast = 0) => {
      clear();
      timer = setTimeout(run, Math.max(atLeast, backOff(failures, Math.random())));
      failures += 1;
    },
    now: () => {
      if (timer === null) return;
      clear();
      run();
    },
    succeeded: () => {
      failures = 0;
    },
    stop: clear,
  };
}
