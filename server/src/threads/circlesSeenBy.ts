import type { User } from '@duthao/protocol';
import { worksIn } from '../rights/Hat.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';

/**
 * Units that the person, or somebody he acts for today, works in: what is said among their people is shown to him. To
 * administrators only as to anybody else.
 */
export async function circlesSeenBy(planRights: PlanRightsOf, user: User): Promise<ReadonlySet<string>> {
  const hats = await planRights.hatsOf(user);
  return new Set(hats.flatMap((hat) => hat.unitIds.filter((id) => worksIn(hat, id))));
}
