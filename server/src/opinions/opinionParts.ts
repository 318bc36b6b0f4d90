import type { Audit } from '../accounts/audit.ts';
import type { People } from '../accounts/people.ts';
import type { FlowAccess } from '../flow/access.ts';
import type { Mover } from '../flow/recordEvent.ts';
import type { LivePlaces } from '../places/livePlaces.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRows, StoredPlan } from '../plans/planRows.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';

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

export const toSubject = ({ id, title }: StoredPlan): { id: string; name: string } => ({ id, name: title });

/** Both names, when somebody acts for another. */
export const nameOf = ({ actor, forWhom }: Mover): string =>
  forWhom ? `${actor.name} (thay ${forWhom.name})` : actor.name;

export const twoDigits = (count: number): string => String(count).padStart(2, '0');
