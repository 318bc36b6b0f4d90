import type { Database } from '../storage/tables.ts';

/**
 * Lets threads of a unit's circle be seen by all who may open the plan: what its head has confirmed. In the
 * transaction of the answer; whoever calls tells the room afterwards.
 */
export async function sendOut(
  trx: Database,
  { planId, unitId, threadIds }: { planId: string; unitId: string; threadIds: readonly string[] },
): Promise<void> {
  if (threadIds.length === 0) return;
  await trx
    .updateTable('threads')
    .set({ unit_id: null })
    .where('plan_id', '=', planId)
    .where('unit_id', '=', unitId)
    .where('id', 'in', [...threadIds])
    .execute();
}
