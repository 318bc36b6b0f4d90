import type { Database } from '../storage/tables.ts';
import { listOwed } from './owed.ts';
import { toDay } from './placeParts.ts';

/** A sentence for each place of the plan that a unit was given and has not finished, or not confirmed. */
export async function openPlaces(db: Database, planId: string): Promise<{ text: string }[]> {
  const owed = await listOwed(db, { planId });
  return owed.map(({ name, unitName, isDone, due }) => {
    const what = isDone ? 'chưa xác nhận' : 'chưa báo xong';
    const until = due === null ? '' : `, hạn gửi ${toDay(due)}`;
    return { text: `${name} (${unitName}): ${what}${until}.` };
  });
}
