import type { PlanSummary, RecipientGroup, Unit, UnitEvent, User } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let admin: Person;
let lan: Person;
beforeAll(async () => {
  test = await startTestServer();
  [admin, lan] = await Promise.all([test.signIn('quantri'), test.signIn('lan')]);
});
afterAll(() => test.stop());

const units = (): Promise<Unit[]> => lan.get('/api/units');
const unit = async (code: string): Promise<Unit | undefined> =>
  (await units()).find((one) => one.code === code);
const idOf = async (code: string): Promise<string> => (await unit(code))!.id;
const userNamed = async (username: string): Promise<User> =>
  (await admin.get<User[]>('/api/users')).find((user) => user.username === username)!;
const history = (): Promise<UnitEvent[]> => lan.get('/api/units/history');

it('a renamed unit keeps its people and plans, and its old name is known', async () => {
  const id = await idOf('TCCB');
  const wanted = { name: 'Phòng Tổ chức và Biên chế', code: 'TCBC', on: '2026-03-01' };
  await admin.post(`/api/units/${id}/rename`, wanted);
  expect(await unit('TCBC')).toMatchObject({ id, name: wanted.name });
  expect((await test.findPlan()).leadUnitId).toBe(id);
  expect(await history()).toMatchObject([
    { how: 'renamed', on: '2026-03-01', name: 'Phòng Tổ chức cán bộ', code: 'TCCB', nextName: wanted.name },
  ]);
});

it('what is in the text of a plan keeps the name it was written with', async () => {
  const { id } = await test.findPlan();
  const text = await (await lan.fetch(`/api/plans/${id}/export.txt`)).text();
  expect(text).toContain('Phòng Tổ chức cán bộ');
  expect(text).not.toContain('Phòng Tổ chức và Biên chế');
});

it('a merged unit takes people, plans, groups and units below along, and its head heads no other', async () => {
  const [from, into] = [await idOf('TCBC'), await idOf('CCHC')];
  const below = await admin.post<Unit>('/api/units', { name: 'Tổ Hồ sơ', code: 'HS', parentId: from });
  await admin.post(`/api/units/${from}/end`, { how: 'merged', on: '2026-07-01', intoId: into });
  expect(await unit('TCBC')).toBeUndefined();
  expect((await unit('HS'))!.parentId).toBe(into);
  expect(await userNamed('lan')).toMatchObject({
    unitIds: [into],
    roles: [{ unitId: into, role: 'officer' }],
  });
  const plan = (await lan.get<PlanSummary[]>('/api/plans')).find(({ title }) => /nghị quyết/i.test(title))!;
  expect(plan.leadUnitId).toBe(into);
  expect(plan.coUnitIds).not.toContain(into);
  const [group] = await lan.get<RecipientGroup[]>('/api/recipient-groups');
  expect(group!.unitIds).toEqual([into, await idOf('XDCQ')]);
  expect((await history())[0]).toMatchObject({ how: 'merged', name: 'Phòng Tổ chức và Biên chế' });
  expect(below.parentId).toBe(from);
});

it('a unit is dissolved when nothing is left in it, or with one that takes over', async () => {
  const pc = await idOf('PC');
  const end = { how: 'dissolved', on: '2026-07-01', intoId: null };
  expect((await admin.refusal(`/api/units/${pc}/end`, 'POST', end)).kind).toBe('conflict');
  expect(await unit('PC')).toBeDefined();
  expect((await admin.refusal(`/api/units/${pc}/end`, 'POST', { ...end, how: 'merged' })).kind).toBe(
    'badRequest',
  );
  await admin.post(`/api/units/${await idOf('HS')}/end`, end);
  await admin.post(`/api/units/${pc}/end`, { ...end, intoId: await idOf('VP') });
  expect((await userNamed('ha')).unitIds).toEqual([await idOf('VP')]);
  const again = await admin.post<Unit>('/api/units', { name: 'Phòng Pháp chế', code: 'PC' });
  expect(again.id).not.toBe(pc);
});

it('a unit never ends in itself or below itself, nor before its day has come', async () => {
  const [vp, vtlt] = [await idOf('VP'), await idOf('VTLT')];
  const path = `/api/units/${vp}/end`;
  const end = { how: 'merged', on: '2026-07-01', intoId: vtlt };
  expect((await admin.refusal(path, 'POST', end)).kind).toBe('badRequest');
  expect((await admin.refusal(path, 'POST', { ...end, intoId: vp })).kind).toBe('badRequest');
  const late = { how: 'merged', on: '2999-01-01', intoId: await idOf('XDCQ') };
  expect((await admin.refusal(path, 'POST', late)).kind).toBe('badRequest');
  expect((await lan.refusal(path, 'POST', late)).kind).toBe('forbidden');
  expect(await unit('VP')).toBeDefined();
});

it('each of these acts is in the audit log', async () => {
  const { entries } = await admin.get<{ entries: { action: string }[] }>('/api/audit');
  const actions = new Set(entries.map(({ action }) => action));
  for (const action of ['unitAdded', 'unitRenamed', 'unitMerged', 'unitDissolved']) {
    expect(actions).toContain(action);
  }
});
