import type { OpenSession, Session } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let planId: string;
beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
});
afterAll(() => test.stop());

const list = (person: Person, of = ''): Promise<OpenSession[]> => person.get(`/api${of}/sessions`);
const end = async (person: Person, path: string): Promise<number> =>
  (await person.fetch(path, 'DELETE')).status;

it('each person sees where they are signed in, and in which a plan is open', async () => {
  const [here, there] = [await test.signIn('mai'), await test.signIn('mai')];
  const tab = await joinRoom(there, planId);
  const sessions = await list(here);
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  expect(sessions.find(({ current }) => current)).toMatchObject({ inPlan: false, address: '127.0.0.1' });
  expect(sessions.find(({ current }) => !current)).toMatchObject({ inPlan: true });
  expect(Math.abs(Date.now() - Date.parse(sessions[0]!.lastUse))).toBeLessThan(60_000);
  expect(JSON.stringify(sessions)).not.toContain(here.cookie.split('=')[1]);
  tab.leave();
});

it('one session ended is out of its plan at once, and another goes on', async () => {
  const [here, there] = [await test.signIn('lan'), await test.signIn('lan')];
  const [kept, lost] = [await joinRoom(here, planId), await joinRoom(there, planId)];
  const { id } = (await list(there)).find(({ current }) => current)!;
  expect(await end(here, `/api/sessions/${id}`)).toBe(204);
  expect(await lost.closedBecause()).toBe('signIn');
  expect((await there.refusal('/api/session')).kind).toBe('notSignedIn');
  expect(await end(here, `/api/sessions/${id}`)).toBe(404);
  expect(kept.closed).toBeUndefined();
  kept.leave();
  lost.leave();
});

it('all others end in one act', async () => {
  const people = [await test.signIn('tuan'), await test.signIn('tuan'), await test.signIn('tuan')];
  expect(await end(people[0]!, '/api/sessions')).toBe(204);
  expect(await list(people[0]!)).toHaveLength(1);
  for (const other of people.slice(1)) expect((await other.refusal('/api/session')).kind).toBe('notSignedIn');
});

it('nobody sees or ends the session of another, but an administrator does', async () => {
  const [son, ha, admin] = await Promise.all(['son', 'ha', 'quantri'].map((name) => test.signIn(name)));
  const [session] = await list(son!);
  const { user } = await son!.get<Session>('/api/session');
  expect(await end(ha!, `/api/sessions/${session!.id}`)).toBe(404);
  expect((await ha!.refusal(`/api/users/${user.id}/sessions`)).kind).toBe('forbidden');
  expect((await ha!.refusal(`/api/users/${user.id}/sessions`, 'DELETE')).kind).toBe('forbidden');
  expect(await list(son!)).toHaveLength(1);

  const tab = await joinRoom(son!, planId);
  expect(await list(admin!, `/users/${user.id}`)).toMatchObject([{ id: session!.id, inPlan: true }]);
  expect(await end(admin!, `/api/users/${user.id}/sessions/${session!.id}`)).toBe(204);
  expect(await tab.closedBecause()).toBe('signIn');
  tab.leave();
});
