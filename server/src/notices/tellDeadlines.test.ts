import type { WaitingItem } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { startTestServer } from '../testing/startTestServer.ts';
import { deadlineSentence, tellDeadlines } from './tellDeadlines.ts';

const item = (planId: string, what: string, deadline: string | null): WaitingItem => ({
  planId,
  planTitle: 'Kế hoạch',
  what,
  deadline,
  from: '',
  at: 'text',
  placeId: null,
});
const day = '2026-03-01';

it('names the one thing that is due, and counts several', () => {
  expect(deadlineSentence([item('p', 'Viết mục II', '2026-02-27')], day)).toBe(
    'Viết mục II: đã quá hạn ngày 27/02/2026.',
  );
  expect(deadlineSentence([item('p', 'Viết mục II', day)], day)).toBe('Viết mục II: hạn ngày 01/03/2026.');
  const two = [item('p', 'A', '2026-02-27'), item('p', 'B', '2026-03-02')];
  expect(deadlineSentence(two, day)).toBe('Có 01 việc đã quá hạn, 01 việc sắp đến hạn.');
});

it('tells of near and overdue deadlines once a day and plan, and again on the next day', async () => {
  const office = await startTestServer();
  const { db } = office.server.storage;
  const { id: planId } = await office.findPlan();
  const lan = await office.signIn('lan');
  const { user } = await lan.get<{ user: Parameters<typeof tellDeadlines>[1] }>('/api/session');
  const waiting = () =>
    Promise.resolve([
      item(planId, 'Viết mục II', '2026-02-27'),
      item(planId, 'Viết mục III', '2026-03-03'),
      item(planId, 'Viết mục IV', '2026-03-04'),
      item(planId, 'Viết mục V', null),
    ]);
  await tellDeadlines(db, user, day, waiting);
  await tellDeadlines(db, user, day, waiting);
  const texts = async () =>
    (await lan.get<{ notices: { kind: string; text: string }[] }>('/api/notices')).notices
      .filter(({ kind }) => kind === 'deadline')
      .map(({ text }) => text);
  expect(await texts()).toEqual(['Có 01 việc đã quá hạn, 01 việc sắp đến hạn.']);
  await tellDeadlines(db, user, '2026-03-02', waiting);
  expect(await texts()).toHaveLength(2);
  await office.stop();
});
