import type {
  AuditEntry,
  AuditPage,
  Guest,
  PlanAssignments,
  PlanSummary,
  Unit,
  User,
} from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../testing/Person.ts';
import { readPlaces } from '../testing/placesOfPlan.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { today } from '../today.ts';

let test: TestServer;
let plan: PlanSummary;
let section: string;
let unitId: string;
let son: Person;
let mai: Person;
const userIds = new Map<string, string>();
const [LAN, MAI, STAND_IN] = ['Nguyễn Thị Lan', 'Phạm Ngọc Mai', 'Hoàng Văn Sơn'] as const;

/** Of another phòng; today he acts for both heads. */
beforeAll(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  const admin = await test.signIn('quantri');
  for (const { id, username } of await admin.get<User[]>('/api/users')) userIds.set(username, id);
  const units = await admin.get<Unit[]>('/api/units');
  unitId = units.find(({ code }) => code === 'CCHC')!.id;
  section = (await readPlaces(test, plan.id)).find(({ kind }) => kind === 'section')!.id;
  mai = await test.signIn('mai');
  const days = { toUserId: userIds.get('son'), from: today(), to: today() };
  for (const name of ['lan', 'mai']) {
    const boss = await test.signIn(name);
    await boss.post('/api/delegations', { fromUserId: userIds.get(name), ...days });
  }
  son = await test.signIn('son');
});
afterAll(() => test.stop());

const path = (more: string): string => `/api/plans/${plan.id}${more}`;
const lastLine = async (action: AuditEntry['action']): Promise<AuditEntry> => {
  const { entries } = await (await test.signIn('quantri')).get<AuditPage>('/api/audit');
  return entries.find((entry) => entry.action === action)!;
};

it('gives a place out in the name of the head who leads', async () => {
  const given = await son.fetch(path(`/assignments/${section}`), 'PUT', { unitIds: [unitId], due: null });
  expect(given.status, await given.clone().text()).toBe(200);
  expect(await lastLine('placeAssigned')).toMatchObject({
    actor: { name: STAND_IN },
    forWhom: { name: LAN },
  });
  await son.post(path('/assignments/remind'), { unitIds: [unitId] });
  expect(await lastLine('placesReminded')).toMatchObject({ actor: { name: STAND_IN } });
});

it('confirms in the name of the head of the unit, and both names are shown', async () => {
  const mark = { unitId, is: true };
  const confirmed = await son.post<PlanAssignments>(path(`/assignments/${section}/confirmed`), mark);
  const [own] = confirmed.assignments.filter((one) => one.placeId === section);
  for (const act of [own!.done, own!.confirmed]) {
    expect(act).toMatchObject({ by: userIds.get('son'), forWhom: MAI });
  }
  expect(await lastLine('placeConfirmed')).toMatchObject({
    actor: { name: STAND_IN },
    forWhom: { name: MAI },
  });
});

it('reports a part done in whose place it is written', async () => {
  const at = path(`/assignments/${section}/done`);
  await son.post(at, { unitId, is: false });
  expect(await lastLine('placeReopened')).toMatchObject({ forWhom: { name: MAI } });
  const done = await son.post<PlanAssignments>(at, { unitId, is: true });
  expect(done.assignments.find((one) => one.placeId === section)!.done).toMatchObject({ forWhom: MAI });
});

it('asks people in, in the name of the head who leads', async () => {
  const guests = await son.post<Guest[]>(path('/guests'), { userId: userIds.get('giamdoc') });
  expect(guests).toMatchObject([{ invitedBy: STAND_IN, forWhom: LAN }]);
  expect(await lastLine('guestInvited')).toMatchObject({ actor: { name: STAND_IN }, forWhom: { name: LAN } });
});

it('names nobody else where somebody acts in his own right', async () => {
  const mark = { unitId, is: true };
  const { assignments } = await mai.post<PlanAssignments>(path(`/assignments/${section}/confirmed`), mark);
  expect(assignments.find((one) => one.placeId === section)!.confirmed).toMatchObject({ forWhom: null });
  expect((await lastLine('placeConfirmed')).forWhom).toBeNull();
});
