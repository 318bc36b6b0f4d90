import { expect, test } from 'vitest';
import { createRefusals } from './createRefusals.ts';

const place = (id: string) => ({ id, name: `Mục ${id}`, owners: [] });
const foreign = (id: string) => ({ kind: 'refused', reason: 'foreignPlace', place: place(id) }) as const;

test('goes on without the places that refused something, then with nothing but texts, then not at all', () => {
  const refusals = createRefusals();
  const ways = ['I', 'II', 'III', 'IV'].map((id, index) => {
    refusals.said(foreign(id));
    return refusals.next(index);
  });
  expect(ways).toEqual(['merge', 'merge', 'asTexts', 'stop']);
  expect([...refusals.barred]).toEqual(['I', 'II', 'III', 'IV']);
});

test('bars no place any more when the server has everything', () => {
  const refusals = createRefusals();
  refusals.said(foreign('I'));
  refusals.next(0);
  refusals.forget();
  expect([...refusals.barred]).toEqual([]);
  refusals.said(foreign('I'));
  expect(refusals.next(1)).toBe('merge');
});

test('goes on trying what is suggested in a place until that place has refused twice', () => {
  const refusals = createRefusals();
  for (const id of ['I', 'II']) refusals.said(foreign(id));
  expect([...refusals.hopeless]).toEqual([]);
  refusals.said(foreign('II'));
  expect([...refusals.hopeless]).toEqual(['II']);
  refusals.forget();
  expect([...refusals.hopeless]).toEqual([]);
});

test('merges once what cannot be right, and not at all what a reader wrote', () => {
  const refusals = createRefusals();
  refusals.said({ kind: 'refused', reason: 'schema' });
  expect([refusals.next(0), refusals.next(1)]).toEqual(['merge', 'asTexts']);
  const reader = createRefusals();
  reader.said({ kind: 'refused', reason: 'readOnly' });
  expect(reader.next(0)).toBe('asTexts');
});

test('never ends because others move sections', () => {
  const refusals = createRefusals();
  const ways = Array.from({ length: 30 }, (_, index) => {
    refusals.said({ kind: 'refused', reason: 'sectionMoved' });
    return refusals.next(index);
  });
  expect(new Set(ways)).toEqual(new Set(['merge']));
});

test('stops when something is refused again and again, though all was saved between', () => {
  const refusals = createRefusals();
  const ways = Array.from({ length: 13 }, (_, index) => {
    refusals.said(foreign('I'));
    const way = refusals.next(index * 1000);
    refusals.forget();
    return way;
  });
  expect(ways.slice(0, -1).every((way) => way === 'merge')).toBe(true);
  expect(ways.at(-1)).toBe('stop');
  refusals.said(foreign('I'));
  expect(refusals.next(200_000)).toBe('merge');
});
