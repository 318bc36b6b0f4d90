import type { PlanRights } from '@duthao/protocol';
import type { People } from '../accounts/people.ts';
import type { PlanRows } from '../plans/planRows.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';

/** What one person may do in one plan now. */
export interface Grant {
  readonly rights: PlanRights;
  /** Whose suggestions this person may not make vanish: they are taken up, or answered with a reason. */
  readonly protectedAuthors: ReadonlySet<string>;
}

/** One visit's grant: every verdict reads it when its update is judged, not when the update came. */
export interface Standing {
  readonly userId: string;
  /** Null when the person may no longer be here; the channel is then closing. */
  grant: Grant | null;
}

/** The grant, or why the person's channels are closed. */
export type FindGrant = (
  userId: string,
  planId: string,
) => Promise<Grant | 'signIn' | 'disabled' | 'forbidden'>;

export interface GrantParts {
  readonly people: People;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
}

export function createFindGrant({ people, planRows, planRights }: GrantParts): FindGrant {
  return async (userId, planId) => {
    const account = await people.findById(userId);
    if (!account) return 'signIn';
    if (account.disabled) return 'disabled';
    const plan = await planRows.find(planId);
    const rights = plan && (await planRights.of(account.user, plan));
    if (!plan || !rights) return 'forbidden';
    const above = await planRights.protectedAuthors(plan);
    return { rights, protectedAuthors: new Set([...above].filter((id) => id !== userId)) };
  };
}
