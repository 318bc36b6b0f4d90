import type { ApiToken, AuditPage, NewApiTokenAnswer, PlanSummary, Session } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let lan: Person;
let plan: PlanSummary;
beforeAll(async () => {
  test = await startTestServer();
  lan = await test.signIn('lan');
  plan = await test.findPlan();
});
afterAll(() => test.stop());

const make = (scope: string, person = lan): Promise<NewApiTokenAnswer> =>
  person.post('/api/tokens', { name: 'Báo cáo tuần', scope, days: 30 });
const program = async (token: string, path: string, method = 'GET', body?: unknown): Promise<number> =>
  (await new Person(test.server.url).fetch(path, method, body, { authorization: `Bearer ${token}` })).status;

it('a program with a token reads what its person may read, and no more', async () => {
  const { token } = await make('read');
  expect(await program(token, `/api/plans/${plan.id}`)).toBe(200);
  expect(await program(token, `/api/plans/${plan.id}/export.docx`)).toBe(200);
  const { token: ofHa } = await make('read', await test.signIn('ha'));
  expect(await program(ofHa, `/api/plans/${plan.id}`)).toBe(404);
  expect(await program('duthao_invented', '/api/plans')).toBe(401);
});

it('only one that may write changes anything', async () => {
  const [read, write] = [await make('read'), await make('write')];
  const path = `/api/plans/${plan.id}/connection`;
  expect(await program(read.token, path, 'POST', {})).toBe(403);
  expect(await program(write.token, path, 'POST', {})).toBe(200);
});

it('no token does anything administrative, makes a token, or ends a session', async () => {
  const { token } = await make('write', await test.signIn('quantri'));
  expect(await program(token, '/api/plans')).toBe(200);
  for (const [path, method] of [
    ['/api/users', 'GET'],
    ['/api/audit', 'GET'],
    ['/api/tokens', 'GET'],
    ['/api/tokens', 'POST'],
    ['/api/sessions', 'DELETE'],
    ['/api/session/password', 'POST'],
  ] as const) {
    expect([path, await program(token, path, method, method === 'POST' ? {} : undefined)]).toEqual([
      path,
      401,
    ]);
  }
});

it('is listed without itself, revoked at once, and both stand in the log', async () => {
  const { id, token } = await make('read');
  await program(token, '/api/plans');
  const listed = (await lan.get<ApiToken[]>('/api/tokens')).find((one) => one.id === id)!;
  expect(listed).toMatchObject({ name: 'Báo cáo tuần', scope: 'read', lastUse: expect.any(String) });
  const rows = await test.server.storage.db.selectFrom('api_tokens').selectAll().execute();
  expect(JSON.stringify([listed, rows])).not.toContain(token);
  const ha = await test.signIn('ha');
  expect((await ha.refusal(`/api/tokens/${id}`, 'DELETE')).kind).toBe('notFound');
  expect((await lan.fetch(`/api/tokens/${id}`, 'DELETE')).status).toBe(204);
  expect(await program(token, '/api/plans')).toBe(401);
  const { user } = await lan.get<Session>('/api/session');
  const admin = await test.signIn('quantri');
  const { entries } = await admin.get<AuditPage>(`/api/audit?person=${user.id}`);
  expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['tokenRevoked', 'tokenMade']);
  expect(JSON.stringify(entries)).not.toContain(token);
});

it('ends on its day, and with its person; switched on again, the person makes a new one', async () => {
  const mai = await test.signIn('mai');
  const { user } = await mai.get<Session>('/api/session');
  const [kept, old] = [await make('read', mai), await make('read', mai)];
  const { db } = test.server.storage;
  await db.updateTable('api_tokens').set({ expires_at: Date.now() }).where('id', '=', old.id).execute();
  expect(await program(old.token, '/api/plans')).toBe(401);
  const admin = await test.signIn('quantri');
  expect(await program(kept.token, '/api/plans')).toBe(200);
  for (const disabled of [true, false]) {
    await admin.fetch(`/api/users/${user.id}/disabled`, 'PUT', { disabled });
    expect(await program(kept.token, '/api/plans')).toBe(401);
  }
});
