import type { Editor } from '@tiptap/core';
import { createStore, type Store } from '../room/createStore.ts';

/** With marks: as people write. final: as if all were accepted. original: as if none were. */
export type ReviewView = 'marks' | 'final' | 'original';

interface Viewed {
  readonly view: ReviewView;
  /** The suggestions stand beside the page: the one at the caret needs no card of its own. */
  readonly isListed: boolean;
}

const views = new WeakMap<Editor, Store<Viewed>>();

/** How this person sees the page of this editor; nobody else notices. */
export function reviewViewOf(editor: Editor): Store<Viewed> {
  const known = views.get(editor);
  if (known) return known;
  const made = createStore<Viewed>({ view: 'marks', isListed: false });
  views.set(editor, made);
  return made;
}

export function showMarks(editor: Editor): void {
  const store = reviewViewOf(editor);
  if (store.get().view !== 'marks') store.set({ view: 'marks' });
}
