import type { AuditChain, AuditPage, UserAccount } from '@duthao/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { createAudit } from './audit.ts';

let test: TestServer;
let admin: Person;
beforeAll(async () => {
  test = await startTestServer();
  admin = await test.signIn('quantri');
});
afterAll(() => test.stop());

const read = (query = ''): Promise<AuditPage> => admin.get(`/api/audit${query}`);
const people = (): Promise<UserAccount[]> => admin.get('/api/users');

it('every administrative act leaves a line: who, what, on whom, when', async () => {
  const son = (await people()).find(({ username }) => username === 'son')!;
  for (const disabled of [true, false])
    await admin.fetch(`/api/users/${son.id}/disabled`, 'PUT', { disabled });
  await admin.post(`/api/users/${son.id}/password`);
  await admin.fetch(`/api/users/${son.id}/sessions`, 'DELETE');
  const { entries } = await read();
  expect(entries.slice(0, 4).map(({ action }) => action)).toEqual([
    'sessionsEnded',
    'passwordReset',
    'userEnabled',
    'userDisabled',
  ]);
  expect(entries[0]).toMatchObject({
    actor: { name: 'Lê Minh Quang' },
    subject: { id: son.id, name: 'Hoàng Văn Sơn' },
    forWhom: null,
  });
  expect(Math.abs(Date.now() - Date.parse(entries[0]!.time))).toBeLessThan(60_000);
});

it('what was refused leaves none, and no one-time password stands in it', async () => {
  const before = (await read()).entries.length;
  const wanted = { username: 'nhatky', name: 'Người Mới', unitIds: [], admin: true };
  const { oneTimePassword } = await admin.post<{ oneTimePassword: string }>('/api/users', wanted);
  await admin.refusal('/api/users', 'POST', wanted);
  await admin.refusal('/api/users/none/password', 'POST');
  const { entries } = await read();
  expect(entries).toHaveLength(before + 1);
  expect(JSON.stringify(entries)).not.toContain(oneTimePassword);
});

it('is found by person and by day', async () => {
  const [actor, lan] = ['quantri', 'lan'].map((name) => (user: UserAccount) => user.username === name);
  const all = await people();
  const lanId = all.find(lan!)!.id;
  await admin.post(`/api/users/${lanId}/password`);
  expect((await read(`?person=${lanId}`)).entries.map(({ action }) => action)).toEqual(['passwordReset']);
  expect((await read(`?person=${all.find(actor!)!.id}`)).entries.length).toBeGreaterThan(3);
  const now = new Date().toISOString();
  expect((await read(`?from=${now}`)).entries).toEqual([]);
  expect((await read(`?to=${now}`)).entries.length).toBeGreaterThan(3);
});

it('tells who came in, who could not, and who changed his password; never what was typed as a name', async () => {
  const from = new Date().toISOString();
  const person = new Person(test.server.url);
  await person.signIn('mai', 'sai');
  await person.signIn('mật khẩu gõ nhầm ô', 'sai');
  await person.signIn('mai', 'mai-2026');
  await person.post('/api/session/password', { current: 'mai-2026', next: 'mai-2027' });
  const { entries } = await read(`?from=${from}`);
  expect(entries.map(({ action, subject }) => `${action} ${subject.name}`).toReversed()).toEqual([
    'signInFailed Phạm Ngọc Mai',
    'signInFailed Tên không có trong danh sách',
    'signedIn Phạm Ngọc Mai',
    'passwordChanged Phạm Ngọc Mai',
  ]);
  expect(entries[1]!.detail).toContain('127.0.0.1');
  expect(JSON.stringify(entries)).not.toContain('gõ nhầm');
});

it('is read by administrators only, and no route alters it', async () => {
  const hoa = await test.signIn('hoa');
  for (const path of ['/api/audit', '/api/audit/chain'])
    expect(await hoa.refusal(path)).toEqual({ status: 403, kind: 'forbidden' });
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    for (const path of ['/api/audit', '/api/audit/1'])
      expect((await admin.fetch(path, method)).status).toBe(404);
});

it('cannot be altered by our own code, and an alteration from outside shows', async () => {
  const { db } = test.server.storage;
  await expect(db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
  await expect(db.updateTable('audit').set({ actor_name: 'Ai đó' }).execute()).rejects.toThrow('append-only');
  expect((await admin.get<AuditChain>('/api/audit/chain')).broken).toBeNull();
  await sql`drop trigger audit_no_update`.execute(db);
  await db.updateTable('audit').set({ actor_name: 'Ai đó' }).where('seq', '=', 2).execute();
  expect((await admin.get<AuditChain>('/api/audit/chain')).broken).toBe(2);
});

it('is checked to its end however long it is, a missing end included', async () => {
  const server = await startTestServer({ demo: false });
  const { db } = server.server.storage;
  const audit = createAudit(db);
  const nobody = { id: null, name: 'Máy chủ' };
  await audit.transact(async (_, record) => {
    for (let line = 0; line < 1100; line += 1)
      await record({ actor: nobody, action: 'lookSet', subject: nobody });
  });
  expect(await audit.check()).toEqual({ length: 1100, broken: null });
  await sql`drop trigger audit_no_update`.execute(db);
  await sql`drop trigger audit_no_delete`.execute(db);
  await db.updateTable('audit').set({ detail: 'khác' }).where('seq', '=', 1001).execute();
  expect(await audit.check()).toEqual({ length: 1100, broken: 1001 });
  await db.deleteFrom('audit').where('seq', '=', 700).execute();
  expect(await audit.check()).toEqual({ length: 1099, broken: 700 });
  await server.stop();
});

it('an act that fails takes its line back', async () => {
  const audit = createAudit(test.server.storage.db);
  const before = (await audit.check()).length;
  const nobody = { id: null, name: 'Máy chủ' };
  const failing = audit.transact(async (_, record) => {
    await record({ actor: nobody, action: 'lookSet', subject: nobody });
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect((await audit.check()).length).toBe(before);
});
