import { expect, it } from 'vitest';
import { fromStarts, toStarts } from './starts.ts';

it('reads starting numbers as they are typed, and writes them the same', () => {
  expect(toStarts('all', '95')).toEqual([{ series: '', first: 95 }]);
  expect(toStarts('all', ' ')).toEqual([]);
  const kinds = [
    { series: 'KH', first: 95 },
    { series: 'QĐ', first: 120 },
  ];
  expect(toStarts('kind', 'KH 95, QĐ 120')).toEqual(kinds);
  expect(fromStarts('kind', kinds)).toBe('KH 95, QĐ 120');
  expect(fromStarts('all', [{ series: '', first: 7 }])).toBe('7');
});

it('takes nothing that it does not understand', () => {
  for (const typed of ['0', 'KH 95', '95, 96', 'chín lăm']) expect(toStarts('all', typed)).toBeUndefined();
  for (const typed of ['95', 'KH 0', 'KH 1, KH 2']) expect(toStarts('kind', typed)).toBeUndefined();
});
