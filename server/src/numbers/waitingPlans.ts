import { isPlanState, type Register, type WaitingItem } from '@duthao/protocol';
import type { WaitingSource } from '../notices/createWaiting.ts';
import type { Database } from '../storage/tables.ts';
import { findClerk } from './clerkOf.ts';

/** Plans that a clerk has to number or to send out. */
export async function waitingPlans(db: Database): Promise<Register['waiting']> {
  const rows = await db
    .selectFrom('plans')
    .select(['id', 'title', 'state'])
    .where('state', 'in', ['numbering', 'issuing'])
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, title, state }) => ({
    planId: id,
    title,
    state: isPlanState(state) ? state : 'numbering',
  }));
}

/** "Việc chờ tôi" of a clerk. */
export function createNumbersWaiting(db: Database): WaitingSource {
  return async (user): Promise<WaitingItem[]> => {
    if (!(await findClerk(db, user))) return [];
    return (await waitingPlans(db)).map(({ planId, title, state }) => ({
      planId,
      planTitle: title,
      what: state === 'issuing' ? 'Phát hành' : 'Cấp số',
      deadline: null,
      from: '',
      at: 'number',
      placeId: null,
    }));
  };
}
