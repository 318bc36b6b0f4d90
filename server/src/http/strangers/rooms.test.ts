import { type Connection, type PlanSummary } from '@duthao/protocol';
import { SCHEMA_VERSION } from '@duthao/plan';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAgency } from '../../agency/keepAgencies.ts';
import { Program } from '../../testing/joinPlain.ts';
import { leaseOf, Tab } from '../../testing/joinRoom.ts';
import { Person } from '../../testing/Person.ts';
import { startTestServer, type TestServer } from '../../testing/startTestServer.ts';

const OTHER = 'truong-tay';
let test: TestServer;
let plan: PlanSummary;
let neighbour: Person;

beforeAll(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  const names = { slug: OTHER, name: 'Trường Tây', host: null };
  const { username, password: current } = await addAgency(test.dataDir, names);
  await test.server.houses.refresh();
  neighbour = new Person(test.server.url, OTHER);
  await neighbour.signIn(username, current);
  await neighbour.post('/api/session/password', { current, next: 'truong-tay-2026' });
});
afterAll(() => test.stop());

/** Knocks at the room of a plan with all that a stranger could have learnt about it. */
async function knock(person: Person, planId: string): Promise<string> {
  const lease = await leaseOf(await test.signIn('lan'), plan.id);
  const known = { ...lease, plan: { ...lease.plan, id: planId } } satisfies Connection;
  const join = { schemaVersion: SCHEMA_VERSION, epoch: lease.epoch, clientId: lease.clientId };
  const tab = new Tab(person, known, join);
  const reason = await tab.closedBecause();
  expect(tab.ydoc.store.clients.size).toBe(0);
  tab.leave();
  return reason;
}

it('a room of another agency is closed like one that never was, with whatever is known of it', async () => {
  const before = await test.countUpdates(plan.id);
  expect(await knock(neighbour, plan.id)).toBe('forbidden');
  expect(await knock(neighbour, 'khong-co-that')).toBe('forbidden');
  const atOurs = new Person(test.server.url);
  atOurs.cookie = neighbour.session;
  expect(await knock(atOurs, plan.id)).toBe('signIn');
  expect(await knock(atOurs, 'khong-co-that')).toBe('signIn');
  expect(await test.countUpdates(plan.id)).toBe(before);
});

it('so it is at the plain door, with a token of the other agency', async () => {
  const wanted = { name: 'Người lạ', scope: 'write', days: 1 };
  const { token } = await neighbour.post<{ token: string }>('/api/tokens', wanted);
  const ours = token.replace(`duthao.${OTHER}.`, 'duthao_');
  for (const said of [token, ours]) {
    const ends: object[] = [];
    for (const id of [plan.id, 'khong-co-that']) {
      const program = new Program(test.server.url, id, said);
      ends.push(await program.endedBecause());
      expect(program.provider.synced).toBe(false);
      program.leave();
    }
    expect(ends[0]).toEqual(ends[1]);
  }
});

it('a session of ours is nobody in the room once the browser has chosen another agency', async () => {
  const carried = new Person(test.server.url, OTHER);
  carried.cookie = (await test.signIn('lan')).session;
  expect(await knock(carried, plan.id)).toBe('signIn');
});
