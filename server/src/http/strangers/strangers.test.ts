import { type ApiRoute, apiRoutes, type NewUserAnswer, type PlanSummary } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAgency } from '../../agency/keepAgencies.ts';
import { Person } from '../../testing/Person.ts';
import { startTestServer, type TestServer } from '../../testing/startTestServer.ts';
import { dump } from './dump.ts';
import { type Answer, type Ids, probe, probing, telling } from './Probe.ts';

const OTHER = 'truong-dong';
const SECOND = 'mat-khau-thu-hai';
const invented: Ids = (name) => (name === 'password' ? SECOND : 'Zz9_khong-co-that');
/** What ends the stranger's own session; none of them asks for an id. */
const ending = new Set(['DELETE /api/session', 'DELETE /api/sessions', 'POST /api/session/password']);

let test: TestServer;
/** An administrator of another agency, who may do there whatever there is to do. */
let neighbour: Person;
/** Somebody of the agency whose unit takes part in nothing. */
let outsider: Person;
let plan: PlanSummary;
let real: Ids;
/** Whatever would give the agency away: ids and names. */
let secrets: string[];

const keyOf = ({ method, path }: ApiRoute): string => `${method} ${path}`;
const isThere = (route: ApiRoute): boolean => test.server.routes.includes(keyOf(route));
const walked = (): ApiRoute[] => probing().filter((route) => isThere(route) && !ending.has(keyOf(route)));
const closed = (): ApiRoute[] => apiRoutes().filter((route) => isThere(route) && route.who !== 'nobody');
const ofPlans = (): ApiRoute[] => walked().filter(({ path }) => path.startsWith('/api/plans/:id'));

beforeAll(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  neighbour = await enter(OTHER);
  outsider = await addOutsider();
  real = await realIds();
  secrets = await listSecrets();
});
afterAll(() => test.stop());

describe('who may', () => {
  it('is answered by the very same calls, so that refusals are about the person', async () => {
    const lan = await test.signIn('lan');
    const found: Record<string, number> = {};
    for (const route of ofPlans().filter(({ method }) => method === 'GET')) {
      found[keyOf(route)] = (await probe(lan, route, real)).status;
    }
    expect(found).toMatchObject({
      'GET /api/plans/:id': 200,
      'GET /api/plans/:id/export.docx': 200,
      'GET /api/plans/:id/threads': 200,
    });
  });
});

describe('nobody', () => {
  it('is told to sign in by every route that is not for everybody, whatever the id', async () => {
    await changesNothing(async () => {
      for (const route of closed()) {
        for (const ids of [real, invented]) {
          const { status, said } = await probe(new Person(test.server.url), route, ids);
          expect(`${keyOf(route)} ${status} ${said}`).toContain(`${keyOf(route)} 401 {"kind":"notSignedIn"`);
        }
      }
    });
  });
});

describe('a person of another agency', () => {
  it('gets the same answer for what is here as for what is nowhere', async () => {
    const differing: string[] = [];
    await changesNothing(async () => {
      for (const route of walked()) {
        const first = await probe(neighbour, route, real);
        const second = await probe(neighbour, route, invented);
        if (!isSame(first, second)) differing.push(`${keyOf(route)}: ${show(first)} | ${show(second)}`);
        expect(secrets.filter((secret) => first.said.includes(secret))).toEqual([]);
      }
    });
    expect(differing).toEqual([]);
  });

  it('finds nothing of ours in any list, search or export', async () => {
    // Templates are the installation's: they come with it and name units of nobody.
    for (const route of telling().filter(({ path }) => path !== '/api/templates')) {
      const { said } = await probe(neighbour, route, real);
      expect(
        secrets.filter((secret) => said.includes(secret)).map((secret) => `${keyOf(route)}: ${secret}`),
      ).toEqual([]);
    }
    expect(await neighbour.get('/api/plans?search=nghi quyet')).toEqual([]);
    expect(await neighbour.get('/api/colleagues')).toHaveLength(1);
  });

  it('is nobody at our door, with a session as with a token of theirs', async () => {
    const { token } = await neighbour.post<{ token: string }>('/api/tokens', {
      name: 'a',
      scope: 'write',
      days: 1,
    });
    const atOurs = new Person(test.server.url);
    atOurs.cookie = neighbour.session;
    const forged = { authorization: `Bearer ${token.replace(`duthao.${OTHER}.`, 'duthao_')}` };
    await changesNothing(async () => {
      for (const route of closed()) {
        expect(`${keyOf(route)} ${(await probe(atOurs, route, real)).status}`).toBe(`${keyOf(route)} 401`);
        expect((await probe(new Person(test.server.url), route, real, forged)).status).toBe(401);
      }
    });
  });
});

