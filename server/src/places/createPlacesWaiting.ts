import { isPlanState, stateSpecs, type User, type WaitingItem } from '@duthao/protocol';
import type { WaitingSource } from '../notices/createWaiting.ts';
import { isHeadOf } from '../rights/Hat.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import { writesAt } from '../rights/toWritingRights.ts';
import type { Database } from '../storage/tables.ts';
import { listOwed, type Owed } from './owed.ts';

/** So many parts of one plan are told one by one. */
const FEW = 3;

/** Parts to write for the person or the unit, and parts of the unit to confirm for its head. */
export function createPlacesWaiting(db: Database, planRights: PlanRightsOf): WaitingSource {
  return async (user) => {
    const owed = await owedBy(db, planRights, user);
    const plans = await openPlans(db, [...new Set(owed.map(({ planId }) => planId))]);
    const groups = new Map<string, Owed[]>();
    for (const one of owed) {
      const key = `${one.planId} ${one.unitId} ${one.due} ${one.isDone}`;
      if (plans.has(one.planId)) groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()].flatMap((group) => toItems(group, plans.get(group[0]!.planId)!));
  };
}

async function owedBy(db: Database, planRights: PlanRightsOf, user: User): Promise<Owed[]> {
  const hats = await planRights.hatsOf(user);
  const unitIds = [...new Set(hats.flatMap((hat) => hat.unitIds))];
  if (unitIds.length === 0) return [];
  const [owed, named] = await Promise.all([
    listOwed(db, { unitIds }),
    db.selectFrom('assignment_people').selectAll().where('unit_id', 'in', unitIds).execute(),
  ]);
  return owed.filter(({ planId, placeId, unitId, isDone }) => {
    if (isDone) return hats.some((hat) => isHeadOf(hat, unitId));
    const userIds = named
      .filter((one) => one.plan_id === planId && one.place_id === placeId && one.unit_id === unitId)
      .map(({ user_id }) => user_id);
    return userIds.length > 0
      ? hats.some((hat) => userIds.includes(hat.userId))
      : hats.some((hat) => writesAt(hat, { placeId, unitId, userIds }));
  });
}

async function openPlans(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const query = db.selectFrom('plans').select(['id', 'title', 'state']);
  const rows = await query.where('id', 'in', [...ids]).execute();
  const open = rows.filter(({ state }) => isPlanState(state) && stateSpecs[state].text === 'open');
  return new Map(open.map(({ id, title }) => [id, title]));
}

/** A table of thirty rows is one thing to do, not thirty. */
function toItems(group: readonly Owed[], planTitle: string): WaitingItem[] {
  const [{ planId, unitName, due, isDone, placeId }] = group as [Owed];
  const verb = isDone ? 'Xác nhận' : 'Viết';
  const item = { planId, planTitle, deadline: due, from: unitName, at: 'text' as const };
  if (group.length > FEW) {
    return [{ ...item, what: `${verb} ${group.length} phần được giao`, placeId }];
  }
  return group.map((one) => ({ ...item, what: `${verb} ${lowerFirst(one.name)}`, placeId: one.placeId }));
}

const lowerFirst = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
