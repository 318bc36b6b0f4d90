import type { User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';

export interface PlanUnits {
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
}

/**
 * Members of these units, heads of the units above them, whoever acts for such a person today, and administrators.
 * What each may do in a plan then is another question: see `createPlanRights`.
 */
export function mayOpen(user: User, { leadUnitId, coUnitIds }: PlanUnits): boolean {
  const unitIds = [...user.unitIds, ...user.reachIds];
  return user.admin || unitIds.some((id) => id === leadUnitId || coUnitIds.includes(id));
}

/** Only a member of the unit (or an administrator) makes a plan that the unit leads; units are real ones, once each. */
export async function checkUnits(db: Database, user: User, units: PlanUnits): Promise<PlanUnits> {
  const coUnitIds = [...new Set(units.coUnitIds)].filter((id) => id !== units.leadUnitId);
  const wanted = [units.leadUnitId, ...coUnitIds];
  const known = await db.selectFrom('units').select('id').where('id', 'in', wanted).execute();
  if (known.length !== wanted.length) {
    throw new Refusal('badRequest', 'Có phòng không tồn tại trong danh sách; đề nghị chọn lại phòng.');
  }
  if (!mayOpen(user, { leadUnitId: units.leadUnitId, coUnitIds: [] })) {
    throw new Refusal(
      'forbidden',
      'Chỉ người của phòng chủ trì được lập kế hoạch; chọn phòng của mình làm chủ trì.',
    );
  }
  return { leadUnitId: units.leadUnitId, coUnitIds };
}
