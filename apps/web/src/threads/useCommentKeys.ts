import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';

/** By the place of the key: with Ctrl and Alt some keyboards write another letter. */
type Keys = Partial<Record<'KeyM' | 'KeyN' | 'KeyP', () => void>>;

const isOurs = (code: string): code is keyof Keys => code === 'KeyM' || code === 'KeyN' || code === 'KeyP';

/** What Ctrl+Alt with a letter does, wherever the focus is on the page; for who only reads as well. */
export function useCommentKeys(editor: Editor, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isHeld = (event.ctrlKey || event.metaKey) && event.altKey && !event.shiftKey;
      if (!isHeld || event.isComposing || !isOurs(event.code) || editor.view.composing) return;
      const act = latest.current[event.code];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [editor]);
}
