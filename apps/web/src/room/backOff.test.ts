import { expect, test } from 'vitest';
import { backOff } from './backOff.ts';

test('attempts come soon at first, then rarely, and never together', () => {
  expect(backOff(0, 1)).toBe(500);
  expect(backOff(3, 1)).toBe(4000);
  expect(backOff(60, 1)).toBe(15_000);
  expect(backOff(3, 0)).toBe(2000);
});
