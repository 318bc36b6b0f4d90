import type { AuditPage, PlanSummary, Unit } from '@duthao/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { joinRoom, knock, type Tab } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { firstTextOf, sectionsOf, subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let plan: PlanSummary;
let units: Map<string, string>;

beforeEach(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  const all = await (await test.signIn('quantri')).get<Unit[]>('/api/units');
  units = new Map(all.map(({ code, id }) => [code, id]));
});
afterEach(() => test.stop());

const idOf = (section: Y.XmlElement): string => section.getAttribute('id')!;

async function assign(person: Person, placeId: string, ...codes: string[]): Promise<void> {
  const unitIds = codes.map((code) => units.get(code)!);
  const answer = await person.fetch(`/api/plans/${plan.id}/assignments/${placeId}`, 'PUT', {
    unitIds,
    due: null,
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
}

async function audited(): Promise<AuditPage['entries']> {
  const { entries } = await (await test.signIn('quantri')).get<AuditPage>('/api/audit');
  return entries.filter(({ action }) => action === 'updateRefused');
}

const wordsAt = (tab: Tab, index: number): string => firstTextOf(sectionsOf(tab.ydoc)[index]!).toString();
const rightsSaid = (tab: Tab): number =>
  tab.said.filter((said) => (said as { kind: string }).kind === 'rights').length;

it('takes what is written in own places and refuses the rest whole, names the place and its owners, and leaves nothing', async () => {
  const lan = await test.signIn('lan');
  const lead = await joinRoom(lan, plan.id);
  const [own, foreign] = sectionsOf(lead.ydoc).map(idOf);
  await assign(lan, own!, 'CCHC');
  await assign(lan, foreign!, 'VP');
  const mai = await joinRoom(await test.signIn('mai'), plan.id);
  firstTextOf(sectionsOf(mai.ydoc)[0]!).insert(0, 'Của mình ');
  await mai.saved();
  await until('the lead sees it', () => wordsAt(lead, 0).startsWith('Của mình '));

  const records = await test.countUpdates(plan.id);
  const before = wordsAt(lead, 1);
  firstTextOf(sectionsOf(mai.ydoc)[1]!).insert(0, 'Của người ');
  expect(await mai.closedBecause()).toBe('refused');
  expect(mai.refusals).toEqual([
    {
      kind: 'refused',
      reason: 'foreignPlace',
      place: { id: foreign, name: expect.stringMatching(/^Mục I/), owners: ['Văn phòng'] },
    },
  ]);
  expect(await test.countUpdates(plan.id)).toBe(records);
  expect(wordsAt(lead, 1)).toBe(before);
  expect(await audited()).toMatchObject([
    {
      actor: { name: 'Phạm Ngọc Mai' },
      subject: { id: plan.id },
      detail: expect.stringContaining('Văn phòng'),
    },
  ]);
  mai.leave();
  lead.leave();
});

const suggest = (tab: Tab, author: string, id: string): void => {
  const text = subjectOf(tab.ydoc);
  text.insert(2, 'thêm', { 'insertion--abcdefgh': { id, author, time: '2026-03-02T07:40:00.000Z' } });
};

it('takes a suggestion in a foreign place, and none in the name of somebody else', async () => {
  const lead = await joinRoom(await test.signIn('lan'), plan.id);
  const person = await test.signIn('mai');
  const me = (await person.get<{ user: { id: string } }>('/api/session')).user.id;
  const first = await joinRoom(person, plan.id);
  suggest(first, me, 'g1');
  await first.saved();
  await until('it is seen', () => subjectOf(lead.ydoc).toString().includes('thêm'));
  suggest(first, 'giamdoc', 'g2');
  expect(await first.closedBecause()).toBe('refused');
  expect(first.refusals).toMatchObject([{ reason: 'suggestion' }]);
  first.leave();
  lead.leave();
});

it('gives and takes rights on an open connection, and says so', async () => {
  const lan = await test.signIn('lan');
  const mai = await joinRoom(await test.signIn('mai'), plan.id);
  const section = idOf(sectionsOf(mai.ydoc)[0]!);
  const heard = rightsSaid(mai);
  await assign(lan, section, 'CCHC');
  await until('rights are given', () => rightsSaid(mai) > heard);
  firstTextOf(sectionsOf(mai.ydoc)[0]!).insert(0, 'Viết được ');
  await mai.saved();
  await assign(lan, section, 'VP');
  firstTextOf(sectionsOf(mai.ydoc)[0]!).insert(0, 'Quá muộn ');
  expect(await mai.closedBecause()).toBe('refused');
  mai.leave();
});

const freeze = async (): Promise<void> => {
  await test.server.rooms.exclusively(plan.id, async () => {
    const { db } = test.server.storage;
    await db.updateTable('plans').set({ state: 'approval' }).where('id', '=', plan.id).execute();
  });
};

it.each([
  ['is frozen', 'frozen', freeze],
  [
    'is given to another unit',
    'foreignPlace',
    async (section: string) => assign(await test.signIn('lan'), section, 'VP'),
  ],
])('lets nothing slip while a place %s under full typing', async (_what, reason, change) => {
  const lan = await test.signIn('lan');
  const lead = await joinRoom(lan, plan.id);
  const section = idOf(sectionsOf(lead.ydoc)[0]!);
  await assign(lan, section, 'CCHC');
  const people = await Promise.all(['mai', 'dung', 'mai', 'dung'].map((name) => test.signIn(name)));
  const tabs = await Promise.all(people.map((person) => joinRoom(person, plan.id)));
  const typing = setInterval(() => {
    for (const tab of tabs) if (!tab.closed) firstTextOf(sectionsOf(tab.ydoc)[0]!).insert(0, 'x');
  }, 1);
  await until('they all write', () => (wordsAt(lead, 0).match(/^x+/)?.[0].length ?? 0) > 50);
  await change(section);
  const stood = await test.countUpdates(plan.id);
  await until('everybody is told', () => tabs.every(({ closed }) => closed === 'refused'));
  clearInterval(typing);
  expect(await test.countUpdates(plan.id)).toBe(stood);
  for (const tab of tabs) {
    expect(tab.refusals).toMatchObject([{ reason }]);
    tab.leave();
  }
  lead.leave();
});

it('closes the plan to whoever may no longer open it', async () => {
  const mai = await joinRoom(await test.signIn('mai'), plan.id);
  await test.server.rooms.exclusively(plan.id, async () => {
    await test.server.storage.db
      .deleteFrom('plan_units')
      .where('plan_id', '=', plan.id)
      .where('unit_id', '=', units.get('CCHC')!)
      .execute();
  });
  expect(await mai.closedBecause()).toBe('forbidden');
  mai.leave();
});

it('cuts off who keeps sending what is refused, in a new connection too, and writes few lines about it', async () => {
  const person = await test.signIn('mai');
  const reasons = new Set<string>();
  for (let round = 0; !reasons.has('tooMuch') && round < 60; round += 1) {
    const tab = await knock(person, plan.id);
    await until('it is in or shut out', () => tab.provider.isSynced || tab.closed !== undefined);
    if (!tab.closed) {
      tab.ydoc.clientID = tab.lease.clientId;
      subjectOf(tab.ydoc).insert(0, 'x');
    }
    reasons.add(await tab.closedBecause());
    tab.leave();
  }
  expect([...reasons]).toEqual(['refused', 'tooMuch']);
  const again = await knock(person, plan.id);
  expect(await again.closedBecause()).toBe('tooMuch');
  again.leave();
  expect(await audited()).toHaveLength(1);
});

it('moves a section only for who writes at both ends', async () => {
  const lan = await test.signIn('lan');
  const lead = await joinRoom(lan, plan.id);
  const [first, second] = sectionsOf(lead.ydoc).map(idOf);
  await assign(lan, first!, 'CCHC');
  const move = { sectionId: second, beforeId: first, level: 1 };
  const path = `/api/plans/${plan.id}/move`;
  expect(await (await test.signIn('mai')).refusal(path, 'POST', move)).toMatchObject({ status: 403 });
  await lan.post(path, move);
  await until('it has moved', () => idOf(sectionsOf(lead.ydoc)[0]!) === second);
  lead.leave();
});
