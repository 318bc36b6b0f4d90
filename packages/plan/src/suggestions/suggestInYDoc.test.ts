import { Fragment, type Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { asItStands } from '../queries/asItStands.ts';
import { schema } from '../schema.ts';
import { node, plan, section } from '../testing/builders.ts';
import { fromYDoc, toYDoc } from '../ydoc/ydoc.ts';
import { asAccepted } from './projections.ts';
import { suggestInYDoc } from './suggestInYDoc.ts';
import { suggestionsOf } from './suggestionsOf.ts';

const par = (id: string, ...children: Parameters<typeof node>[2][]): Node =>
  node('paragraph', { id }, ...children);
const doc = plan({
  sections: [
    section(
      1,
      'Việc',
      par('a', 'Một hai ba bốn năm', node('footnote', { id: 'f' }, 'Chú thích')),
      par('b', 'Sáu bảy'),
      par('c', 'Tám'),
    ),
  ],
});
let ids = 0;
const newId = (): string => `s${(ids += 1)}`;
const time = new Date('2026-03-02T07:40:00Z');

/** Every block mapped, from the inside. */
function mapped(of: Node, change: (child: Node) => Node[]): Node {
  if (of.isText || of.isLeaf) return of;
  return of.copy(Fragment.from(of.children.flatMap((child) => change(mapped(child, change)))));
}

const line =
  (id: string, ...content: Parameters<typeof node>[2][]) =>
  (of: Node): Node =>
    mapped(of, (child) => (child.attrs['id'] === id ? [par(id, ...content)] : [child]));

const letterhead = (of: Node): Node =>
  mapped(of, (child) =>
    child.type.name === 'letterhead'
      ? [schema.node('letterhead', { ...child.attrs, place: 'Huế' })]
      : [child],
  );

it('suggests in somebody’s name, word by word, and leaves what stands', () => {
  const ydoc = toYDoc(doc);
  const [done] = suggestInYDoc(
    ydoc,
    [
      {
        change: line('a', 'Một hai lăm bốn sáu', node('footnote', { id: 'f' }, 'Chú giải')),
        author: 'Sở Nội vụ',
        time,
      },
    ],
    newId,
  );
  const after = fromYDoc(ydoc);
  expect(asItStands(after).eq(doc)).toBe(true);
  expect(suggestionsOf(after)).toMatchObject([
    {
      id: done!.suggestionId,
      author: 'Sở Nội vụ',
      time: time.toISOString(),
      removed: 'banăm thích',
      added: 'lămsáu giải',
    },
  ]);
  expect(asAccepted(after).textContent).toContain('Một hai lăm bốn sáuChú giải');
});

it('makes one suggestion of each change, also side by side by the same author', () => {
  const ydoc = toYDoc(doc);
  const outcomes = suggestInYDoc(
    ydoc,
    [
      { change: line('b', 'Sáu mười bảy'), author: 'lan', time },
      { change: line('b', 'Sáu mười một bảy'), author: 'lan', time },
      {
        change: (of) => mapped(of, (child) => (child.attrs['id'] === 'c' ? [] : [child])),
        author: 'mai',
        time,
      },
    ],
    newId,
  );
  const found = suggestionsOf(fromYDoc(ydoc));
  expect(found.map(({ id }) => id)).toEqual(outcomes.map(({ suggestionId }) => suggestionId));
  expect(found.map(({ added, removed }) => [added.trim(), removed])).toEqual([
    ['mười', ''],
    ['một', ''],
    ['', 'Tám'],
  ]);
});

it('says when nothing came of it, and what has no place for a suggestion', () => {
  const ydoc = toYDoc(doc);
  const outcomes = suggestInYDoc(
    ydoc,
    [
      { change: (of) => of, author: 'lan', time },
      { change: letterhead, author: 'lan', time },
    ],
    newId,
  );
  expect(outcomes).toEqual([
    { suggestionId: null, problems: [] },
    { suggestionId: null, problems: ['fixed'] },
  ]);
  expect(fromYDoc(ydoc).eq(doc)).toBe(true);
});

it('leaves alone what others type in the same line meanwhile', () => {
  const ydoc = toYDoc(doc);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
  suggestInYDoc(other, [{ change: line('b', 'Sáu tám bảy'), author: 'lan', time }], newId);
  suggestInYDoc(ydoc, [{ change: line('b', 'Sáu bảy chín'), author: 'mai', time }], newId);
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other));
  expect(asAccepted(fromYDoc(ydoc)).textContent).toContain('Sáu tám bảy chín');
});
