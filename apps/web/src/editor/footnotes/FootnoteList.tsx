import type { Editor } from '@tiptap/core';
import { useEditorValue } from '../useEditorValue.ts';
import classes from './Footnotes.module.css';
import { footnotesIn } from './footnotesIn.ts';

/** The footnotes at the foot of the plan, in order; a click opens one for writing. */
export function FootnoteList({ editor, onOpen }: { editor: Editor | null; onOpen(id: string): void }) {
  const footnotes = useEditorValue(editor, (state) => footnotesIn(state.doc), []);
  if (footnotes.length === 0) return null;
  return (
    <ol className={`${classes.list} plan-footnotes`} aria-label="Chú thích cuối trang">
      {footnotes.map(({ number, id, text }) => (
        <li key={number}>
          <button type="button" onClick={() => onOpen(id)}>
            <sup>{number}</sup> {text || <em>Viết chú thích</em>}
          </button>
        </li>
      ))}
    </ol>
  );
}
