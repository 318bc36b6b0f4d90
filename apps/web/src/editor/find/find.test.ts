import { build } from '@duthao/plan/testing';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { findMatches, type FindQuery } from './findMatches.ts';
import { replaceMatches } from './replaceMatches.ts';

const { footnote, p, plan, section } = build;
const doc = plan({
  openings: [p('Hòa bình và hoa hồng', footnote('Xã Hòa An.'), ' ở Hòa Bình')],
  sections: [section(1, 'Hoạt động', p('Đường hoa.'))],
});
const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  looseAccents: false,
  matchCase: false,
  ...more,
});
const found = (what: FindQuery): string[] =>
  findMatches(doc, what).map(({ from, to }) => doc.textBetween(from, to));

test('exact letters are found in any case, also in footnotes and titles', () => {
  expect(found(query('hòa'))).toEqual(['Hòa', 'Hòa', 'Hòa']);
  expect(found(query('hoạt'))).toEqual(['Hoạt']);
  expect(findMatches(doc, query('Hòa An'))[0]?.footnote).not.toBeNull();
});

test('without regard to accents hoa finds hòa and đ is a d', () => {
  expect(found(query('hoa', { looseAccents: true }))).toHaveLength(7);
  expect(found(query('duong', { looseAccents: true }))).toEqual(['Đường']);
});

test('capitals count when asked for', () => {
  expect(found(query('hoa', { matchCase: true }))).toEqual(['hoa', 'hoa']);
});

test('replacing all changes every place at once, in footnotes too', () => {
  const state = EditorState.create({ doc });
  const after = replaceMatches(state.tr, findMatches(doc, query('Hòa')), 'Thái').doc;
  expect(after.textContent).not.toContain('Hòa');
  expect(after.textContent.match(/Thái/g)).toHaveLength(3);
  expect(after.textContent).toContain('Xã Thái An.');
});
