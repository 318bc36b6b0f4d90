import { build } from '@duthao/plan/testing';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { allItems } from '../blockMenu.ts';
import { matchingItems } from './matchingItems.ts';
import { slashQuery } from './slashQuery.ts';

const stateWith = (text: string): EditorState => {
  const state = EditorState.create({ doc: build.plan({ openings: [build.p(text)] }) });
  let end = 0;
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') end = pos + 1 + node.content.size;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)));
};

const names = (typed: string): string[] => matchingItems(allItems, typed).map(({ name }) => name);

test('the menu is found without accents and with them', () => {
  expect(names('chu thich')).toEqual(['Chú thích']);
  expect(names('bảng')).toEqual(['Bảng phân công', 'Bảng']);
  expect(names('diem')).toEqual(['Điểm a)']);
});

test('a slash opens the menu at the start of a line and after a space, not inside a date', () => {
  expect(slashQuery(stateWith('/bang'))?.text).toBe('bang');
  expect(slashQuery(stateWith('Giao /'))?.text).toBe('');
  expect(slashQuery(stateWith('ngày 15/3'))).toBeNull();
});
