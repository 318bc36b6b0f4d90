import type { PlanSummary, UserAccount } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let admin: Person;
let planId: string;
beforeAll(async () => {
  test = await startTestServer();
  admin = await test.signIn('quantri');
  planId = (await test.findPlan()).id;
});
afterAll(() => test.stop());

const idOf = async (username: string): Promise<string> =>
  (await admin.get<UserAccount[]>('/api/users')).find((user) => user.username === username)!.id;

const setDisabled = (id: string, disabled: boolean): Promise<Response> =>
  admin.fetch(`/api/users/${id}/disabled`, 'PUT', { disabled });

const refusalOf = (person: Person, id: string) =>
  person.refusal(`/api/users/${id}/disabled`, 'PUT', { disabled: true });

it('cuts every open connection of the person within a second and leaves the others alone', async () => {
  const lan = await test.signIn('lan');
  const tabs = [await joinRoom(lan, planId), await joinRoom(await test.signIn('lan'), planId)];
  const other = await joinRoom(await test.signIn('tuan'), planId);
  subjectOf(tabs[0]!.ydoc).insert(0, 'Lan viết: ');
  await tabs[0]!.saved();
  const id = await idOf('lan');

  const start = performance.now();
  expect(await (await setDisabled(id, true)).json()).toMatchObject({ id, disabled: true });
  expect(await Promise.all(tabs.map((tab) => tab.closedBecause()))).toEqual(['disabled', 'disabled']);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(await lan.refusal('/api/plans')).toEqual({ status: 401, kind: 'notSignedIn' });

  subjectOf(other.ydoc).insert(0, 'Tuấn viết: ');
  await other.saved();
  expect(other.closed).toBeUndefined();
  for (const tab of [...tabs, other]) tab.leave();
  await setDisabled(id, false);
});

it('keeps what the person wrote under their name', async () => {
  const tab = await joinRoom(await test.signIn('tuan'), planId);
  subjectOf(tab.ydoc).insert(0, 'Tuấn ghi: ');
  await tab.saved();
  tab.leave();
  const id = await idOf('tuan');
  await setDisabled(id, true);
  const plan = await admin.get<PlanSummary>(`/api/plans/${planId}`);
  expect([plan.changedBy, plan.title.slice(0, 10)]).toEqual(['Trần Anh Tuấn', 'Tuấn ghi: ']);
  const authors = (await test.server.storage.journal.read(planId, 0)).map(({ authorId }) => authorId);
  expect(authors).toContain(id);
  await setDisabled(id, false);
});

it('refuses to sign in with one clear sentence, but only to who knows the password', async () => {
  const id = await idOf('son');
  await setDisabled(id, true);
  const son = new Person(test.server.url);
  const answer = await son.signIn('son', 'son-2026');
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining('ngừng sử dụng') });
  expect((await son.signIn('son', 'sai')).status).toBe(401);

  await setDisabled(id, false);
  expect((await son.signIn('son', 'son-2026')).status).toBe(200);
});

it('a session from before does not come back with the account', async () => {
  const ha = await test.signIn('ha');
  const id = await idOf('ha');
  await setDisabled(id, true);
  await setDisabled(id, false);
  expect((await ha.refusal('/api/plans')).kind).toBe('notSignedIn');
});

it('nobody switches off themselves, and only administrators switch off anybody', async () => {
  expect((await refusalOf(admin, await idOf('quantri'))).kind).toBe('conflict');
  expect((await refusalOf(await test.signIn('hoa'), await idOf('dung'))).kind).toBe('forbidden');
  expect((await refusalOf(admin, 'none')).kind).toBe('notFound');
});

it('an administrator gives a new one-time password, which ends all sessions and has to be changed', async () => {
  const dung = await test.signIn('dung');
  const tab = await joinRoom(dung, planId);
  const { oneTimePassword } = await admin.post<{ oneTimePassword: string }>(
    `/api/users/${await idOf('dung')}/password`,
  );
  expect(await tab.closedBecause()).toBe('signIn');
  tab.leave();
  expect((await dung.signIn('dung', 'dung-2026')).status).toBe(401);
  expect(await (await dung.signIn('dung', oneTimePassword)).json()).toMatchObject({
    mustChangePassword: true,
  });
});
