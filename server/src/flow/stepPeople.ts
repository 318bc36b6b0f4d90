import type { StepRole, User } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import type { Standing } from './standing.ts';

type Whose = Pick<Standing, 'drafterId' | 'leadUnitIds'>;

/** Whether a person is, for this plan, what a step asks for; chánh văn phòng is the head of his office. */
export function isOne(user: Pick<User, 'id' | 'unitIds' | 'roles'>, role: StepRole, plan: Whose): boolean {
  if (role === 'drafter') {
    return plan.drafterId === null
      ? user.unitIds.includes(plan.leadUnitIds[0] ?? '')
      : user.id === plan.drafterId;
  }
  if (role !== 'head') return user.roles.some((held) => held.role === role);
  return user.roles.some(
    (held) =>
      (held.role === 'head' && plan.leadUnitIds.includes(held.unitId)) ||
      ((held.role === 'deputy' || held.role === 'chiefOfOffice') && held.unitId === plan.leadUnitIds[0]),
  );
}

/** Ids of those who are what a step asks for; of heads only the nearest, for a returned draft is theirs to hand on. */
export async function idsOfRoles(db: Database, roles: readonly StepRole[], plan: Whose): Promise<string[]> {
  const found: string[] = [];
  for (const role of roles) found.push(...(await idsOfRole(db, role, plan)));
  return [...new Set(found)];
}

async function idsOfRole(db: Database, role: StepRole, { drafterId, leadUnitIds }: Whose): Promise<string[]> {
  if (role === 'drafter') return drafterId === null ? [] : [drafterId];
  const held = await db
    .selectFrom('roles')
    .innerJoin('users', 'users.id', 'roles.user_id')
    .select(['user_id', 'unit_id'])
    .where('role', 'in', role === 'head' ? ['head', 'chiefOfOffice'] : [role])
    .where('disabled_at', 'is', null)
    .orderBy('users.name')
    .execute();
  if (role !== 'head') return held.map(({ user_id }) => user_id);
  for (const unitId of leadUnitIds) {
    const heads = held.filter(({ unit_id }) => unit_id === unitId).map(({ user_id }) => user_id);
    if (heads.length > 0) return heads;
  }
  return [];
}
