import { expect, test } from 'vitest';
import { newPasswordProblem } from './newPasswordProblem.ts';

test('a new password is long enough, new, and typed the same twice', () => {
  expect(newPasswordProblem('mot-lan-1', 'ngan', 'ngan')).toMatch(/08 ký tự/);
  expect(newPasswordProblem('mot-lan-1', 'mot-lan-1', 'mot-lan-1')).toMatch(/khác/);
  expect(newPasswordProblem('mot-lan-1', 'sông Cấm 90', 'sông Cấm 91')).toMatch(/chưa giống/);
  expect(newPasswordProblem('mot-lan-1', 'sông Cấm 90', 'sông Cấm 90')).toBeNull();
});
