import type { Database } from '../storage/tables.ts';

interface Sent {
  readonly planId: string;
  readonly unitId: string;
  readonly giverId: string;
  readonly threadIds: readonly string[];
}

/**
 * Lets threads of a unit's circle be seen by those who write the plan, look through it or decide on it: what its head has
 * confirmed, as the opinion of the addressee `giverId`. In the transaction of the answer; whoever calls tells the room
 * afterwards.
 */
export async function sendOut(trx: Database, { planId, unitId, giverId, threadIds }: Sent): Promise<void> {
  if (threadIds.length === 0) return;
  await trx
    .updateTable('threads')
    .set({ unit_id: null, giver_id: giverId })
    .where('plan_id', '=', planId)
    .where('unit_id', '=', unitId)
    .where('id', 'in', [...threadIds])
    .execute();
}
