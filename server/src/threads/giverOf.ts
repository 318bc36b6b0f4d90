import type { Asker } from './Asker.ts';
import type { ThreadParts } from './ThreadParts.ts';

/**
 * The addressee whose opinion a comment for all is: of somebody who is asked as a person and takes no other part in the
 * plan. Null for all others.
 */
export async function giverOf(
  { db, planRights }: ThreadParts,
  { user, stored }: Asker,
): Promise<string | null> {
  if (!(await planRights.isOnlyAsked(user, stored))) return null;
  const row = await db
    .selectFrom('round_addressees')
    .innerJoin('rounds', 'rounds.id', 'round_id')
    .select('round_addressees.id')
    .where('plan_id', '=', stored.id)
    .where('closed_at', 'is', null)
    .where('round_addressees.kind', '=', 'person')
    .where('ref_id', 'in', [user.id, ...user.actsFor.map(({ id }) => id)])
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}
