import { AllSelection, EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { dash, footnote, node, p, plan, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { deleteSelection } from './deleteSelection.ts';

const cut = (doc: ReturnType<typeof plan>) => sketch(run(stateAt(doc), deleteSelection));
const basis = (text: string) => node('basis', { id: text }, text);
const cell = (column: string, text: string) => node('taskCell', { column }, p(text));
const table = (first: string, second: string) =>
  node(
    'taskTable',
    null,
    node('taskColumn', { id: 'c' }, 'Nội dung'),
    node('task', null, cell('c', first)),
    node('task', null, cell('c', second)),
  );

it('joins what is left of two paragraphs, and takes those between', () => {
  const doc = plan({ sections: [section(1, 'Việc', p('Mộ‸t'), dash('Hai'), p('B‸a'))] });
  expect(cut(doc)).toEqual(['# Việc', 'Mộ‸a']);
});

it('leaves the title of a section empty when only its text is selected', () => {
  const doc = plan({ sections: [section(1, '‸Việc', p('Một‸'))] });
  expect(cut(doc)).toEqual(['# ‸', '']);
});

it('takes whole sections, and keeps those that are covered in part', () => {
  const sections = [section(1, 'Một', p('a‸b')), section(2, 'Hai', p('xx')), section(1, 'Ba', p('c‸d'))];
  expect(cut(plan({ sections }))).toEqual(['# Một', 'a‸', '# ', 'd']);
});

it('takes sections that are selected from the first letter to the last', () => {
  const sections = [section(1, 'Một', p('a')), section(1, '‸Hai', p('b')), section(1, 'Ba', p('c‸'))];
  expect(cut(plan({ sections }))).toEqual(['# Một', 'a‸']);
});

it('keeps the fixed parts whatever is selected', () => {
  const doc = plan({
    bases: [basis('Căn'), basis('cứ')],
    sections: [section(1, 'Một')],
    closings: [p('Hết')],
  });
  const tr = EditorState.create({ doc }).tr;
  const state = EditorState.create({ doc, selection: tr.setSelection(new AllSelection(doc)).selection });
  const after = run(state, deleteSelection).doc;
  expect(after.childCount).toBe(9);
  expect(after.textContent).toBe('');
  expect(after.child(3).childCount + after.child(5).childCount).toBe(0);
});

it('joins two căn cứ and goes on into another container without joining', () => {
  expect(cut(plan({ bases: [basis('Că‸n'), basis('c‸ứ')] }))).toEqual(['basis: Că‸ứ']);
  expect(cut(plan({ bases: [basis('Că‸n')], openings: [p('M‸ở')] }))).toEqual(['basis: Că‸', 'ở']);
});

it('empties cells and keeps their rows, also from outside of the table', () => {
  const inside = plan({ sections: [section(1, 'Việc', table('M‸ột', 'H‸ai'))] });
  expect(cut(inside)).toEqual(['# Việc', 'taskColumn: Nội dung', '| M‸', '| ai']);
  const outside = plan({ sections: [section(1, 'Việc', p('X‸x'), table('Một', 'H‸ai'))] });
  expect(cut(outside)).toEqual(['# Việc', 'X‸', 'taskColumn: Nội dung', '| ', '| ai']);
});

it('takes a table that is covered whole', () => {
  const doc = plan({ sections: [section(1, 'Việc', p('X‸x'), table('Một', 'Hai'), p('Y‸y'))] });
  expect(cut(doc)).toEqual(['# Việc', 'X‸y']);
});

it('takes a footnote whole when the selection leaves it', () => {
  const doc = plan({ sections: [section(1, 'Việc', p('Một', footnote('ch‸ú'), 'Ha‸i'))] });
  expect(cut(doc)).toEqual(['# Việc', 'Một‸i']);
});

it('keeps both columns of a table when the selection reaches from one heading into the next', () => {
  const columns = [node('taskColumn', { id: 'a' }, 'Nội‸ dung'), node('taskColumn', { id: 'b' }, 'Chủ‸ trì')];
  const row = node('task', null, cell('a', 'Một'), cell('b', 'Hai'));
  const doc = plan({ sections: [section(1, 'Việc', node('taskTable', null, ...columns, row))] });
  const after = run(stateAt(doc), deleteSelection).doc;
  expect(after.textContent).toContain('Nội dungChủ trìMộtHai');
});
