import type { Expected } from './createProvider.ts';

/** Who has been sent to the provider may take so long there, in milliseconds. */
const LIFETIME = 10 * 60 * 1000;
const MOST = 10_000;

export interface Pending extends Expected {
  /** The browser that was sent away: nobody else may come back in its place. */
  readonly browser: string;
  readonly redirectUri: string;
}

/** Those who are at the provider now; each comes back once. */
export function createPending(now: () => number = Date.now) {
  const waiting = new Map<string, Pending & { until: number }>();

  return {
    add(pending: Pending): void {
      for (const [state, { until }] of waiting) {
        if (until > now() && waiting.size < MOST) break;
        waiting.delete(state);
      }
      waiting.set(pending.state, { ...pending, until: now() + LIFETIME });
    },

    /** What was expected with this state in this browser, if it has not run out; it is used up whoever asks. */
    take(state: string, browser: string): Pending | undefined {
      const found = waiting.get(state);
      waiting.delete(state);
      return found && found.until > now() && found.browser === browser ? found : undefined;
    },
  };
}
