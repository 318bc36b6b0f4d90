import { expect, it } from 'vitest';
import { marked, node, plan } from '../testing/builders.ts';
import { toYDoc } from '../ydoc/ydoc.ts';
import { readSpots, wordsAt } from './readSpots.ts';

const by = { author: 'an', time: '2026-03-02T01:00:00.000Z' };
const ydoc = toYDoc(
  plan({
    sections: [
      node(
        'section',
        { id: 's1', level: 1 },
        node('sectionTitle', null, 'Mục tiêu'),
        node(
          'paragraph',
          { id: 'p1' },
          'Nêu ',
          marked('comment', { thread: 't2' }, 'rõ ', marked('comment', { thread: 't1' }, 'việc')),
        ),
        node(
          'paragraph',
          { id: 'p2' },
          marked('insertion', { id: 'd1', ...by }, 'Thêm'),
          marked('comment', { thread: 't2' }, ' nữa'),
        ),
      ),
      node(
        'section',
        { id: 's2', level: 1, suggestedDelete: JSON.stringify({ id: 'd2', ...by }) },
        node('sectionTitle', null, 'Bỏ'),
      ),
    ],
  }),
);

it('finds threads by their marks, nodes by their ids, parts by their names, suggestions by theirs', () => {
  const spots = readSpots(ydoc);
  expect([...spots.threads].map(([id, { words }]) => [id, words])).toEqual([
    ['t2', 'rõ việc nữa'],
    ['t1', 'việc'],
  ]);
  expect([...spots.suggestions].map(([id, { words }]) => [id, words])).toEqual([
    ['d1', 'Thêm'],
    ['d2', ''],
  ]);
  expect(spots.nodes.get('letterhead')?.element.nodeName).toBe('letterhead');
  expect(wordsAt(spots.nodes.get('s1')!)).toBe('Mục tiêu');
  expect(wordsAt(spots.nodes.get('p1')!)).toBe('Nêu rõ việc');
  const orders = ['letterhead', 's1', 'p1', 'p2', 's2'].map((id) => spots.nodes.get(id)!.order);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
});

it('tells whose the place of a spot is', () => {
  const spots = readSpots(ydoc);
  const rights = { rest: false, places: { s1: true }, elsewhere: 'suggest' } as const;
  expect(spots.isOwn(rights, spots.threads.get('t1')!)).toBe(true);
  expect(spots.isOwn(rights, spots.suggestions.get('d2')!)).toBe(false);
  expect(spots.isOwn(rights, spots.nodes.get('letterhead')!)).toBe(false);
});
