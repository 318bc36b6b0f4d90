import { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { putCaret, takeCaret } from './carryCaret.ts';
import { createPlanExtensions } from './createPlanExtensions.ts';
import { createSlashControl, type SlashControl } from './slash/SlashKeys.ts';
import { createSuggestControl, type SuggestControl } from './suggest/createSuggestControl.ts';
import { tellProblems } from './suggest/tellProblems.ts';
import { tellStep } from './suggest/tellStep.ts';
import { createDrafts } from '../threads/drafts.ts';
import { createThreadDesk } from '../threads/ThreadDesk.ts';

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

/** The line that is written stays this far from the edges of the window. */
const SCROLL_ROOM = { top: 60, bottom: 60, left: 0, right: 0 };

interface PlanEditing {
  /** Null until it is made, and a new one for each new room. */
  editor: Editor | null;
  slash: SlashControl;
  suggest: SuggestControl;
}

/** The editor of an open room. */
export function usePlanEditor(
  room: EditorRoom,
  editable: boolean,
  onFootnote: (id: string) => void,
): PlanEditing {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [slash] = useState(createSlashControl);
  const [suggest] = useState(() =>
    createSuggestControl(`duthao.suggested.${room.me.id}.${room.planId}`, tellProblems, tellStep),
  );
  const start = useRef({ editable, onFootnote });
  useEffect(() => {
    start.current = { editable, onFootnote };
    editor?.setEditable(editable, false);
  }, [editor, editable, onFootnote]);
  const caret = useRef<ReturnType<typeof takeCaret>>(undefined);
  // A layout effect: one editor takes the place of the other before the next key can arrive.
  useLayoutEffect(() => {
    const made = new Editor({
      element: null,
      extensions: createPlanExtensions(room, {
        slash,
        suggest,
        comments: createThreadDesk(createDrafts(room.me.id, room.planId)),
        onFootnote: (id) => start.current.onFootnote(id),
      }),
      editable: start.current.editable,
      enableCoreExtensions,
      enableInputRules: false,
      enablePasteRules: false,
      injectCSS: false,
      editorProps: { attributes, scrollMargin: SCROLL_ROOM, scrollThreshold: SCROLL_ROOM },
    });
    made.on('mount', () => {
      if (caret.current) putCaret(made, caret.current);
      caret.current = undefined;
    });
    setEditor(made);
    return () => {
      caret.current = takeCaret(made);
      setEditor(null);
      made.destroy();
    };
  }, [room, slash, suggest]);
  return { editor, slash, suggest };
}
