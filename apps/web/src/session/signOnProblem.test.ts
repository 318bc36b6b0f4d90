import { expect, test } from 'vitest';
import { signOnProblem } from './signOnProblem.ts';

test('a return that did not work says why in one sentence, and nothing else in the address does', () => {
  expect(signOnProblem('?sign-on=unknown')).toMatch(/người quản trị/);
  for (const search of ['', '?sign-on=', '?sign-on=toString', '?khac=failed']) {
    expect(signOnProblem(search)).toBeNull();
  }
});
