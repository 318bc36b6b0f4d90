import { expect, test } from 'vitest';
import { toClock, toMoment } from './clock.ts';
import { twoDigits } from './twoDigits.ts';

const now = new Date(2026, 2, 1, 9, 30);

test('times have two digits on both sides and never 24:00', () => {
  expect(toClock(new Date(2026, 2, 1, 0, 5))).toBe('00:05');
  expect(toClock(new Date(2026, 2, 1, 14, 5))).toBe('14:05');
});

test('a moment says today and yesterday in words, across the end of a month', () => {
  expect(toMoment(new Date(2026, 2, 1, 8, 2), now)).toBe('08:02 hôm nay');
  expect(toMoment(new Date(2026, 1, 28, 23, 59), now)).toBe('23:59 hôm qua');
  expect(toMoment(new Date(2023, 1, 1, 14, 5), now)).toBe('14:05 ngày 01/02/2023');
});

test('counts below ten are written with two digits', () => {
  expect([0, 2, 12, 120].map(twoDigits)).toEqual(['00', '02', '12', '120']);
});
