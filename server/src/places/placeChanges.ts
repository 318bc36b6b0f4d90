import type { PlaceChange, User } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { tell } from '../notices/tell.ts';
import type { Database } from '../storage/tables.ts';
import { headsOf } from './unitPeople.ts';

/** What one person goes on changing at a place within this time is one change. */
const ONE_GO = 30 * 60_000;

export interface Noted {
  readonly planId: string;
  readonly placeId: string;
  readonly unitId: string;
  readonly name: string;
  readonly authorId: string;
  readonly before: string;
  readonly after: string;
}

/** Writes down what somebody else changed at a place that a unit had confirmed, and tells the heads of the unit. */
export async function noteChange(trx: Database, noted: Noted): Promise<void> {
  const { planId, placeId, unitId, authorId, before, after, name } = noted;
  const now = Date.now();
  const going = await trx
    .selectFrom('place_changes')
    .select(['id', 'before'])
    .where('plan_id', '=', planId)
    .where('place_id', '=', placeId)
    .where('unit_id', '=', unitId)
    .where('author_id', '=', authorId)
    .where('seen_at', 'is', null)
    .where('last_at', '>', now - ONE_GO)
    .executeTakeFirst();
  if (going?.before === after) {
    await trx.deleteFrom('place_changes').where('id', '=', going.id).execute();
    return;
  }
  if (going) {
    await trx.updateTable('place_changes').set({ after, last_at: now }).where('id', '=', going.id).execute();
    return;
  }
  const id = newId();
  await trx
    .insertInto('place_changes')
    .values({
      id,
      plan_id: planId,
      place_id: placeId,
      unit_id: unitId,
      author_id: authorId,
      first_at: now,
      last_at: now,
      before,
      after,
      seen_at: null,
      seen_by: null,
    })
    .execute();
  const author = await trx.selectFrom('users').select('name').where('id', '=', authorId).executeTakeFirst();
  const text = `${author?.name ?? 'Người khác'} sửa ${name} sau khi đơn vị đã xác nhận.`;
  await tell(trx, { userIds: await headsOf(trx, [unitId]), planId, kind: 'changedAfter', text });
}

/** What the person's units have not seen yet; of lines only those that differ. */
export async function listChanges(
  db: Database,
  planId: string,
  unitIds: readonly string[],
): Promise<PlaceChange[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('place_changes')
    .innerJoin('assignments', (join) =>
      join
        .onRef('assignments.plan_id', '=', 'place_changes.plan_id')
        .onRef('assignments.place_id', '=', 'place_changes.place_id')
        .onRef('assignments.unit_id', '=', 'place_changes.unit_id'),
    )
    .leftJoin('users', 'users.id', 'author_id')
    .select(['place_changes.id', 'place_changes.place_id', 'place_changes.unit_id', 'assignments.name'])
    .select(['users.name as author', 'first_at', 'last_at', 'before', 'after'])
    .where('place_changes.plan_id', '=', planId)
    .where('place_changes.unit_id', 'in', [...unitIds])
    .where('seen_at', 'is', null)
    .orderBy('last_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    placeId: row.place_id,
    unitId: row.unit_id,
    name: row.name,
    author: row.author ?? '',
    from: new Date(row.first_at).toISOString(),
    to: new Date(row.last_at).toISOString(),
    ...differing(row.before, row.after),
  }));
}

/** Without the lines that both begin and end with. */
export function differing(before: string, after: string): { before: string; after: string } {
  const [one, other] = [before.split('\n'), after.split('\n')];
  while (one.length > 0 && one[0] === other[0]) {
    one.shift();
    other.shift();
  }
  while (one.length > 0 && one.at(-1) === other.at(-1)) {
    one.pop();
    other.pop();
  }
  return { before: one.join('\n'), after: other.join('\n') };
}

export async function markSeen(
  db: Database,
  user: User,
  planId: string,
  { ids, unitIds }: { ids: readonly string[]; unitIds: readonly string[] },
): Promise<void> {
  if (unitIds.length === 0) return;
  await db
    .updateTable('place_changes')
    .set({ seen_at: Date.now(), seen_by: user.id })
    .where('plan_id', '=', planId)
    .where('unit_id', 'in', [...unitIds])
    .where('id', 'in', [...ids])
    .execute();
}
