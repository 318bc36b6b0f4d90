import type { Notices, PlanSummary, PlanThread, Round, ThreadList } from '@duthao/protocol';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asRead } from '../testing/asRead.ts';
import { joinRoom, leaseOf, type Tab } from '../testing/joinRoom.ts';
import { type Office, openOffice } from '../testing/openOffice.ts';
import { until } from '../testing/until.ts';

/** KHTC (khoa, linh) and PC (ha) are asked as units, linh as a person, too; none of them has another part in the plan. */
let office: Office;
let round: Round;
let sent: PlanThread;
let spoken: PlanThread;
const tabs: Tab[] = [];

beforeAll(async () => {
  office = await openOffice();
  await makeLegal(false);
  round = await office.send({
    unitIds: [office.unitId('KHTC'), office.unitId('PC')],
    personIds: [office.userId('linh')],
  });
  const { id } = round.addressees.find(({ refId }) => refId === office.unitId('KHTC'))!;
  sent = await comment('linh', 'Số liệu của Sở.', office.unitId('KHTC'));
  const answer = { state: 'remarks', words: '', threads: [asRead(sent)] };
  const given = await office.as('khoa').fetch(at(`rounds/${round.id}/addressees/${id}`), 'PUT', answer);
  expect(given.status, await given.clone().text()).toBe(200);
  spoken = await comment('linh', 'Tôi thấy hạn quá gấp.', null);
});
afterAll(async () => {
  for (const tab of tabs) tab.leave();
  await office.stop();
});

const at = (rest: string): string => `/api/plans/${office.plan.id}/${rest}`;

async function makeLegal(isLegal: boolean): Promise<void> {
  const role = { unitId: office.unitId('PC'), role: isLegal ? 'legal' : 'officer', forUserId: null };
  const wanted = { admin: false, roles: [role] };
  const { status } = await office
    .as('quantri')
    .fetch(`/api/users/${office.userId('ha')}/roles`, 'PUT', wanted);
  expect(status).toBe(200);
}

async function comment(name: string, text: string, unitId: string | null): Promise<PlanThread> {
  const wanted = { on: { kind: 'node', nodeId: 'letterhead' }, text, unitId };
  return (await office.as(name).post<ThreadList>(at('threads'), wanted)).threads[0]!;
}

const seenBy = async (name: string): Promise<string[]> => {
  const { threads } = await office.as(name).get<ThreadList>(at(`threads?ids=${sent.id},${spoken.id}`));
  return threads.map(({ id }) => id).toSorted();
};
const both = (): string[] => [sent.id, spoken.id].toSorted();

it('what one unit has sent is seen by who writes the plan and by itself, not by others who are only asked', async () => {
  for (const name of ['tuan', 'lan', 'mai']) expect(await seenBy(name)).toEqual(both());
  expect(await seenBy('linh')).toEqual(both());
  expect(await seenBy('khoa')).toEqual([sent.id]);
  // The screen says so to who speaks.
  const toldSo = async (name: string) => (await leaseOf(office.as(name), office.plan.id)).rights.isOnlyAsked;
  expect(await Promise.all(['linh', 'khoa', 'mai', 'tuan'].map(toldSo))).toEqual([true, true, false, false]);
  expect(await seenBy('ha')).toEqual([]);
  const told = await office.as('ha').refusal(at(`threads/${sent.id}/comments`), 'POST', { text: 'Của ai?' });
  expect(told.status).toBe(404);
});

it('is not counted for them, and stands in no file of theirs', async () => {
  const countOf = async (name: string): Promise<number> => {
    const plans = await office.as(name).get<PlanSummary[]>('/api/plans');
    return plans.find(({ id }) => id === office.plan.id)!.openThreads;
  };
  expect((await countOf('linh')) - (await countOf('ha'))).toBe(2);
  expect((await countOf('tuan')) - (await countOf('ha'))).toBe(2);
  const wordsFor = async (name: string): Promise<string> => {
    const file = await office.as(name).fetch(at('review.docx'));
    expect(file.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    return strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
  };
  expect(await wordsFor('tuan')).toContain('Số liệu của Sở.');
  const theirs = await wordsFor('ha');
  for (const words of ['Số liệu của Sở.', 'quá gấp']) expect(theirs).not.toContain(words);
});

it('is neither told to them nor called changed', async () => {
  const [tuan, ha] = [
    await joinRoom(office.as('tuan'), office.plan.id),
    await joinRoom(office.as('ha'), office.plan.id),
  ];
  tabs.push(tuan, ha);
  const text = '@Bùi Thu Hà xem giúp.';
  const refs = [{ from: 0, to: 11, kind: 'user', id: office.userId('ha') }];
  await office.as('tuan').post(at(`threads/${sent.id}/comments`), { text, refs });
  const open = await comment('tuan', 'Ai cũng đọc được.', null);
  const isSaid = (tab: Tab, id: string): boolean => JSON.stringify(tab.said).includes(id);
  await until('both hear of what is for all', () => isSaid(tuan, open.id) && isSaid(ha, open.id));
  expect([isSaid(tuan, sent.id), isSaid(ha, sent.id)]).toEqual([true, false]);
  const { notices } = await office.as('ha').get<Notices>('/api/notices');
  expect(notices.filter(({ kind }) => kind === 'commented')).toEqual([]);
});

it('is seen by who gives ý kiến pháp lý', async () => {
  await makeLegal(true);
  expect(await seenBy('ha')).toEqual(both());
});