describe('a person of the agency without part in a plan', () => {
  it('gets the same refusal for the plan as for one that was never made', async () => {
    const differing: string[] = [];
    await changesNothing(async () => {
      for (const route of ofPlans()) {
        const first = await probe(outsider, route, (name, path) =>
          name === 'id' ? plan.id : real(name, path),
        );
        const second = await probe(outsider, route, (name, path) =>
          name === 'id' ? 'khong-co' : real(name, path),
        );
        if (!isSame(first, second) || first.status < 400)
          differing.push(`${keyOf(route)}: ${show(first)} | ${show(second)}`);
      }
    });
    expect(differing).toEqual([]);
  });

  it('finds nothing of the plan in any list', async () => {
    for (const route of telling().filter(isThere)) {
      const { said } = await probe(outsider, route, real);
      expect([plan.id, plan.title].filter((secret) => said.includes(secret)).map(() => keyOf(route))).toEqual(
        [],
      );
    }
  });

  it('cannot void a number or tell that it is held', async () => {
    const route = apiRoutes().find((each) => keyOf(each) === 'POST /api/numbers/:id/void')!;
    await changesNothing(async () => {
      expect(await probe(outsider, route, real)).toEqual(await probe(outsider, route, invented));
    });
  });

  it('does nothing that is for administrators, and learns nothing by trying', async () => {
    await changesNothing(async () => {
      for (const route of closed().filter(({ who }) => who === 'admin')) {
        const [first, second] = [await probe(outsider, route, real), await probe(outsider, route, invented)];
        expect(`${keyOf(route)} ${show(first)}`).toBe(`${keyOf(route)} ${show(second)}`);
        expect(`${keyOf(route)} ${first.status}`).toBe(`${keyOf(route)} 403`);
      }
    });
  });

  it('cannot end sessions, tokens or delegations of others, nor tell them from invented ones', async () => {
    await changesNothing(async () => {
      for (const path of ['/api/sessions/:id', '/api/tokens/:id', '/api/delegations/:id']) {
        const route = apiRoutes().find((each) => keyOf(each) === `DELETE ${path}`)!;
        const [first, second] = [await probe(outsider, route, real), await probe(outsider, route, invented)];
        expect(first).toEqual(second);
        expect(first.status).toBe(404);
      }
    });
  });

  it('cannot tell by the time it takes', async () => {
    for (const below of ['', '/export.docx', '/threads']) {
      const there = await shortest(`/api/plans/${plan.id}${below}`);
      const nowhere = await shortest(`/api/plans/khong-co${below}`);
      // Loading the room of a plan takes some ten milliseconds, writing a .docx a hundred.
      expect(Math.abs(there - nowhere)).toBeLessThan(5);
    }
  });
});

