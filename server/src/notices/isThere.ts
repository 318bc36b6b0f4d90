import type { User } from '@duthao/protocol';
import type { Plans } from '../plans/createPlans.ts';
import { Refusal } from '../refusal.ts';

/** Whether a plan is there for this person now. */
export async function isThere(plans: Plans, user: User, planId: string): Promise<boolean> {
  try {
    await plans.get(user, planId);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
