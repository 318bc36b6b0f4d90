import type { HeldRole, Role, User } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import type { Units } from './createUnits.ts';
import { idsBelow } from './tree.ts';

/** Where a person stands in the agency. */
export type Standing = Pick<User, 'unitIds' | 'roles' | 'actsFor' | 'reachIds'>;

const nowhere: Standing = { unitIds: [], roles: [], actsFor: [], reachIds: [] };

/** Units, roles and who acts for whom today, for any number of people at once. */
export function createStandings(db: Database, units: Units) {
  async function unitIdsOf(userIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await db
      .selectFrom('memberships')
      .innerJoin('units', 'units.id', 'memberships.unit_id')
      .select(['user_id', 'unit_id'])
      .where('user_id', 'in', [...userIds])
      .orderBy('units.position')
      .execute();
    const found = new Map<string, string[]>(userIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.user_id)?.push(row.unit_id);
    return found;
  }

  async function rolesOf(userIds: readonly string[]): Promise<Map<string, HeldRole[]>> {
    const rows = await db
      .selectFrom('roles')
      .innerJoin('units', 'units.id', 'roles.unit_id')
      .select(['user_id', 'unit_id', 'role', 'for_user_id'])
      .where('user_id', 'in', [...userIds])
      .orderBy('units.position')
      .execute();
    const found = new Map<string, HeldRole[]>(userIds.map((id) => [id, []]));
    for (const { user_id, unit_id, role, for_user_id } of rows) {
      found.get(user_id)?.push({ unitId: unit_id, role: role as Role, forUserId: for_user_id });
    }
    return found;
  }

  /** Who has given his work today to the people named. */
  function delegatorsOf(userIds: readonly string[]) {
    return db
      .selectFrom('delegations')
      .select(['from_user_id', 'to_user_id'])
      .where('to_user_id', 'in', [...userIds])
      .where('ended_at', 'is', null)
      .where('from_day', '<=', today())
      .where('to_day', '>=', today())
      .execute();
  }

  async function namesOf(userIds: readonly string[]): Promise<Map<string, string>> {
    if (userIds.length === 0) return new Map();
    const query = db
      .selectFrom('users')
      .select(['id', 'name'])
      .where('id', 'in', [...userIds]);
    return new Map((await query.execute()).map(({ id, name }) => [id, name]));
  }

  return {
    async of(userIds: readonly string[]): Promise<(userId: string) => Standing> {
      const delegations = await delegatorsOf(userIds);
      const everybody = [...new Set([...userIds, ...delegations.map((it) => it.from_user_id)])];
      const [unitIds, roles] = await Promise.all([unitIdsOf(everybody), rolesOf(everybody)]);
      const headed = [...roles.values()].flat().some(({ role }) => role === 'head');
      const tree = headed ? await units.list() : [];
      const below = (id: string): string[] => idsBelow(tree, idsHeaded(roles.get(id) ?? []));
      const standings = new Map<string, Standing>();
      for (const id of userIds) {
        const own = { unitIds: unitIds.get(id) ?? [], roles: roles.get(id) ?? [] };
        const givers = delegations.filter((it) => it.to_user_id === id).map((it) => it.from_user_id);
        const reach = [...below(id), ...givers.flatMap((giver) => [...unitIds.get(giver)!, ...below(giver)])];
        const bosses = own.roles.map(({ forUserId }) => forUserId).filter((boss) => boss !== null);
        const names = await namesOf([...new Set([...givers, ...bosses])]);
        const actsFor = [...names].map(([bossId, name]) => ({ id: bossId, name }));
        const reachIds = [...new Set(reach)].filter((unitId) => !own.unitIds.includes(unitId));
        standings.set(id, { ...own, actsFor, reachIds });
      }
      return (id) => standings.get(id) ?? nowhere;
    },
  };
}

export type Standings = ReturnType<typeof createStandings>;

/** The units that somebody with these roles heads. */
export function idsHeaded(roles: readonly HeldRole[]): string[] {
  return roles.filter(({ role }) => role === 'head').map(({ unitId }) => unitId);
}