/** The shortest of many answers, which is the least disturbed one, in milliseconds. */
async function shortest(path: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const start = performance.now();
    await outsider.fetch(path);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

const isSame = (one: Answer, other: Answer): boolean => show(one) === show(other);
const show = ({ status, said }: Answer): string => `${status} ${said.slice(0, 200)}`;

async function changesNothing(work: () => Promise<void>): Promise<void> {
  const { db } = test.server.storage;
  const before = await dump(db);
  await work();
  expect(await dump(db)).toEqual(before);
}

async function enter(slug: string): Promise<Person> {
  const { username, password } = await addAgency(test.dataDir, { slug, name: 'Trường Đông', host: null });
  await test.server.houses.refresh();
  const person = new Person(test.server.url, slug);
  await person.signIn(username, password);
  await person.post('/api/session/password', { current: password, next: SECOND });
  return person;
}

async function addOutsider(): Promise<Person> {
  const admin = await test.signIn('quantri');
  const unit = await admin.post<{ id: string }>('/api/units', { name: 'Phòng Đứng ngoài', code: 'PDN' });
  const wanted = { username: 'ngoai', name: 'Lý Đứng Ngoài', unitIds: [unit.id], admin: false };
  const { oneTimePassword: current } = await admin.post<NewUserAnswer>('/api/users', wanted);
  const person = new Person(test.server.url);
  await person.signIn('ngoai', current);
  await person.post('/api/session/password', { current, next: SECOND });
  return person;
}

/** A real thing behind every parameter and field. */
async function realIds(): Promise<Ids> {
  const admin = await test.signIn('quantri');
  const lan = await test.signIn('lan');
  const me = (await lan.get<{ user: { id: string } }>('/api/session')).user;
  const units = await admin.get<{ id: string }[]>('/api/units');
  const groups = await admin.get<{ id: string }[]>('/api/recipient-groups');
  const [session] = await lan.get<{ id: string }[]>('/api/sessions');
  const token = await lan.post<{ id: string }>('/api/tokens', { name: 'Mẫu', scope: 'read', days: 1 });
  const users = await admin.get<{ id: string }[]>('/api/users');
  const day = new Date().toISOString().slice(0, 10);
  const other = users.find(({ id }) => id !== me.id)!;
  const given = { fromUserId: me.id, toUserId: other.id, from: day, to: day };
  const delegation = await admin.post<{ id: string }>('/api/delegations', given);
  const flows = await admin.get<{ id: string }[]>('/api/flows');
  await admin.fetch('/api/numbers/settings', 'PUT', { mode: 'own', split: 'all', starts: [] });
  const hold = { series: '', note: 'Giữ cho buổi chiều', password: 'hoa-2026' };
  const held = await (await test.signIn('hoa')).post<{ id: string }>('/api/numbers/held', hold);
  const byPath: [RegExp, string][] = [
    [/^\/api\/users\/:userId\/sessions\/:id/, session!.id],
    [/^\/api\/users\/:id/, me.id],
    [/^\/api\/units\/:id/, units[1]!.id],
    [/^\/api\/recipient-groups\/:id/, groups[0]!.id],
    [/^\/api\/sessions\/:id/, session!.id],
    [/^\/api\/tokens\/:id/, token.id],
    [/^\/api\/delegations\/:id/, delegation.id],
    [/^\/api\/numbers\/:id/, held.id],
    [/^\/api\/flows\/:id/, flows[0]!.id],
    [/^\/api\/plans\/:id/, plan.id],
  ];
  const byName: [RegExp, string][] = [
    [/unit|parent|before|into/i, units[1]!.id],
    [/user|person|people|signer|drafter/i, me.id],
    [/plan/i, plan.id],
    [/^password$/, SECOND],
  ];
  return (name, path) => {
    const found =
      name === 'id' ? byPath.find(([at]) => at.test(path)) : byName.find(([called]) => called.test(name));
    if (name === 'id' && path.includes(':id') && !found)
      throw new Error(`say here what :id is real in ${path}`);
    // What stands below a plan is looked up in the plan, if at all.
    return found?.[1] ?? plan.id;
  };
}

async function listSecrets(): Promise<string[]> {
  const admin = await test.signIn('quantri');
  const users = await admin.get<{ id: string; name: string }[]>('/api/users');
  const units = await admin.get<{ id: string; name: string }[]>('/api/units');
  const names = [...users, ...units].flatMap(({ id, name }) => [id, name]);
  return [...names, plan.id, plan.title].filter((secret) => secret !== 'Quản trị viên');
}
