import { nameOfPlace, type Place } from '@duthao/plan';
import type { PlanAssignments } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import { type AssignmentRow, listAssignments, listDues } from './assignmentRows.ts';

/** How the parts of a plan stand: in the order of the text, what is gone from it last. */
export async function readAssignments(
  db: Database,
  planId: string,
  places: readonly Place[],
): Promise<Omit<PlanAssignments, 'leadUnitId' | 'protectedAuthors' | 'rights'>> {
  const [rows, dues, people, flow] = await Promise.all([
    listAssignments(db, planId),
    listDues(db, planId),
    peopleAround(db, planId),
    db.selectFrom('plan_flows').select('due_day').where('plan_id', '=', planId).executeTakeFirst(),
  ]);
  const planDue = flow?.due_day ?? null;
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const dueOf = (placeId: string): string | null => {
    for (let id: string | null = placeId; id !== null; id = parents.get(id) ?? null) {
      const due = dues[id];
      if (due !== undefined) return due;
    }
    return planDue;
  };
  const order = new Map(places.map((place, at) => [place.id, { place, at }]));
  const at = ({ placeId }: AssignmentRow): number => order.get(placeId)?.at ?? places.length;
  const assignments = rows
    .toSorted((one, other) => at(one) - at(other))
    .map(({ doneAt, doneBy, doneFor, confirmedAt, confirmedBy, confirmedFor, startedAt, ...row }) => {
      const place = order.get(row.placeId)?.place;
      return {
        ...row,
        userIds: [...row.userIds],
        name: place ? nameOfPlace(place, places) : row.name,
        title: place?.title.replace(/\s+/g, ' ').trim() ?? '',
        isGone: !place,
        due: dueOf(row.placeId),
        startedAt: startedAt === null ? null : toTime(startedAt),
        done: doneAt === null ? null : { at: toTime(doneAt), by: doneBy, forWhom: doneFor },
        confirmed:
          confirmedAt === null ? null : { at: toTime(confirmedAt), by: confirmedBy, forWhom: confirmedFor },
      };
    });
  return { assignments, dues, people, planDue };
}

const toTime = (at: number): string => new Date(at).toISOString();

/** Everybody of the plan's units, whoever has had it open to write, and whoever was named or asked in. */
async function peopleAround(db: Database, planId: string): Promise<PlanAssignments['people']> {
  const ids = db
    .selectFrom('memberships')
    .innerJoin('plan_units', 'plan_units.unit_id', 'memberships.unit_id')
    .select('user_id as id')
    .where('plan_id', '=', planId)
    .union(db.selectFrom('client_ids').select('user_id as id').where('plan_id', '=', planId))
    .union(db.selectFrom('assignment_people').select('user_id as id').where('plan_id', '=', planId))
    .union(db.selectFrom('plan_guests').select('user_id as id').where('plan_id', '=', planId));
  const people = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  const members = await db.selectFrom('memberships').selectAll().where('user_id', 'in', ids).execute();
  return people.map(({ id, name }) => ({
    id,
    name,
    unitIds: members.filter(({ user_id }) => user_id === id).map(({ unit_id }) => unit_id),
  }));
}
