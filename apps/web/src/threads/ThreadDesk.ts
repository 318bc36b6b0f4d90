import type { CommentRef, NewThread } from '@duthao/protocol';
import { createStore, type Store } from '../room/createStore.ts';

/** Words of a comment while they are written, with the stretches that name somebody or lead somewhere. */
export interface Written {
  readonly text: string;
  readonly refs: readonly CommentRef[];
}

/** A comment that is being begun. */
export interface ThreadDraft extends Written {
  readonly on: NewThread['on'];
  /** The words it is made on, to be shown; the place's name where there are none. */
  readonly quote: string;
  /** Undefined until the person has chosen who may see it. */
  readonly unitId?: string | null;
  readonly proposal: string | null;
}

export interface ThreadDesk {
  /** The thread that is looked at, in the text and in the panel alike. */
  readonly active: string | null;
  readonly draft: ThreadDraft | null;
  /** The panel stands beside the text. */
  readonly isOut: boolean;
  /** Counts up whenever the panel is to come forward. */
  readonly asked: number;
}

export type ThreadDeskStore = Store<ThreadDesk>;

/** What the text and the panel know in common about comments. */
export function createThreadDesk(drafts: DraftShelf): ThreadDeskStore {
  const desk = createStore<ThreadDesk>({ active: null, draft: drafts.draft(), isOut: false, asked: 0 });
  let kept = desk.get().draft;
  desk.subscribe(() => {
    const { draft } = desk.get();
    if (draft !== kept) drafts.keepDraft(draft);
    kept = draft;
  });
  return desk;
}

/** Where a comment that was begun outlives a reload. */
interface DraftShelf {
  draft(): ThreadDraft | null;
  keepDraft(draft: ThreadDraft | null): void;
}

export function comeForward(desk: ThreadDeskStore, part: Partial<Omit<ThreadDesk, 'asked'>>): void {
  desk.set({ ...part, asked: desk.get().asked + 1 });
}
