import { expect, test } from 'vitest';
import { dayProblem } from './dayProblem.ts';

test('a typed day is told apart from none, from no day and from one that is out of bounds', () => {
  const days = { min: '2026-11-22', max: '2026-12-31' };
  expect(dayProblem('', days)).toBeUndefined();
  expect(dayProblem('22/11/2026', days)).toBeUndefined();
  expect(dayProblem('31/2/2027', days)).toBe('Ghi theo ngày/tháng/năm, ví dụ 05/12/2026.');
  expect(dayProblem('21/11/2026', days)).toBe('Chọn từ ngày 22/11/2026 trở đi.');
  expect(dayProblem('1/1/2027', days)).toBe('Chọn đến ngày 31/12/2026.');
});
