import type { People } from '../accounts/people.ts';
import type { PlanRows } from '../plans/planRows.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { sees, type Sight, sightOf } from './sight.ts';

export interface SayingParts {
  readonly db: Database;
  readonly people: People;
  readonly planRows: Pick<PlanRows, 'find'>;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
}

/**
 * Tells those who have the plan open that these threads are new or otherwise: each person only of those that he sees.
 * Threads that are gone were said to somebody once, and all are told to let them go.
 */
export async function sayChanged(parts: SayingParts, planId: string, ids: readonly string[]): Promise<void> {
  const { db, rooms } = parts;
  const rows = await db
    .selectFrom('threads')
    .select(['id', 'unit_id', 'giver_id'])
    .where('plan_id', '=', planId)
    .where('id', 'in', [...ids])
    .execute();
  const narrow = rows.filter(({ unit_id, giver_id }) => unit_id !== null || giver_id !== null);
  const narrowIds = new Set(narrow.map(({ id }) => id));
  const open = ids.filter((id) => !narrowIds.has(id));
  if (open.length > 0) rooms.say(planId, { kind: 'changed', what: 'threads', ids: open });
  if (narrow.length === 0) return;
  for (const userId of rooms.present(planId)) {
    const sight = await findSight(parts, userId, planId);
    const own = sight ? narrow.filter((row) => sees(sight, row)).map(({ id }) => id) : [];
    if (own.length > 0) rooms.say(planId, { kind: 'changed', what: 'threads', ids: own }, userId);
  }
}

async function findSight(
  { people, planRows, planRights }: SayingParts,
  userId: string,
  planId: string,
): Promise<Sight | undefined> {
  const [account, plan] = await Promise.all([people.findById(userId), planRows.find(planId)]);
  return account && plan && !account.disabled ? sightOf(planRights, account.user, plan) : undefined;
}
