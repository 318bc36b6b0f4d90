import type { Database } from '../storage/tables.ts';
import { type Asked, listAsked } from './asked.ts';

/** A place given to a unit; `userIds` are the persons of the unit that it was given on to. */
export interface Given {
  readonly placeId: string;
  readonly unitId: string;
  readonly userIds: readonly string[];
}

/** What rights in a plan rest on, beside its units and state. */
export interface PlanFacts {
  readonly drafterId: string | null;
  readonly given: readonly Given[];
  readonly guestIds: readonly string[];
  /** Who is asked for an opinion now. */
  readonly asked: readonly Asked[];
}

export async function readPlanFacts(db: Database, planId: string): Promise<PlanFacts> {
  const [plan, rows, people, guests, asked] = await Promise.all([
    db.selectFrom('plans').select('drafter_id').where('id', '=', planId).executeTakeFirst(),
    db.selectFrom('assignments').select(['place_id', 'unit_id']).where('plan_id', '=', planId).execute(),
    db.selectFrom('assignment_people').selectAll().where('plan_id', '=', planId).execute(),
    db.selectFrom('plan_guests').select('user_id').where('plan_id', '=', planId).execute(),
    listAsked(db, planId),
  ]);
  const given = rows.map(({ place_id, unit_id }) => ({
    placeId: place_id,
    unitId: unit_id,
    userIds: people
      .filter((named) => named.place_id === place_id && named.unit_id === unit_id)
      .map(({ user_id }) => user_id),
  }));
  const guestIds = guests.map(({ user_id }) => user_id);
  return { drafterId: plan?.drafter_id ?? null, given, guestIds, asked };
}
