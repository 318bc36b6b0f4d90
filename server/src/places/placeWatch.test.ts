import type { Notices, PlaceChange, PlanAssignments, PlanSummary, Unit, Waiting } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom, type Tab } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { readPlaces } from '../testing/placesOfPlan.ts';
import { firstTextOf, sectionsOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let plan: PlanSummary;
let cchc: string;
let section: string;
let lan: Person;
let mai: Person;
let dung: Person;

beforeAll(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  [lan, mai, dung] = [await test.signIn('lan'), await test.signIn('mai'), await test.signIn('dung')];
  cchc = (await lan.get<Unit[]>('/api/units')).find(({ code }) => code === 'CCHC')!.id;
  section = (await readPlaces(test, plan.id)).find(({ path }) => path === 'II')!.id;
  await lan.fetch(`/api/plans/${plan.id}/assignments/${section}`, 'PUT', {
    unitIds: [cchc],
    due: '2030-05-06',
  });
});
afterAll(() => test.stop());

const url = (more: string): string => `/api/plans/${plan.id}/${more}`;
const assignment = async () =>
  (await lan.get<PlanAssignments>(url('assignments'))).assignments.find(
    ({ placeId }) => placeId === section,
  )!;
const textOf = ({ ydoc }: Tab) =>
  firstTextOf(sectionsOf(ydoc).find((element) => element.getAttribute('id') === section)!);

it('waits for the unit while nothing is written, and knows when somebody of it has begun', async () => {
  const { items } = await dung.get<Waiting>('/api/waiting');
  const item = items.find(({ placeId }) => placeId === section);
  expect(item).toMatchObject({ planId: plan.id, deadline: '2030-05-06' });
  expect(item!.what).toMatch(/^Viết mục II/);
  const [tab, other] = [await joinRoom(dung, plan.id), await joinRoom(lan, plan.id)];
  textOf(other).insert(0, 'Lan ');
  await other.saved();
  textOf(tab).insert(0, 'Dũng ');
  await tab.saved();
  await until('the unit has begun', async () => (await assignment()).startedAt !== null);
  for (const one of [tab, other]) one.leave();
});

it('shows the unit what others change after it has confirmed, but not what its own people do', async () => {
  await mai.post(url(`assignments/${section}/confirmed`), { unitId: cchc, is: true });
  const [tab, other] = [await joinRoom(dung, plan.id), await joinRoom(lan, plan.id)];
  textOf(tab).insert(0, 'Của đơn vị. ');
  await tab.saved();
  textOf(other).insert(0, 'Sửa sau. ');
  await other.saved();
  const changes = () => mai.get<PlaceChange[]>(url('place-changes'));
  await until('the change is noted', async () => (await changes()).length > 0);
  const [change] = await changes();
  expect(change).toMatchObject({ placeId: section, unitId: cchc, author: 'Nguyễn Thị Lan' });
  expect(change!.after).toMatch(/^Sửa sau\. /);
  expect((await mai.get<Notices>('/api/notices')).notices[0]).toMatchObject({ kind: 'changedAfter' });
  expect(await (await test.signIn('son')).get(url('place-changes'))).toEqual([]);
  await mai.post(url('place-changes/seen'), { ids: [change!.id] });
  expect(await changes()).toEqual([]);
  for (const one of [tab, other]) one.leave();
});

it('finds a change also when the room closed before it was compared', async () => {
  const other = await joinRoom(lan, plan.id);
  textOf(other).insert(0, 'Ngay trước khi đóng. ');
  await other.saved();
  other.leave();
  await until('the room is closed', () => test.server.rooms.peek(plan.id) === undefined);
  const [change] = await mai.get<PlaceChange[]>(url('place-changes'));
  expect(change!.after).toMatch(/^Ngay trước khi đóng\. /);
});

it('shows a place that was deleted as gone', async () => {
  const other = await joinRoom(lan, plan.id);
  const sections = sectionsOf(other.ydoc);
  const at = sections.findIndex((element) => element.getAttribute('id') === section);
  (sections[at]!.parent as unknown as { delete(at: number, length: number): void }).delete(at, 1);
  await other.saved();
  expect(await assignment()).toMatchObject({ isGone: true });
  other.leave();
});
