import { fromYDoc, suggestionsOf } from '@duthao/plan';
import type { Notices, PlanSummary, User } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom, leaseOf } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let planId: string;
let tuan: Person;
let leader: Person;
let leaderId: string;

beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
  [tuan, leader] = [await test.signIn('tuan'), await test.signIn('giamdoc')];
  const users = await (await test.signIn('quantri')).get<User[]>('/api/users');
  leaderId = users.find(({ username }) => username === 'giamdoc')!.id;
});
afterAll(() => test.stop());

const guests = (): string => `/api/plans/${planId}/guests`;

it('closes a draft to the leader until something is submitted', async () => {
  expect((await leader.refusal(`/api/plans/${planId}`)).status).toBe(404);
  expect((await leader.refusal(`/api/plans/${planId}/connection`, 'POST')).status).toBe(404);
  expect(await leader.get<PlanSummary[]>('/api/plans')).toEqual([]);
});

it('is opened to a leader by who leads the plan only, to suggest, unseen by the others', async () => {
  const dung = await test.signIn('dung');
  expect((await dung.refusal(guests(), 'POST', { userId: leaderId })).status).toBe(403);
  await tuan.post(guests(), { userId: leaderId });
  const { rights } = await leaseOf(leader, planId);
  expect(rights).toMatchObject({ assigns: false, isUnseen: true });
  expect(rights.writing).toMatchObject({ rest: false, elsewhere: 'suggest' });
  const [tab, other] = [await joinRoom(leader, planId), await joinRoom(tuan, planId)];
  const { present } = await tuan.get<PlanSummary>(`/api/plans/${planId}`);
  expect(present.map(({ name }) => name)).toEqual(['Trần Anh Tuấn']);
  tab.leave();
  other.leave();
});

it('keeps a suggestion of a leader until it is reported back with a reason', async () => {
  const tab = await joinRoom(leader, planId);
  const mark = { id: 's1', author: leaderId, time: new Date().toISOString() };
  subjectOf(tab.ydoc).insert(0, 'Khẩn: ', { 'insertion--abcdefgh': mark });
  await tab.saved();
  const url = `/api/plans/${planId}/suggestions/s1/report-back`;
  expect((await tuan.refusal(url, 'POST', { reason: ' ' })).status).toBe(400);
  await tuan.post(url, { reason: 'Trích yếu giữ theo Nghị quyết.' });
  await until('the suggestion is gone', () => suggestionsOf(fromYDoc(tab.ydoc)).length === 0);
  const { notices } = await leader.get<Notices>('/api/notices');
  expect(notices[0]!.text).toMatch(/thêm “Khẩn:”; lý do: Trích yếu giữ theo Nghị quyết\.$/);
  tab.leave();
});

it('closes at once when the guest is asked out again', async () => {
  const tab = await joinRoom(leader, planId);
  expect((await tuan.fetch(`${guests()}/${leaderId}`, 'DELETE')).status).toBe(200);
  expect(await tab.closedBecause()).toBe('forbidden');
  tab.leave();
});

it('changes what people may do in an open room when their roles change', async () => {
  const admin = await test.signIn('quantri');
  const users = await admin.get<User[]>('/api/users');
  const dung = users.find(({ username }) => username === 'dung')!;
  const tab = await joinRoom(await test.signIn('dung'), planId);
  await admin.fetch(`/api/users/${dung.id}/roles`, 'PUT', { admin: false, roles: [] });
  expect(await tab.closedBecause()).toBe('forbidden');
  tab.leave();
});
