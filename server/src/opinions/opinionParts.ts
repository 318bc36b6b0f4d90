import type { Audit, RecordAct } from '../accounts/audit.ts';
import type { People } from '../accounts/people.ts';
import type { FlowAccess } from '../flow/access.ts';
import type { Mover } from '../flow/recordEvent.ts';
import type { LivePlaces } from '../places/livePlaces.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRows, StoredPlan } from '../plans/planRows.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Inside } from '../rooms/Room.ts';
import type { Database } from '../storage/tables.ts';
import type { Asker } from './askers.ts';

/** What the acts on rounds share. */
export interface OpinionParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly people: People;
  readonly plans: Plans;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
  readonly access: FlowAccess;
  readonly livePlaces: LivePlaces;
}

/** One act on the rounds of a plan, in the plan's queue and in one transaction. */
export interface Scene {
  readonly trx: Database;
  readonly record: RecordAct;
  readonly asker: Asker;
  readonly inside: Inside;
  readonly stored: StoredPlan;
  /** Who acts, and for whom where he runs the rounds; see `takeSeat` for who answers. */
  readonly mover: Mover;
}

export const toSubject = ({ id, title }: StoredPlan): { id: string; name: string } => ({ id, name: title });

/** Both names, when somebody acts for another. */
export const nameOf = ({ actor, forWhom }: Mover): string =>
  forWhom ? `${actor.name} (thay ${forWhom.name})` : actor.name;

export const twoDigits = (count: number): string => String(count).padStart(2, '0');
