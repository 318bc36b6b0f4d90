import type { NoticeKind, User, WaitingItem } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import type { WaitingSource } from './createWaiting.ts';
import { tell } from './tell.ts';

/** So many days ahead a deadline is near. */
const NEAR_DAYS = 2;
const DAY = 86_400_000;
const kind: NoticeKind = 'deadline';

/** Tells a person once on this day which deadlines are near or overdue, one notice a plan. `today` is an ISO date. */
export async function tellDeadlines(
  db: Database,
  user: User,
  today: string,
  waiting: WaitingSource,
): Promise<void> {
  const until = new Date(Date.parse(today) + NEAR_DAYS * DAY).toISOString().slice(0, 10);
  const plans = new Map<string, WaitingItem[]>();
  for (const item of await waiting(user)) {
    if (item.deadline === null || item.deadline > until) continue;
    plans.set(item.planId, [...(plans.get(item.planId) ?? []), item]);
  }
  for (const [planId, items] of plans) {
    const once = `deadline:${today}:${planId}`;
    await tell(db, { userIds: [user.id], planId, kind, text: deadlineSentence(items, today), once });
  }
}

export function deadlineSentence(items: readonly WaitingItem[], today: string): string {
  const [first] = items;
  if (first?.deadline && items.length === 1) {
    const day = first.deadline.split('-').toReversed().join('/');
    const when = first.deadline < today ? `đã quá hạn ngày ${day}` : `hạn ngày ${day}`;
    return `${first.what}: ${when}.`;
  }
  const overdue = items.filter(({ deadline }) => deadline !== null && deadline < today).length;
  const near = items.length - overdue;
  const parts = [
    ...(overdue > 0 ? [`${twoDigits(overdue)} việc đã quá hạn`] : []),
    ...(near > 0 ? [`${twoDigits(near)} việc sắp đến hạn`] : []),
  ];
  return `Có ${parts.join(', ')}.`;
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');
