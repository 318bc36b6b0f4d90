import type { HeldRole, PlanSummary, Unit, User } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
const codes = async (): Promise<string[]> => (await units()).map(({ code }) => code);
const idOf = async (code: string): Promise<string> => (await units()).find((unit) => unit.code === code)!.id;
const put = async <Answer>(path: string, body: unknown): Promise<Answer> => {
  const answer = await admin.fetch(path, 'PUT', body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as Answer;
};
const userNamed = async (username: string): Promise<User> =>
  (await admin.get<User[]>('/api/users')).find((user) => user.username === username)!;

describe('the tree of units', () => {
  it('holds a unit below another, right after it', async () => {
    expect((await codes()).slice(0, 2)).toEqual(['VP', 'VTLT']);
    const parentId = await idOf('TCCB');
    await admin.post('/api/units', { name: 'Bộ phận Hồ sơ', code: 'HS', kind: 'section', parentId });
    expect(await codes()).toEqual(['VP', 'VTLT', 'TCCB', 'HS', 'CCHC', 'XDCQ', 'PC', 'BGD']);
  });

  it('may have one name below two parents, and once below each', async () => {
    const twin = { name: 'Bộ phận Hồ sơ', code: 'HS2', kind: 'section', parentId: await idOf('PC') };
    const made = await admin.post<Unit>('/api/units', twin);
    expect((await admin.refusal('/api/units', 'POST', twin)).kind).toBe('conflict');
    const move = { parentId: await idOf('TCCB'), beforeId: null };
    expect((await admin.refusal(`/api/units/${made.id}/move`, 'POST', move)).kind).toBe('conflict');
  });

  it('is put in another order, and a unit moves with those below it', async () => {
    await admin.post(`/api/units/${await idOf('PC')}/move`, { parentId: null, beforeId: await idOf('VP') });
    await admin.post(`/api/units/${await idOf('HS')}/move`, { parentId: await idOf('VTLT'), beforeId: null });
    expect(await codes()).toEqual(['PC', 'HS2', 'VP', 'VTLT', 'HS', 'TCCB', 'CCHC', 'XDCQ', 'BGD']);
  });

  it('has no circles', async () => {
    const move = { parentId: await idOf('HS'), beforeId: null };
    expect(await admin.refusal(`/api/units/${await idOf('VP')}/move`, 'POST', move)).toEqual({
      status: 400,
      kind: 'badRequest',
    });
    expect((await codes())[2]).toBe('VP');
  });

  it('corrects a name, a code and the name among recipients', async () => {
    const id = await idOf('CCHC');
    const change = { name: 'Phòng Cải cách hành chính và Số hóa', recipientName: 'Phòng CCHC' };
    expect(await put(`/api/units/${id}`, change)).toMatchObject({ id, code: 'CCHC', ...change });
    expect((await units()).find((unit) => unit.id === id)).toMatchObject(change);
  });

  it('has no new district, for districts ended on 30/6/2025', async () => {
    const district = { name: 'UBND huyện An Thượng', code: 'UBND', kind: 'district' };
    expect((await admin.refusal('/api/units', 'POST', district)).kind).toBe('badRequest');
    await admin.post('/api/units', { ...district, name: 'UBND xã An Thượng', kind: 'commune' });
  });

  it('is changed by administrators only', async () => {
    const move = { parentId: null, beforeId: null };
    const id = await idOf('VP');
    expect((await lan.refusal(`/api/units/${id}/move`, 'POST', move)).kind).toBe('forbidden');
    expect((await lan.refusal('/api/units', 'POST', { name: 'A', code: 'A' })).kind).toBe('forbidden');
    expect((await lan.refusal(`/api/units/${id}`, 'PUT', { name: 'A' })).kind).toBe('forbidden');
  });
});

describe('roles', () => {
  const role = (unitId: string, name: HeldRole['role'], forUserId: string | null = null) => ({
    unitId,
    role: name,
    forUserId,
  });

  it('are several for one person in one unit, and part of the session', async () => {
    const [tccb, vp] = [await idOf('TCCB'), await idOf('VP')];
    const { id } = await userNamed('tuan');
    const roles = [role(tccb, 'deputy'), role(tccb, 'legal'), role(vp, 'clerk')];
    await put(`/api/users/${id}/roles`, { admin: false, roles });
    const { user } = await (await test.signIn('tuan')).get<{ user: User }>('/api/session');
    expect(user.roles).toHaveLength(3);
    expect(user.roles).toEqual(expect.arrayContaining(roles));
    expect(new Set(user.unitIds)).toEqual(new Set([tccb, vp]));
  });

  it('name whom a secretary acts for', async () => {
    const [boss, hoa] = [await userNamed('quantri'), await userNamed('hoa')];
    const vp = await idOf('VP');
    const path = `/api/users/${hoa.id}/roles`;
    const nobody = { admin: false, roles: [role(vp, 'secretary')] };
    expect((await admin.refusal(path, 'PUT', nobody)).kind).toBe('badRequest');
    await put(path, { admin: false, roles: [role(vp, 'secretary', boss.id)] });
    expect((await userNamed('hoa')).actsFor).toEqual([{ id: boss.id, name: boss.name }]);
  });

  it('show a head the plans of the units below his own, and of no others', async () => {
    const { id } = await userNamed('ha');
    const [pc, xdcq] = [await idOf('PC'), await idOf('XDCQ')];
    const plan = await test.findPlan();
    const seen = async (): Promise<PlanSummary[]> => (await test.signIn('ha')).get('/api/plans');
    await put(`/api/users/${id}/roles`, { admin: false, roles: [role(pc, 'head')] });
    expect(await seen()).toEqual([]);
    await admin.post(`/api/units/${xdcq}/move`, { parentId: pc, beforeId: null });
    expect((await seen()).map((one) => one.id)).toEqual([plan.id]);
    await put(`/api/users/${id}/roles`, { admin: false, roles: [role(pc, 'deputy')] });
    expect(await seen()).toEqual([]);
  });

  it('never leave the agency without an administrator', async () => {
    const { id } = await userNamed('quantri');
    const roles = [role(await idOf('VP'), 'officer')];
    const refused = await admin.refusal(`/api/users/${id}/roles`, 'PUT', { admin: false, roles });
    expect(refused.kind).toBe('conflict');
    expect((await userNamed('quantri')).admin).toBe(true);
  });

  it('are given by administrators only, to people who are there', async () => {
    const { id } = await userNamed('ha');
    const nothing = { admin: true, roles: [] };
    expect((await lan.refusal(`/api/users/${id}/roles`, 'PUT', nothing)).kind).toBe('forbidden');
    expect((await admin.refusal('/api/users/none/roles', 'PUT', nothing)).kind).toBe('notFound');
  });
});
