import type { SuggestProblem } from '@duthao/plan';
import type { WritingRights } from '@duthao/plan';
import type { Watched } from '../../room/createStore.ts';
import { createStore } from '../../room/createStore.ts';

export interface SuggestNews {
  /** The first suggestion of this person in this session has just been made; where, until it has been read. */
  readonly firstAt: number | null;
}

/** What the extension that suggests tells the page around it. */
export interface SuggestControl {
  readonly news: Watched<SuggestNews>;
  suggestedAt(pos: number): void;
  /** The line about the first suggestion has been read. */
  read(): void;
  tell(problems: readonly SuggestProblem[]): void;
  /** A step of undo or redo was not made as it was. */
  tellStep(outcome: StepOutcome): void;
  /** Whether this person writes suggestions in own places, too; remembered for the plan on this machine. */
  readonly tracking: Watched<{ readonly isTracking: boolean }>;
  toggleTracking(): void;
}

/** What became of a step that lies in a place of others by now. */
export type StepOutcome = 'suggested' | 'skipped';

/** `tell` says why something could not be suggested; `key` names what is remembered for this session. */
export function createSuggestControl(
  key: string,
  tell: (problems: readonly SuggestProblem[]) => void,
  tellStep: (outcome: StepOutcome) => void = () => {},
): SuggestControl {
  const store = createStore<SuggestNews>({ firstAt: null });
  const trackingKey = `${key}.tracking`;
  const tracking = createStore({ isTracking: localStorage.getItem(trackingKey) !== null });
  return {
    news: store,
    tracking,
    toggleTracking: () => {
      const isTracking = !tracking.get().isTracking;
      if (isTracking) localStorage.setItem(trackingKey, 'yes');
      else localStorage.removeItem(trackingKey);
      tracking.set({ isTracking });
    },
    suggestedAt: (pos) => {
      // Who has turned it on knows.
      if (tracking.get().isTracking || sessionStorage.getItem(key) !== null) return;
      sessionStorage.setItem(key, 'yes');
      store.set({ firstAt: pos });
    },
    read: () => store.set({ firstAt: null }),
    tell,
    tellStep,
  };
}

export interface SuggestSource {
  /** Where the person may write at this moment. */
  writing(): WritingRights;
  readonly author: string;
}
