import type { Editor } from '@tiptap/core';
import { useEditorValue } from '../useEditorValue.ts';
import classes from './Footnotes.module.css';
import { idToOpen } from './idToOpen.ts';
import { footnotesIn } from './footnotesIn.ts';

/** The footnotes at the foot of the plan, in order; a click opens one for writing. */
export function FootnoteList({ editor, onOpen }: { editor: Editor | null; onOpen(id: string): void }) {
  const footnotes = useEditorValue(editor, (state) => footnotesIn(state.doc), []);
  if (footnotes.length === 0) return null;
  const open = (pos: number): void => {
    const id = editor && idToOpen(editor.state.doc, pos);
    if (id) onOpen(id);
  };
  return (
    <ol className={`${classes.list} plan-footnotes`} aria-label="Chú thích cuối trang">
      {footnotes.map(({ number, pos, text }) => (
        <li key={number}>
          <button type="button" onClick={() => open(pos)}>
            <sup>{number}</sup> {text || <em>Viết chú thích</em>}
          </button>
        </li>
      ))}
    </ol>
  );
}
