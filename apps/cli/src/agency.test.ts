import { expect, test } from 'vitest';
import { duthao } from './testing/duthao.ts';

test('agency adds an agency, says how to sign in there, and lists it', { timeout: 60_000 }, async () => {
  const added = await duthao(['agency', 'add', 'to-chuc', '--name', 'Trung tâm Tổ chức', '--data', 'kho']);
  expect(added.status).toBe(0);
  expect(added.out).toMatch(/\/co-quan\/to-chuc[\s\S]*tên đăng nhập: quantri\n +mật khẩu: +\S+\n$/u);
  const listed = await duthao(['agency', 'list', '--data', 'kho']);
  expect(listed.out).toMatch(/to-chuc +\/co-quan\/to-chuc +Trung tâm Tổ chức/u);
});

test('agency alone tells how it is used, with status 2', async () => {
  const { status, err } = await duthao(['agency']);
  expect(status).toBe(2);
  expect(err).toMatch(/agency add MÃ/u);
});
