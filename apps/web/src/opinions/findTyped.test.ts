import { expect, test } from 'vitest';
import { findTyped } from './findTyped.ts';

const options = ['Mục II Nhiệm vụ', 'Mục II.1 Quán triệt', 'Mục I Mục đích', 'Dòng 1 của bảng phân công'].map(
  (label, at) => ({ value: String(at), label }),
);
const found = (typed: string) => findTyped(typed, options)?.label;

test('a number means the section that bears just this number', () => {
  expect(found('I')).toBe('Mục I Mục đích');
  expect(found('ii.1')).toBe('Mục II.1 Quán triệt');
});

test('words mean the first place that holds them', () => {
  expect(found('quán')).toBe('Mục II.1 Quán triệt');
  expect(found('  NHIỆM VỤ ')).toBe('Mục II Nhiệm vụ');
});

test('nothing typed means no place, and so does what the plan does not have', () => {
  expect(found(' ')).toBeUndefined();
  expect(found('VII')).toBeUndefined();
});
