import { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { createPlanExtensions } from './createPlanExtensions.ts';

/** Tiptap's own keys, pasting and dropping know nothing of a plan; ours take their place. */
const enableCoreExtensions = {
  clipboardTextSerializer: false,
  keymap: false,
  drop: false,
  paste: false,
  delete: false,
  textDirection: false,
} as const;

const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Nội dung kế hoạch' };

/** The editor of an open room; null until it stands on the page, and a new one for each new room. */
export function usePlanEditor(room: EditorRoom, editable: boolean): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    const made = new Editor({
      element: null,
      extensions: createPlanExtensions(room),
      editable,
      enableCoreExtensions,
      enableInputRules: false,
      enablePasteRules: false,
      injectCSS: false,
      editorProps: { attributes },
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
    // A change of rights does not make a new editor; the effect below hands it on.
  }, [room]);
  useEffect(() => editor?.setEditable(editable, false), [editor, editable]);
  return editor;
}
