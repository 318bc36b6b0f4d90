import type { Database } from '../storage/tables.ts';

/** Heads of the units and those who stand in for them; disabled accounts are nobody. */
export async function headsOf(db: Database, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('roles')
    .innerJoin('users', 'users.id', 'roles.user_id')
    .select('user_id')
    .where('unit_id', 'in', [...unitIds])
    .where('role', 'in', ['head', 'deputy', 'chiefOfOffice'])
    .where('disabled_at', 'is', null)
    .execute();
  return [...new Set(rows.map(({ user_id }) => user_id))];
}

export function membersOf(db: Database, unitIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select(['users.id', 'users.name'])
    .where('unit_id', 'in', [...unitIds])
    .where('disabled_at', 'is', null)
    .execute();
}

export async function unitNames(db: Database, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('units')
    .select('name')
    .where('id', 'in', [...unitIds])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ name }) => name);
}
