import { type Suggestion, suggestionsOf } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useMemo, useSyncExternalStore } from 'react';
import { createStore, type Watched } from '../room/createStore.ts';

/** Reading waits until the keys rest for so long. */
const PAUSE_MS = 200;

interface Listed {
  /** In the order of the text; positions are those of the moment it was read. */
  readonly all: readonly Suggestion[];
  readonly doc: Node;
}

/** All suggestions of the plan as they stand, read again when the keys rest. */
export function useSuggestionList(editor: Editor): Listed {
  const list = useMemo(() => watchSuggestions(editor), [editor]);
  return useSyncExternalStore(list.subscribe, list.get);
}

const watched = new WeakMap<Editor, Watched<Listed>>();

function watchSuggestions(editor: Editor): Watched<Listed> {
  const known = watched.get(editor);
  if (known) return known;
  const store = createStore<Listed>(listed(editor.state.doc));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    timer = undefined;
    if (editor.isDestroyed) return;
    const fresh = listed(editor.state.doc);
    if (!isSame(fresh.all, store.get().all)) store.set(fresh);
  };
  editor.on('transaction', ({ transaction }) => {
    if (!transaction.docChanged) return;
    clearTimeout(timer);
    timer = setTimeout(read, PAUSE_MS);
  });
  editor.on('destroy', () => clearTimeout(timer));
  watched.set(editor, store);
  return store;
}

const listed = (doc: Node): Listed => ({ all: suggestionsOf(doc), doc });

function isSame(some: readonly Suggestion[], others: readonly Suggestion[]): boolean {
  return some.length === others.length && some.every((one, index) => saysSame(one, others[index]!));
}

/** Whether two readings of a suggestion look the same on a card; where they stand in the text is asked anew. */
export function saysSame(one: Suggestion, other: Suggestion): boolean {
  return (
    one.id === other.id &&
    one.added === other.added &&
    one.removed === other.removed &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ kind }, index) => kind === other.pieces[index]!.kind)
  );
}
