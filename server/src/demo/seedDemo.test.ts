import { rmSync } from 'node:fs';
import type { PlanSummary } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { startTestServer } from '../testing/startTestServer.ts';

it('makes an agency with 7 units, 10 people and 2 plans once, however often it is started', async () => {
  const first = await startTestServer();
  const { dataDir } = first;
  const known = await (await first.signIn('quantri')).get<PlanSummary[]>('/api/plans');
  const updates = await Promise.all(known.map(({ id }) => first.countUpdates(id)));
  await first.server.stop();
  const second = await startTestServer({ dataDir });
  const admin = await second.signIn('quantri');
  expect(await admin.get('/api/units')).toHaveLength(7);
  expect(await admin.get('/api/users')).toHaveLength(10);
  const plans = await admin.get<PlanSummary[]>('/api/plans');
  expect(plans).toHaveLength(2);
  expect(plans).toEqual(known);
  expect(await Promise.all(plans.map(({ id }) => second.countUpdates(id)))).toEqual(updates);
  expect(second.server.demo).toHaveLength(10);
  expect(second.server.firstAdmin).toBeNull();
  await second.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
