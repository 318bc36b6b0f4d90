import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('an avatar shows the last two words of a Vietnamese name', () => {
  expect(initials('Lê Thu Hà')).toBe('TH');
  expect(initials('  nguyễn   Đức ánh ')).toBe('ĐÁ');
  expect(initials('Minh')).toBe('M');
  expect(initials('')).toBe('');
});
