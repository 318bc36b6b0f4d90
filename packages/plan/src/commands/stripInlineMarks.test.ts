import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { footnote, p, plan, section } from '../testing/builders.ts';
import { schema } from '../schema.ts';
import { stripInlineMarks } from './stripInlineMarks.ts';

it('text becomes bold, the footnote in it does not', () => {
  const doc = plan({ sections: [section(1, 'Mục đích', p('Nêu', footnote('Chú thích'), 'rõ'))] });
  const state = EditorState.create({ doc });
  const bold = state.apply(state.tr.addMark(0, doc.content.size, schema.mark('bold')));
  const marksOf = ({ doc }: EditorState): string[] => {
    const found: string[] = [];
    doc.descendants((node) => {
      if (node.isInline && !node.isText && node.marks.length === 0) found.push(node.type.name);
    });
    return found;
  };
  expect(marksOf(bold)).toEqual([]);
  const stripped = bold.apply(stripInlineMarks(doc, bold)!);
  expect(marksOf(stripped)).toEqual(['footnote']);
  expect(stripInlineMarks(bold.doc, stripped)).toBeUndefined();
  expect(stripInlineMarks(doc, state)).toBeUndefined();
});
