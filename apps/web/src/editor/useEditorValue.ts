import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useCallback, useRef, useSyncExternalStore } from 'react';

/** A value read from the editor's state; React draws again only when it is another one. Compared by its text. */
export function useEditorValue<T>(editor: Editor | null, read: (state: EditorState) => T, empty: T): T {
  const last = useRef<{ text: string; value: T }>({ text: '', value: empty });
  const subscribe = useCallback(
    (redraw: () => void) => {
      editor?.on('transaction', redraw);
      return () => void editor?.off('transaction', redraw);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => {
    const value = editor ? read(editor.state) : empty;
    const text = JSON.stringify(value);
    if (text !== last.current.text) last.current = { text, value };
    return last.current.value;
  });
}
