import { defaultLook } from '@duthao/plan';
import type { Session, Unit } from '@duthao/protocol';
import { unzipSync } from 'fflate';
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

const wide = { ...defaultLook, sizeSet: 13, margins: { ...defaultLook.margins, left: 35 }, firstLineMm: 10 };

it('a new agency has the usual look', async () => {
  expect(await lan.get('/api/look')).toEqual(defaultLook);
});

it('only an administrator changes the look, and only within the decree', async () => {
  expect(await lan.refusal('/api/look', 'PUT', wide)).toEqual({ status: 403, kind: 'forbidden' });
  const answer = await admin.fetch('/api/look', 'PUT', { ...wide, margins: { ...wide.margins, bottom: 10 } });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    message: expect.stringContaining('khoản 3 Mục I Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP'),
  });
  expect(await lan.get('/api/look')).toEqual(defaultLook);
});

it('everybody and every export then has it, and naming the agency keeps it', async () => {
  expect((await admin.fetch('/api/look', 'PUT', wide)).status).toBe(200);
  const agency = { name: 'Sở Nội vụ', superior: 'UBND tỉnh An Bình', place: 'An Bình', code: 'SNV' };
  await admin.fetch('/api/agency', 'PUT', agency);
  expect((await lan.get<Session>('/api/session')).look).toEqual(wide);
  const { id } = await test.findPlan();
  const docx = await (await lan.fetch(`/api/plans/${id}/export.docx`)).arrayBuffer();
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(docx))['word/document.xml']);
  expect(xml).toMatch(/<w:pgMar [^>]*w:left="1984"/);
});

it('a stored look that cannot be used locks nobody out: the usual one stands in, and every page says so', async () => {
  const { db } = test.server.storage;
  const before = await db.selectFrom('agency').select('look').executeTakeFirstOrThrow();
  for (const look of [JSON.stringify({ ...wide, margins: { ...wide.margins, left: 300 } }), '{hỏng']) {
    await db.updateTable('agency').set({ look }).execute();
    const session = await (await test.signIn('tuan')).get<Session>('/api/session');
    expect(session.look).toEqual(defaultLook);
    expect(session.lookFault).toMatch(/đặt lại ở trang Thể thức\.$/);
    const { id } = await test.findPlan();
    expect((await lan.fetch(`/api/plans/${id}/export.docx`)).status).toBe(200);
  }
  expect((await admin.fetch('/api/look', 'PUT', wide)).status).toBe(200);
  expect((await lan.get<Session>('/api/session')).lookFault).toBeNull();
  await db.updateTable('agency').set(before).execute();
});

it('names that the decree does not allow in a letterhead are refused with the clause', async () => {
  const agency = { name: 'UBND xã Sông Trà', superior: '', place: 'Sông Trà', code: 'UBND' };
  const answer = await admin.fetch('/api/agency', 'PUT', agency);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining('khoản 2 Mục II') });
});

it('an administrator changes the code of a unit', async () => {
  const [unit] = await lan.get<Unit[]>('/api/units');
  const changed = await admin.fetch(`/api/units/${unit!.id}`, 'PUT', { code: 'TCBC' });
  expect(await changed.json()).toEqual({ ...unit, code: 'TCBC' });
  expect((await lan.get<Unit[]>('/api/units'))[0]).toEqual({ ...unit, code: 'TCBC' });
  expect((await lan.refusal(`/api/units/${unit!.id}`, 'PUT', { code: 'X' })).kind).toBe('forbidden');
  expect((await admin.refusal('/api/units/none', 'PUT', { code: 'X' })).kind).toBe('notFound');
});
