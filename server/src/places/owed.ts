import type { Database } from '../storage/tables.ts';

/** A part of a plan that is not written, or not confirmed. */
export interface Owed {
  readonly planId: string;
  readonly placeId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly isDone: boolean;
  /** The place's own hạn gửi, or that of the whole plan; null when neither says so. */
  readonly due: string | null;
}

/** What units still owe, in one plan or in those of some units. */
export async function listOwed(
  db: Database,
  of: { planId: string } | { unitIds: readonly string[] },
): Promise<Owed[]> {
  let query = db
    .selectFrom('assignments')
    .innerJoin('units', 'units.id', 'assignments.unit_id')
    .leftJoin('place_dues', (join) =>
      join
        .onRef('place_dues.plan_id', '=', 'assignments.plan_id')
        .onRef('place_dues.place_id', '=', 'assignments.due_place_id'),
    )
    .leftJoin('plan_flows', 'plan_flows.plan_id', 'assignments.plan_id')
    .select([
      'assignments.plan_id',
      'assignments.place_id',
      'unit_id',
      'units.name as unit_name',
      'assignments.name',
      'done_at',
      'due',
      'due_day',
    ])
    .where('confirmed_at', 'is', null)
    .where('is_gone', '=', 0)
    .orderBy('made_at');
  query =
    'planId' in of
      ? query.where('assignments.plan_id', '=', of.planId)
      : query.where('unit_id', 'in', [...of.unitIds]);
  return (await query.execute()).map((row) => ({
    planId: row.plan_id,
    placeId: row.place_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    name: row.name,
    isDone: row.done_at !== null,
    due: row.due ?? row.due_day,
  }));
}
