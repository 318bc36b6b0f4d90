import { schema } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import type { Mark } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import { readSelection } from '../binding/readSelection.ts';

const formats = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const;

/** Chép định dạng: takes the look of the selected text and gives it to the text selected next. */
export function useFormatPainter(editor: Editor): { active: boolean; toggle(): void } {
  const [taken, setTaken] = useState<readonly Mark[] | null>(null);
  useEffect(() => {
    if (!taken) return;
    const paint = (): void => {
      // The editor hears of a new selection a little after the mouse is up, and would paint the old one.
      readSelection(editor.view);
      const { from, to, empty } = editor.state.selection;
      if (empty) return;
      const tr = editor.state.tr;
      for (const name of formats) tr.removeMark(from, to, schema.marks[name]);
      for (const mark of taken) tr.addMark(from, to, mark);
      editor.view.dispatch(tr);
      setTaken(null);
    };
    const cancel = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setTaken(null);
    };
    const { dom } = editor.view;
    dom.addEventListener('mouseup', paint);
    dom.addEventListener('keydown', cancel);
    return () => {
      dom.removeEventListener('mouseup', paint);
      dom.removeEventListener('keydown', cancel);
    };
  }, [editor, taken]);
  const take = (): readonly Mark[] => {
    const { $from, empty } = editor.state.selection;
    const marks = empty ? $from.marks() : ($from.nodeAfter?.marks ?? $from.marks());
    return marks.filter((mark) => (formats as readonly string[]).includes(mark.type.name));
  };
  return { active: taken !== null, toggle: () => setTaken(taken ? null : take()) };
}
