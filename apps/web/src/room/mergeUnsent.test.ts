import { allRights, boundsOf, noRights, planFragment, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toLeftOvers } from './toLeftOvers.ts';
import { keepAsTexts, mergeUnsent, unsentTexts } from './mergeUnsent.ts';

const { p, node } = build;
const plan = (...texts: string[]): Node =>
  build.plan({ sections: [node('section', { id: 's1', level: 1 }, ...texts.map((text) => p(text)))] });
const all = boundsOf(allRights, 'lan');
const stateOf = (doc: Node) => Y.encodeStateAsUpdate(toYDoc(doc));

const sectionOf = (id: string, title: string, paragraph: string, ...words: (Node | string)[]): Node =>
  node(
    'section',
    { id, level: 1 },
    node('sectionTitle', null, title),
    node('paragraph', { id: paragraph }, ...words),
  );
const two = (first: string, second: string): Node =>
  build.plan({ sections: [sectionOf('s1', 'A', 'a', first), sectionOf('s2', 'B', 'b', second)] });
const line = (...words: (Node | string)[]): Node =>
  build.plan({ sections: [sectionOf('s1', 'A', 'a', ...words)] });

describe('what was written before a refusal', () => {
  const base = plan('Một.', 'Hai.');

  test('goes back whole when nobody else changed the plan', () => {
    const mine = plan('Một.', 'Hai sửa.');
    const { doc, leftOvers } = mergeUnsent([{ base: stateOf(base), mine: stateOf(mine) }], toYDoc(base), all);
    expect(doc?.toJSON()).toEqual(mine.toJSON());
    expect(leftOvers).toEqual([]);
  });

  test('goes back beside what others wrote meanwhile', () => {
    const unsent = [{ base: stateOf(base), mine: stateOf(plan('Một.', 'Hai.', 'Ba của tôi.')) }];
    const { doc, leftOvers } = mergeUnsent(unsent, toYDoc(plan('Một sửa.', 'Hai.')), all);
    expect(doc?.textContent).toContain('Một sửa.Hai.Ba của tôi.');
    expect(leftOvers).toEqual([]);
  });

  test('is no suggestion again where others took it up meanwhile; what was typed into it goes on being one', () => {
    const mark = { id: 's', author: 'lan', time: '2026-03-02T07:40:00.000Z' };
    const suggested = (words: string) => line('Một ', ...build.marked('insertion', mark, words), ' ba.');
    const unsent = [{ base: stateOf(suggested('hai')), mine: stateOf(suggested('haXi')) }];
    const guest = boundsOf({ rest: false, places: {}, elsewhere: 'suggest' }, 'lan');
    const { doc, leftOvers, refused } = mergeUnsent(unsent, toYDoc(line('Một hai ba.')), guest);
    const X = build.marked('insertion', mark, 'X');
    expect(doc?.toJSON()).toEqual(line('Một ha', ...X, 'i ba.').toJSON());
    expect([leftOvers, refused]).toEqual([[], []]);
  });

  test('is not written a second time when the server has it already', () => {
    const mine = plan('Một.', 'Hai sửa.');
    const merged = mergeUnsent([{ base: stateOf(base), mine: stateOf(mine) }], toYDoc(mine), all);
    expect(merged).toEqual({ doc: null, leftOvers: [], refused: [] });
  });

  test('is kept as texts, without what the server has, when it cannot go back', () => {
    const unsent = [{ base: stateOf(base), mine: stateOf(plan('Một.', 'Hai sửa.', 'Ba.')) }];
    expect(keepAsTexts(unsent, toYDoc(plan('Một.', 'Ba.')))).toEqual({
      doc: null,
      leftOvers: ['Hai sửa.'],
      refused: [],
    });
    expect(unsentTexts(unsent)).toEqual(['Hai sửa.', 'Ba.']);
  });

  test('is kept as texts even when the schema cannot read it, or nothing is known of the server', () => {
    const odd = toYDoc(base);
    const element = new Y.XmlElement('unknownBlock');
    element.insert(0, [new Y.XmlText('Chữ lạ.')]);
    planFragment(odd).insert(0, [element]);
    const mine = Y.encodeStateAsUpdate(odd);
    expect(mergeUnsent([{ base: stateOf(base), mine }], toYDoc(base), all).leftOvers).toEqual(['Chữ lạ.']);
    expect(mergeUnsent([{ base: null, mine }], toYDoc(base), all).leftOvers).toEqual(['Chữ lạ.']);
  });

  const own = { rest: false, places: { s1: true }, elsewhere: 'suggest' } as const;
  const before = two('Một.', 'Hai.');
  const mine = two('Một sửa.', 'Hai lạ.');

  test('goes back where the person may write; the rest is kept by place, though it is one update', () => {
    const unsent = [{ base: stateOf(before), mine: stateOf(mine) }];
    const merged = mergeUnsent(unsent, toYDoc(two('Một.', 'Hai mới.')), boundsOf(own, 'lan'));
    expect(merged.doc?.textContent).toContain('Một sửa.BHai mới.');
    expect(merged.leftOvers).toEqual([]);
    expect(merged.refused.map(({ placeId, name }) => [placeId, name])).toEqual([['s2', 'Mục II']]);
    const said = [{ id: 's2', name: 'Mục II', owners: ['Phòng Tài chính'] }];
    const [entry, ...others] = toLeftOvers(merged, { isFrozen: false, places: said }, new Date(0));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ text: 'Hai lạ.', why: 'foreign', place: { ...said[0], above: [] } });
    expect(entry?.edits).toMatchObject([{ key: 'paragraph#b', before: { type: 'paragraph' } }]);
  });

  test('is one entry a place, in the order of the text, when the plan was frozen meanwhile', () => {
    const unsent = [{ base: stateOf(before), mine: stateOf(mine) }];
    const merged = mergeUnsent(unsent, toYDoc(before), boundsOf(noRights, 'lan'));
    expect(merged.doc).toBe(null);
    const entries = toLeftOvers(merged, { isFrozen: true, places: [] }, new Date(0));
    expect(entries.map(({ why, text, place }) => [why, text, place?.name])).toEqual([
      ['frozen', 'Một sửa.', 'Mục I'],
      ['frozen', 'Hai lạ.', 'Mục II'],
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
  });

  test('is kept once, as the person saw it last, when several pieces hold the same line', () => {
    const earlier = { base: stateOf(before), mine: stateOf(two('Một.', 'Hai l')) };
    const unsent = [{ base: stateOf(before), mine: stateOf(mine) }, earlier];
    const { refused } = mergeUnsent(unsent, toYDoc(before), boundsOf(own, 'lan'));
    expect(refused).toHaveLength(1);
    expect(JSON.stringify(refused[0]!.edits.map(({ after }) => after))).toContain('Hai lạ.');
  });
});
