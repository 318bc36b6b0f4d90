import type {
  AuditPage,
  Notices,
  PlanAssignments,
  PlanRights,
  PlanSummary,
  Unit,
  User,
} from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leaseOf } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { readPlaces } from '../testing/placesOfPlan.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let plan: PlanSummary;
let section: string;
let shared: string;
const unitIds = new Map<string, string>();
const userIds = new Map<string, string>();

beforeAll(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  const admin = await test.signIn('quantri');
  for (const { id, code } of await admin.get<Unit[]>('/api/units')) unitIds.set(code, id);
  for (const { id, username } of await admin.get<User[]>('/api/users')) userIds.set(username, id);
  const places = await readPlaces(test, plan.id);
  section = places.find(({ kind }) => kind === 'section')!.id;
  shared = places.find(({ path: number }) => number === 'II')!.id;
});

afterAll(() => test.stop());

const unit = (code: string): string => unitIds.get(code)!;
const path = (placeId: string, more = ''): string => `/api/plans/${plan.id}/assignments/${placeId}${more}`;

async function put(person: Person, url: string, body: object): Promise<PlanAssignments> {
  const answer = await person.fetch(url, 'PUT', body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as PlanAssignments;
}

const writingOf = async (username: string): Promise<PlanRights['writing']> =>
  (await leaseOf(await test.signIn(username), plan.id)).rights.writing;

it('gives a section to a unit with its day, which changes what everybody may write', async () => {
  const lan = await test.signIn('lan');
  const given = await put(lan, path(section), { unitIds: [unit('CCHC')], due: '2030-03-20' });
  expect(given.dues[section]).toBe('2030-03-20');
  expect(given.assignments.find(({ placeId }) => placeId === section)).toMatchObject({
    unitId: unit('CCHC'),
    name: 'Mục I',
    userIds: [],
    done: null,
    confirmed: null,
    isGone: false,
  });
  expect((await writingOf('dung')).places[section]).toBe(true);
  expect((await writingOf('son')).places[section]).toBe(false);
  for (const leading of ['lan', 'tuan']) {
    expect(await writingOf(leading)).toEqual({ rest: true, places: {}, elsewhere: 'suggest' });
  }
});

it('lets several units write one place, and takes a unit in that had no part in the plan', async () => {
  const lan = await test.signIn('lan');
  await put(lan, path(shared), { unitIds: [unit('XDCQ'), unit('PC')], due: null });
  const { coUnitIds } = await lan.get<PlanSummary>(`/api/plans/${plan.id}`);
  expect(coUnitIds).toContain(unit('PC'));
  expect((await writingOf('son')).places[shared]).toBe(true);
  expect((await writingOf('dung')).places[shared]).toBe(false);
});

it('lets only the lead give places out, and only the head of the unit name persons of the unit', async () => {
  const [dung, mai] = [await test.signIn('dung'), await test.signIn('mai')];
  const wanted = { unitIds: [unit('CCHC')], due: null };
  for (const person of [dung, mai]) {
    expect(await person.refusal(path(section), 'PUT', wanted)).toEqual({ status: 403, kind: 'forbidden' });
  }
  const naming = { unitId: unit('CCHC'), userIds: [userIds.get('mai')] };
  expect((await dung.refusal(path(section, '/people'), 'PUT', naming)).status).toBe(403);
  const stranger = { unitId: unit('CCHC'), userIds: [userIds.get('son')] };
  expect((await mai.refusal(path(section, '/people'), 'PUT', stranger)).status).toBe(400);
  await put(mai, path(section, '/people'), naming);
  expect((await writingOf('dung')).places[section]).toBe(false);
  expect((await writingOf('mai')).places[section]).toBe(true);
  await put(mai, path(section, '/people'), { unitId: unit('CCHC'), userIds: [userIds.get('dung')] });
  expect((await writingOf('dung')).places[section]).toBe(true);
  expect((await writingOf('mai')).places[section]).toBe(true);
});

it('is done by who writes there, confirmed by the head of the unit, and told on', async () => {
  const [dung, mai, son] = [await test.signIn('dung'), await test.signIn('mai'), await test.signIn('son')];
  const mark = { unitId: unit('CCHC'), is: true };
  expect((await son.refusal(path(section, '/done'), 'POST', mark)).status).toBe(403);
  const done = await dung.post<PlanAssignments>(path(section, '/done'), mark);
  expect(done.assignments[0]!.done?.by).toBe(userIds.get('dung'));
  expect((await mai.get<Notices>('/api/notices')).notices[0]!.kind).toBe('done');
  expect((await dung.refusal(path(section, '/confirmed'), 'POST', mark)).status).toBe(403);
  const confirmed = await mai.post<PlanAssignments>(path(section, '/confirmed'), mark);
  expect(confirmed.assignments[0]!.confirmed?.by).toBe(userIds.get('mai'));
  const reopened = await dung.post<PlanAssignments>(path(section, '/done'), { ...mark, is: false });
  expect(reopened.assignments[0]).toMatchObject({ done: null, confirmed: null });
});

it('reminds those who still owe something', async () => {
  const lan = await test.signIn('lan');
  const url = `/api/plans/${plan.id}/assignments/remind`;
  expect(await lan.post(url, { unitIds: [unit('CCHC')] })).toEqual({ told: 2 });
  const { notices } = await (await test.signIn('dung')).get<Notices>('/api/notices');
  expect(notices[0]).toMatchObject({ kind: 'reminded' });
  expect(notices[0]!.text).toContain('Mục I');
  const son = await test.signIn('son');
  expect((await son.refusal(url, 'POST', { unitIds: [unit('CCHC')] })).status).toBe(403);
});

it('writes every act into the audit log', async () => {
  const { entries } = await (await test.signIn('quantri')).get<AuditPage>('/api/audit');
  const acts = entries.filter(({ subject }) => subject.id === plan.id).map(({ action }) => action);
  for (const action of ['placeAssigned', 'placeNamed', 'placeDone', 'placeConfirmed', 'placeReopened']) {
    expect(acts).toContain(action);
  }
  expect(entries.find(({ action }) => action === 'placeAssigned')!.detail).toMatch(/^(Mục|Dòng)/);
});

it('refuses a place that is not there, and a unit that is not', async () => {
  const lan = await test.signIn('lan');
  const wanted = { unitIds: [unit('CCHC')], due: null };
  expect((await lan.refusal(path('nowhere'), 'PUT', wanted)).status).toBe(409);
  expect((await lan.refusal(path(section), 'PUT', { unitIds: ['nobody'], due: null })).status).toBe(400);
});

it('lets the assignments of a merged unit follow it', async () => {
  const admin = await test.signIn('quantri');
  const end = { how: 'merged', on: '2026-01-01', intoId: unit('CCHC') };
  await admin.post(`/api/units/${unit('XDCQ')}/end`, end);
  const { assignments } = await admin.get<PlanAssignments>(`/api/plans/${plan.id}/assignments`);
  expect(
    assignments
      .filter(({ placeId }) => placeId === shared)
      .map(({ unitId }) => unitId)
      .toSorted(),
  ).toEqual([unit('CCHC'), unit('PC')].toSorted());
});
