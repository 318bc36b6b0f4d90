import type { Database } from '../storage/tables.ts';

export interface AssignmentRow {
  readonly placeId: string;
  readonly unitId: string;
  /** What the place was called when last seen. */
  readonly name: string;
  readonly userIds: readonly string[];
  readonly startedAt: number | null;
  readonly doneAt: number | null;
  readonly doneBy: string | null;
  /** In whose name, where not in his own. */
  readonly doneFor: string | null;
  readonly confirmedAt: number | null;
  readonly confirmedBy: string | null;
  readonly confirmedFor: string | null;
}

/** Who has to write what in a plan, in the order in which it was given out. */
export async function listAssignments(db: Database, planId: string): Promise<AssignmentRow[]> {
  const [rows, people] = await Promise.all([
    db.selectFrom('assignments').selectAll().where('plan_id', '=', planId).orderBy('made_at').execute(),
    db.selectFrom('assignment_people').selectAll().where('plan_id', '=', planId).execute(),
  ]);
  return rows.map((row) => ({
    placeId: row.place_id,
    unitId: row.unit_id,
    name: row.name,
    userIds: people
      .filter(({ place_id, unit_id }) => place_id === row.place_id && unit_id === row.unit_id)
      .map(({ user_id }) => user_id),
    startedAt: row.started_at,
    doneAt: row.done_at,
    doneBy: row.done_by,
    doneFor: row.done_for,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    confirmedFor: row.confirmed_for,
  }));
}

export async function listDues(db: Database, planId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('place_dues')
    .select(['place_id', 'due'])
    .where('plan_id', '=', planId)
    .execute();
  return Object.fromEntries(rows.map(({ place_id, due }) => [place_id, due]));
}

export interface PlaceGiven {
  readonly planId: string;
  readonly placeId: string;
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly due: string | null;
  readonly by: string;
  /** The last update of the journal; what is written from then on is the unit's work. */
  readonly seq: number;
}

/** These units answer for the place from now on; who answered before and still does keeps what is done. */
export async function replaceUnits(trx: Database, given: PlaceGiven): Promise<{ added: string[] }> {
  const { planId, placeId, unitIds, due, name, by, seq } = given;
  const at = { plan_id: planId, place_id: placeId };
  const kept = new Set(unitIds);
  const before = await trx
    .selectFrom('assignments')
    .select('unit_id')
    .where('plan_id', '=', planId)
    .where('place_id', '=', placeId)
    .execute();
  for (const { unit_id } of before) {
    if (kept.has(unit_id)) continue;
    for (const table of ['assignment_people', 'assignments'] as const) {
      await trx
        .deleteFrom(table)
        .where('plan_id', '=', planId)
        .where('place_id', '=', placeId)
        .where('unit_id', '=', unit_id)
        .execute();
    }
  }
  const known = new Set(before.map(({ unit_id }) => unit_id));
  const added = [...kept].filter((unitId) => !known.has(unitId));
  for (const unit_id of added) {
    await trx
      .insertInto('assignments')
      .values({ ...at, unit_id, name, made_at: Date.now(), made_by: by, seq, ...untouched })
      .execute();
  }
  await trx.deleteFrom('place_dues').where('plan_id', '=', planId).where('place_id', '=', placeId).execute();
  if (due !== null)
    await trx
      .insertInto('place_dues')
      .values({ ...at, due })
      .execute();
  return { added };
}

const untouched = {
  due_place_id: null,
  started_at: null,
  done_at: null,
  done_by: null,
  done_for: null,
  confirmed_at: null,
  confirmed_by: null,
  confirmed_for: null,
  text: null,
};

/** Who is given a place drafts along in the plan from then on. */
export async function joinDrafting(trx: Database, planId: string, unitIds: readonly string[]): Promise<void> {
  for (const unit_id of unitIds) {
    await trx
      .insertInto('plan_units')
      .values({ plan_id: planId, unit_id, role: 'co' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export interface Named {
  readonly planId: string;
  readonly placeId: string;
  readonly unitId: string;
  readonly userIds: readonly string[];
}

export async function replacePeople(
  trx: Database,
  { planId, placeId, unitId, userIds }: Named,
): Promise<void> {
  await trx
    .deleteFrom('assignment_people')
    .where('plan_id', '=', planId)
    .where('place_id', '=', placeId)
    .where('unit_id', '=', unitId)
    .execute();
  for (const user_id of new Set(userIds)) {
    const row = { plan_id: planId, place_id: placeId, unit_id: unitId, user_id };
    await trx.insertInto('assignment_people').values(row).execute();
  }
}
