import type { PlanAssignments, PlanRights, User } from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import { tell } from '../notices/tell.ts';
import type { NoticeKind } from '@duthao/protocol';
import type { Plans } from '../plans/createPlans.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import { Refusal } from '../refusal.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { type AssignmentRow, listAssignments } from './assignmentRows.ts';
import type { LivePlaces } from './livePlaces.ts';

/** What the acts on places share. */
export interface PlaceParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly plans: Plans;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
  readonly livePlaces: LivePlaces;
  readonly list: (user: User, planId: string) => Promise<PlanAssignments>;
  /** Tells the room, and answers how things stand now. */
  readonly changed: (user: User, planId: string) => Promise<PlanAssignments>;
}

export interface Picked {
  readonly stored: StoredPlan;
  readonly rights: PlanRights;
  readonly row: AssignmentRow;
}

/** A place given to a unit, when the person may open the plan at all. */
export async function pickAssignment(
  { db, plans }: Pick<PlaceParts, 'db' | 'plans'>,
  user: User,
  planId: string,
  at: { placeId: string; unitId: string },
): Promise<Picked> {
  const { stored, rights } = await plans.open(user, planId);
  const rows = await listAssignments(db, planId);
  const row = rows.find(({ placeId, unitId }) => placeId === at.placeId && unitId === at.unitId);
  if (row) return { stored, rights, row };
  throw new Refusal('conflict', 'Phần này vừa được giao lại; đề nghị xem lại phân công rồi làm tiếp.');
}

export function refuseOthers({ assigns }: PlanRights): void {
  if (assigns) return;
  throw new Refusal(
    'forbidden',
    'Chỉ người chủ trì soạn thảo và trưởng, phó đơn vị chủ trì phân công, và chỉ khi bản thảo đang soạn.',
  );
}

export function refuseButHead({ heads }: PlanRights, unitId: string): void {
  if (heads.includes(unitId)) return;
  throw new Refusal(
    'forbidden',
    'Việc này do trưởng hoặc phó của đơn vị được giao làm; đề nghị liên hệ lãnh đạo đơn vị.',
  );
}

export function toSubject({ id, title }: StoredPlan): { id: string; name: string } {
  return { id, name: title };
}

/** Never the actor himself. */
export async function tellOthers(
  trx: Database,
  actor: User,
  { id: planId }: StoredPlan,
  { userIds, kind, text }: { userIds: readonly string[]; kind: NoticeKind; text: string },
): Promise<void> {
  await tell(trx, { userIds: userIds.filter((id) => id !== actor.id), planId, kind, text });
}

export function toDay(due: string): string {
  return due.split('-').toReversed().join('/');
}
