import { expect, test } from 'vitest';
import { findNameFault } from './findNameFault.ts';

const names = { name: 'Sở Nội vụ', superior: 'UBND tỉnh An Bình', place: 'An Bình', code: 'SNV' };

test('a short superior, a full name and a proper name as place may stand in a letterhead', () => {
  expect(findNameFault(names)).toBeNull();
  expect(findNameFault({ ...names, superior: '', place: 'Thành phố Hồ Chí Minh' })).toBeNull();
  expect(findNameFault({ ...names, superior: 'Ủy ban nhân dân\ntỉnh An Bình' })).toBeNull();
  expect(findNameFault({ name: '', superior: '', place: '', code: '' })).toBeNull();
});

test.each([
  [{ name: 'UBND xã Sông Trà' }, 'khoản 2'],
  [{ superior: 'UBND tỉnh; Bộ Nội vụ' }, 'khoản 2'],
  [{ code: 'S NV' }, 'khoản 3'],
  [{ code: 'SNV/VP' }, 'khoản 3'],
  [{ place: 'tỉnh An Bình' }, 'khoản 4'],
  [{ place: 'TP. Hồ Chí Minh' }, 'khoản 4'],
])('%j is refused with its clause', (wrong, clause) => {
  expect(findNameFault({ ...names, ...wrong })).toContain(`${clause} Mục II Phần I Phụ lục I`);
});
