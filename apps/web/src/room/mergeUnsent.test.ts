import { planFragment, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { keepAsTexts, mergeUnsent, unsentTexts } from './mergeUnsent.ts';

const { p, node } = build;
const plan = (...texts: string[]): Node =>
  build.plan({ sections: [node('section', { id: 's1', level: 1 }, ...texts.map((text) => p(text)))] });
const stateOf = (doc: Node) => Y.encodeStateAsUpdate(toYDoc(doc));

describe('what was written before a refusal', () => {
  const base = plan('Một.', 'Hai.');

  test('goes back whole when nobody else changed the plan', () => {
    const mine = plan('Một.', 'Hai sửa.');
    const { doc, leftOvers } = mergeUnsent([{ base: stateOf(base), mine: stateOf(mine) }], toYDoc(base));
    expect(doc?.toJSON()).toEqual(mine.toJSON());
    expect(leftOvers).toEqual([]);
  });

  test('goes back beside what others wrote meanwhile', () => {
    const unsent = [{ base: stateOf(base), mine: stateOf(plan('Một.', 'Hai.', 'Ba của tôi.')) }];
    const { doc, leftOvers } = mergeUnsent(unsent, toYDoc(plan('Một sửa.', 'Hai.')));
    expect(doc?.textContent).toContain('Một sửa.Hai.Ba của tôi.');
    expect(leftOvers).toEqual([]);
  });

  test('is not written a second time when the server has it already', () => {
    const mine = plan('Một.', 'Hai sửa.');
    const merged = mergeUnsent([{ base: stateOf(base), mine: stateOf(mine) }], toYDoc(mine));
    expect(merged).toEqual({ doc: null, leftOvers: [] });
  });

  test('is kept as texts, without what the server has, when it cannot go back', () => {
    const unsent = [{ base: stateOf(base), mine: stateOf(plan('Một.', 'Hai sửa.', 'Ba.')) }];
    expect(keepAsTexts(unsent, toYDoc(plan('Một.', 'Ba.')))).toEqual({ doc: null, leftOvers: ['Hai sửa.'] });
    expect(unsentTexts(unsent)).toEqual(['Hai sửa.', 'Ba.']);
  });

  test('is kept as texts even when the schema cannot read it, or nothing is known of the server', () => {
    const odd = toYDoc(base);
    const element = new Y.XmlElement('unknownBlock');
    element.insert(0, [new Y.XmlText('Chữ lạ.')]);
    planFragment(odd).insert(0, [element]);
    const mine = Y.encodeStateAsUpdate(odd);
    expect(mergeUnsent([{ base: stateOf(base), mine }], toYDoc(base)).leftOvers).toEqual(['Chữ lạ.']);
    expect(mergeUnsent([{ base: null, mine }], toYDoc(base)).leftOvers).toEqual(['Chữ lạ.']);
  });
});
