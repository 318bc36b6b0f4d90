import type { Assignment, PlanRights, Reminded, Reminding, User } from '@duthao/protocol';
import { tell } from '../notices/tell.ts';
import { moverOf } from '../rights/moverOf.ts';
import type { Database } from '../storage/tables.ts';
import { type PlaceParts, refuseOthers, toSubject } from './placeParts.ts';
import { headsOf, unitNames } from './unitPeople.ts';

/** Tells those who still owe something: the persons named, else the heads; of what is written only the heads. */
export async function remindUnits(
  parts: PlaceParts,
  user: User,
  planId: string,
  { unitIds }: Reminding,
): Promise<Reminded> {
  const { stored, rights } = await parts.plans.open(user, planId);
  const remindsOwn = ({ heads }: PlanRights): boolean => unitIds.every((id) => heads.includes(id));
  if (!remindsOwn(rights)) refuseOthers(rights);
  const mover = await moverOf(parts.planRights, user, stored, (his) => his.assigns || remindsOwn(his));
  const { assignments } = await parts.list(user, planId);
  const told = await parts.audit.transact(async (trx, record) => {
    const reached = new Set<string>();
    for (const unitId of new Set(unitIds)) {
      const owed = assignments.filter((one) => one.unitId === unitId && !one.confirmed && !one.isGone);
      const userIds = (await peopleOwing(trx, unitId, owed)).filter((id) => id !== user.id);
      const names = owed.map(({ name }) => name).join('; ');
      const text = `Đề nghị hoàn thành phần được giao trong “${stored.title}”: ${names}.`;
      await tell(trx, { userIds, planId, kind: 'reminded', text });
      for (const id of userIds) reached.add(id);
    }
    const detail = (await unitNames(trx, unitIds)).join(', ');
    await record({ ...mover, action: 'placesReminded', subject: toSubject(stored), detail });
    return reached.size;
  });
  return { told };
}

async function peopleOwing(
  trx: Database,
  unitId: string,
  owed: readonly Assignment[],
): Promise<readonly string[]> {
  if (owed.length === 0) return [];
  const named = owed.filter(({ done }) => !done).flatMap(({ userIds }) => userIds);
  const isForHeads = owed.some(({ done, userIds }) => done || userIds.length === 0);
  return [...new Set([...named, ...(isForHeads ? await headsOf(trx, [unitId]) : [])])];
}
