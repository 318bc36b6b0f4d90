import type { Place } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';
import { listDues } from './assignmentRows.ts';
import { fullName } from './livePlaces.ts';

/**
 * Writes down what the text says of places that were given out: their names, whether they are still there, and which
 * place their hạn gửi comes from. So lists over many plans need not open a room.
 */
export async function describePlaces(db: Database, planId: string, places: readonly Place[]): Promise<void> {
  const rows = await db
    .selectFrom('assignments')
    .select(['place_id', 'name', 'is_gone', 'due_place_id'])
    .where('plan_id', '=', planId)
    .execute();
  if (rows.length === 0) return;
  const dues = await listDues(db, planId);
  const known = new Map(places.map((place) => [place.id, place]));
  for (const row of rows) {
    const place = known.get(row.place_id);
    const name = place ? fullName(place, places) : row.name;
    const told = { name, is_gone: place ? 0 : 1, due_place_id: dueAbove(known, dues, row.place_id) };
    const isSame =
      name === row.name && told.is_gone === row.is_gone && told.due_place_id === row.due_place_id;
    if (isSame) continue;
    await db
      .updateTable('assignments')
      .set(told)
      .where('plan_id', '=', planId)
      .where('place_id', '=', row.place_id)
      .execute();
  }
}

/** The nearest place above, or the place itself, that has a day. */
function dueAbove(
  places: ReadonlyMap<string, Place>,
  dues: Readonly<Record<string, string>>,
  placeId: string,
): string | null {
  for (let id: string | null = placeId; id !== null; id = places.get(id)?.parentId ?? null) {
    if (Object.hasOwn(dues, id)) return id;
  }
  return null;
}
