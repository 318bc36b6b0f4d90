import { expect, test } from 'vitest';
import { parseBodies } from './parseBodies.ts';

test('takes a pasted list line by line, without its numbers, bullets and full stops', () => {
  const pasted = '1. UBND phường Hòa Bình;\n2) UBND xã Tân Lập\n- Sở Tài chính;\n\n  • Công an tỉnh.\n';
  expect(parseBodies(pasted)).toEqual([
    'UBND phường Hòa Bình',
    'UBND xã Tân Lập',
    'Sở Tài chính',
    'Công an tỉnh',
  ]);
});

test('asks nobody twice, however the name is cased or composed', () => {
  expect(parseBodies('Sở Tài chính\nSỞ TÀI CHÍNH\n' + 'Sở Tài chính'.normalize('NFD'))).toEqual([
    'Sở Tài chính',
  ]);
});

test('keeps numbers that belong to a name', () => {
  expect(parseBodies('Trường THPT số 1 An Bình\n12 phường thuộc thành phố')).toEqual([
    'Trường THPT số 1 An Bình',
    '12 phường thuộc thành phố',
  ]);
});
