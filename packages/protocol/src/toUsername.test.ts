import { expect, test } from 'vitest';
import { toUsername } from './toUsername.ts';

test('a user name has no diacritics and begins with the given name', () => {
  expect(toUsername('Trần Thị Hà')).toBe('ha.tt');
  expect(toUsername('Đỗ Đức Được')).toBe('duoc.dd');
  expect(toUsername('Hà')).toBe('ha');
  expect(toUsername('  ')).toBe('');
});
