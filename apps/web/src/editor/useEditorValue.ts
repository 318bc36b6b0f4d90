import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useCallback, useRef, useSyncExternalStore } from 'react';

interface Last<T> {
  readonly state: EditorState | null;
  readonly read: ((state: EditorState) => T) | null;
  readonly text: string;
  readonly value: T;
}

/**
 * A value read from the editor's state; React draws again only when it is another one. Compared by its text, and read
 * once for a state, however often React asks.
 */
export function useEditorValue<T>(editor: Editor | null, read: (state: EditorState) => T, empty: T): T {
  const last = useRef<Last<T>>({ state: null, read: null, text: '', value: empty });
  const subscribe = useCallback(
    (redraw: () => void) => {
      editor?.on('transaction', redraw);
      return () => void editor?.off('transaction', redraw);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => {
    const { current } = last;
    const state = editor?.state ?? null;
    if (current.state === state && current.read === read) return current.value;
    const value = state ? read(state) : empty;
    const text = JSON.stringify(value);
    last.current = { state, read, text, value: text === current.text ? current.value : value };
    return last.current.value;
  });
}
