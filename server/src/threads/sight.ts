import type { User } from '@duthao/protocol';
import type { StoredPlan } from '../plans/planRows.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import { circlesSeenBy } from './circlesSeenBy.ts';
import type { ThreadRow } from './threadRows.ts';

/** Which comments of a plan that he may open a person sees. */
export interface Sight {
  /** Whose circles he sees. */
  readonly unitIds: ReadonlySet<string>;
  /** For who is only asked: the addressees whose opinions he sees, his own; null: he sees the opinions of all. */
  readonly giverIds: ReadonlySet<string> | null;
}

export async function sightOf(planRights: PlanRightsOf, user: User, plan: StoredPlan): Promise<Sight> {
  const [unitIds, giversOf] = await Promise.all([
    circlesSeenBy(planRights, user),
    planRights.giversSeenBy(user),
  ]);
  return { unitIds, giverIds: giversOf(plan) };
}

/**
 * What is said in a unit's circle only its people see. What has left it is the opinion of who was asked, and goes to
 * those who write the plan, look through it or decide on it; others who are only asked form their own.
 */
export function sees(
  { unitIds, giverIds }: Sight,
  { unit_id: unitId, giver_id: giverId }: Pick<ThreadRow, 'unit_id' | 'giver_id'>,
): boolean {
  if (unitId !== null) return unitIds.has(unitId);
  return giverId === null || giverIds === null || giverIds.has(giverId);
}
