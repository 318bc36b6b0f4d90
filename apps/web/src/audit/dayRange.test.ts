import { expect, test } from 'vitest';
import { dayRange } from './dayRange.ts';

test('a day is from its first instant to the first of the next one, over the end of a month', () => {
  const { from, to } = dayRange('2026-02-28');
  expect(new Date(from!)).toEqual(new Date(2026, 1, 28));
  expect(new Date(to!)).toEqual(new Date(2026, 2, 1));
});

test('a day that is not written to its end limits nothing', () => {
  expect(dayRange('')).toEqual({});
  expect(dayRange('2026-02')).toEqual({});
});
