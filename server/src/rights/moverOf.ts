import type { PlanRights, User } from '@duthao/protocol';
import type { Mover } from '../flow/recordEvent.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import type { Hat } from './Hat.ts';
import type { PlanRightsOf } from './planRights.ts';

/** In whose place somebody does something in a plan: his own where that suffices, else of the first that lets him. */
export async function moverOf(
  planRights: Pick<PlanRightsOf, 'of'>,
  user: User,
  stored: StoredPlan,
  allows: (rights: PlanRights) => boolean,
): Promise<Mover> {
  const actor = { id: user.id, name: user.name };
  const isAllowed = async (actsFor: User['actsFor']): Promise<boolean> => {
    const rights = await planRights.of({ ...user, actsFor }, stored);
    return rights !== null && allows(rights);
  };
  if (await isAllowed([])) return { actor, forWhom: null };
  for (const boss of user.actsFor) {
    if (await isAllowed([boss])) return { actor, forWhom: boss };
  }
  return { actor, forWhom: null };
}

/** The same where the hat is known that lets him. */
export function moverIn({ id, name, actsFor }: User, { userId }: Hat): Mover {
  const forWhom = userId === id ? null : (actsFor.find((boss) => boss.id === userId) ?? null);
  return { actor: { id, name }, forWhom };
}
