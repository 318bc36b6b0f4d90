import { readSpots } from '@duthao/plan';
import { stretchOf } from '@duthao/plan/testing';
import type { NewThread, PlanThread, ThreadList } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom, leaseOf, type Tab } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let planId: string;
let lead: Person;
let mai: Person;
let son: Person;
let tab: Tab;

beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
  [lead, mai, son] = await Promise.all([test.signIn('tuan'), test.signIn('mai'), test.signIn('son')]);
  tab = await joinRoom(lead, planId);
});
afterAll(async () => {
  tab.leave();
  await test.stop();
});

const url = (rest = ''): string => `/api/plans/${planId}/threads${rest}`;
const place = ({ id }: PlanThread): string => url(`/${id}/place`);
const on = (words: string): NewThread['on'] => ({ kind: 'text', ...stretchOf(tab.ydoc, words) });
const one = async (person: Person, { id }: PlanThread): Promise<PlanThread> =>
  (await person.get<ThreadList>(url(`?ids=${id}`))).threads[0]!;
const wordsOf = ({ id }: PlanThread): string | undefined => readSpots(tab.ydoc).threads.get(id)?.words;

/** A thread of Mai's whose words are deleted. */
async function lose(words: string, wanted: Partial<NewThread> = {}): Promise<PlanThread> {
  subjectOf(tab.ydoc).insert(0, words);
  await tab.saved();
  const asked = { text: 'Nêu rõ hơn.', on: on(words), ...wanted };
  const thread = (await mai.post<ThreadList>(url(), asked)).threads[0]!;
  await until('the mark has come', () => wordsOf(thread) === words);
  subjectOf(tab.ydoc).delete(0, words.length);
  await tab.saved();
  return thread;
}

async function write(words: string): Promise<void> {
  subjectOf(tab.ydoc).insert(0, words);
  await tab.saved();
}

it('a thread whose words are gone is hung on others by who opened it, with all that was said in it', async () => {
  const thread = await lose('Câu sẽ bỏ');
  await lead.post(url(`/${thread.id}/comments`), { text: 'Đã bỏ câu này.' });
  await write('Câu thay vào ');
  const answer = await mai.fetch(place(thread), 'PUT', { on: on('thay vào') });
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect(await one(lead, thread)).toMatchObject({
    quote: 'thay vào',
    anchor: { kind: 'text' },
    comments: [{ text: 'Nêu rõ hơn.' }, { text: 'Đã bỏ câu này.' }],
  });
  await until('the mark stands on the new words', () => wordsOf(thread) === 'thay vào');
});

it('is hung anew by the lead drafter too, on a part of the plan as well as on words', async () => {
  expect((await leaseOf(lead, planId)).rights.leads).toBe(true);
  const thread = await lose('Ý đã thôi');
  expect(await one(lead, thread)).toMatchObject({ mayHang: true });
  const answer = await lead.fetch(place(thread), 'PUT', { on: { kind: 'node', nodeId: 'letterhead' } });
  expect(answer.status).toBe(200);
  expect((await one(mai, thread)).anchor).toEqual({ kind: 'node', nodeId: 'letterhead' });
});

it('is left where it was by everybody else, and told nothing of by who may not see it', async () => {
  const thread = await lose('Đoạn của người khác');
  await write('Đích thử ');
  expect(await one(son, thread)).toMatchObject({ mayHang: false });
  expect((await son.refusal(place(thread), 'PUT', { on: on('Đích') })).status).toBe(403);
  expect(wordsOf(thread)).toBe(undefined);
  const people = await mai.get<{ name: string; unitIds: string[] }[]>(`/api/plans/${planId}/people`);
  const unitId = people.find(({ name }) => name === 'Phạm Ngọc Mai')!.unitIds[0]!;
  const inside = await lose('Chuyện trong phòng', { unitId });
  const asStranger = await lead.refusal(place(inside), 'PUT', { on: on('Đích') });
  expect(asStranger).toEqual(await lead.refusal(url('/khong-co/place'), 'PUT', { on: on('Đích') }));
});

it('is refused, and nothing is written, while its words stand or when the new ones are gone', async () => {
  await write('Chữ đang đứng, chữ sắp đi ');
  const standing = (await mai.post<ThreadList>(url(), { text: 'Xem lại', on: on('Chữ đang đứng') }))
    .threads[0]!;
  await until('the mark has come', () => wordsOf(standing) === 'Chữ đang đứng');
  expect((await mai.refusal(place(standing), 'PUT', { on: on('chữ sắp đi') })).status).toBe(409);
  const thread = await lose('Chỗ cũ đã hết');
  const leaving = on('chữ sắp đi');
  subjectOf(tab.ydoc).delete('Chữ đang đứng, '.length, 'chữ sắp đi'.length);
  await tab.saved();
  expect((await mai.refusal(place(thread), 'PUT', { on: leaving })).status).toBe(409);
  expect(await one(mai, thread)).toMatchObject({ quote: 'Chỗ cũ đã hết' });
});
