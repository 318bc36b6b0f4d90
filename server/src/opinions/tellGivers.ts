import { tell } from '../notices/tell.ts';
import type { Database } from '../storage/tables.ts';
import { peopleOf } from './answerers.ts';
import { twoDigits } from './opinionParts.ts';
import type { AddresseeRow, RoundRow } from './roundRows.ts';
import type { Scene } from './Scene.ts';
import { nameOfRound } from './sending.ts';

/**
 * Those whose opinions were just answered (or no longer are) hear of it: who answered for the unit, and who wrote them.
 * Who has not read the last such notice is told by that one, in its new words, however many answers there are.
 */
export async function tellGivers(
  scene: Scene,
  { row }: { readonly row: RoundRow },
  givers: readonly AddresseeRow[],
): Promise<void> {
  for (const giver of givers) await tellGiver(scene, row, giver);
}

async function tellGiver({ trx, stored, mover }: Scene, round: RoundRow, giver: AddresseeRow): Promise<void> {
  const opinions = await trx
    .selectFrom('opinions')
    .select(['thread_id', 'response_kind'])
    .where('addressee_id', '=', giver.id)
    .execute();
  const threadIds = opinions.flatMap(({ thread_id }) => thread_id ?? []);
  const people = [...(await peopleOf(trx, giver)), ...(await writersOf(trx, stored.id, giver, threadIds))];
  const userIds = [...new Set(people)].filter((id) => id !== mover.actor.id);
  if (userIds.length === 0) return;
  const count = opinions.filter(({ response_kind }) => response_kind !== null).length;
  const key = `responded ${giver.id}`;
  if (count === 0) return void (await unreadOf(trx, key).execute());
  const text = `Đã tiếp thu, giải trình ${twoDigits(count)}/${twoDigits(opinions.length)} ý kiến của ${giver.name} về “${stored.title}” (${nameOfRound(round)}).`;
  const told = await trx
    .updateTable('notices')
    .set({ text, created_at: Date.now() })
    .where('once_key', 'like', `${key} %`)
    .where('read_at', 'is', null)
    .returning('user_id')
    .execute();
  const known = new Set(told.map(({ user_id }) => user_id));
  const once = `${key} ${Date.now()}`;
  const fresh = userIds.filter((id) => !known.has(id));
  await tell(trx, { userIds: fresh, planId: stored.id, kind: 'responded', text, once });
}

const unreadOf = (trx: Database, key: string) =>
  trx.deleteFrom('notices').where('once_key', 'like', `${key} %`).where('read_at', 'is', null);

/** People of the unit whose words went out as its opinions. */
async function writersOf(
  trx: Database,
  planId: string,
  { kind, ref_id: refId }: AddresseeRow,
  threadIds: readonly string[],
): Promise<string[]> {
  if (kind !== 'unit' || refId === null || threadIds.length === 0) return [];
  const rows = await trx
    .selectFrom('comments')
    .innerJoin('memberships', 'memberships.user_id', 'comments.author_id')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select('users.id')
    .distinct()
    .where('plan_id', '=', planId)
    .where('thread_id', 'in', [...threadIds])
    .where('is_gone', '=', 0)
    .where('memberships.unit_id', '=', refId)
    .where('disabled_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
