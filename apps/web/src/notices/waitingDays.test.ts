import { expect, test } from 'vitest';
import type { WaitingItem } from '@duthao/protocol';
import { overdueWords, waitingDays } from './waitingDays.ts';

const item = (deadline: string | null): WaitingItem => ({
  planId: 'p',
  planTitle: 'Kế hoạch',
  what: 'Viết',
  deadline,
  from: '',
  at: 'text',
  placeId: null,
});

test('what waits stands under its day, things overdue together, what has no day last', () => {
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-05', null].map(item);
  const found = waitingDays('2026-03-01', days);
  expect(found.map(({ heading, items }) => `${heading}: ${items.length}`)).toEqual([
    'Đã quá hạn: 2',
    'Hạn hôm nay, 01/03/2026: 1',
    'Hạn ngày mai, 02/03/2026: 1',
    'Thứ Năm, 05/03/2026: 1',
    'Chưa ghi hạn: 1',
  ]);
  expect(found.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false, false, false]);
});

test('days overdue are counted through the end of a month, in two digits', () => {
  expect(overdueWords('2026-02-27', '2026-03-01')).toBe('Quá hạn 02 ngày');
  expect(overdueWords('2026-03-01', '2026-03-01')).toBe(null);
  expect(overdueWords(null, '2026-03-01')).toBe(null);
});
