import { headsOf } from '../places/unitPeople.ts';
import type { Database } from '../storage/tables.ts';

/**
 * Who answers for a unit: its head and those who stand in for him. A unit that nobody heads answers by its own people,
 * or it could not answer at all; who only keeps its papers or leads the agency does not.
 */
export async function answerersOf(db: Database, unitId: string): Promise<string[]> {
  const heads = await headsOf(db, [unitId]);
  if (heads.length > 0) return heads;
  const members = await db
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select('user_id')
    .where('unit_id', '=', unitId)
    .where('disabled_at', 'is', null)
    .execute();
  const roles = await db
    .selectFrom('roles')
    .select(['user_id', 'role'])
    .where('unit_id', '=', unitId)
    .execute();
  return members
    .map(({ user_id }) => user_id)
    .filter((id) => {
      const held = roles.filter(({ user_id }) => user_id === id).map(({ role }) => role);
      return held.length === 0 || held.some((role) => !elsewhere.includes(role));
    });
}

const elsewhere: readonly string[] = ['clerk', 'leader', 'secretary'];

/** Those to whom one of the addressees of a round comes; a body outside is nobody here. */
export async function peopleOf(
  db: Database,
  { kind, ref_id: refId }: { readonly kind: string; readonly ref_id: string | null },
): Promise<string[]> {
  if (refId === null || kind === 'body') return [];
  return kind === 'person' ? [refId] : answerersOf(db, refId);
}
