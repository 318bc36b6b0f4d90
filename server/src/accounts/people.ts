import type { Agency, NewUnit, NewUser, Unit, User } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { hashPassword } from './passwords.ts';

const COLORS = 8;
const noAgency: Agency = { name: '', superior: '', place: '', code: '' };

export interface Account {
  readonly user: User;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** The agency, its units and its people. */
export function createPeople(db: Database) {
  const unitIdsOf = async (userIds: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await db
      .selectFrom('memberships')
      .innerJoin('units', 'units.id', 'memberships.unit_id')
      .select(['user_id', 'unit_id'])
      .where('user_id', 'in', [...userIds])
      .orderBy('units.position')
      .execute();
    const units = new Map<string, string[]>(userIds.map((id) => [id, []]));
    for (const row of rows) units.get(row.user_id)?.push(row.unit_id);
    return units;
  };

  const accountsWhere = async (column: 'id' | 'username' | null, value = ''): Promise<Account[]> => {
    const query = db.selectFrom('users').selectAll().orderBy('name');
    const rows = await (column ? query.where(column, '=', value) : query).execute();
    const units = await unitIdsOf(rows.map(({ id }) => id));
    return rows.map((row) => ({
      user: {
        id: row.id,
        username: row.username,
        name: row.name,
        unitIds: units.get(row.id) ?? [],
        admin: row.admin === 1,
      },
      passwordHash: row.password_hash,
      mustChangePassword: row.must_change_password === 1,
    }));
  };

  const units = (): Promise<Unit[]> =>
    db.selectFrom('units').select(['id', 'name', 'code', 'color']).orderBy('position').execute();

  return {
    units,
    findById: async (id: string): Promise<Account | undefined> => (await accountsWhere('id', id))[0],
    findByName: async (name: string): Promise<Account | undefined> =>
      (await accountsWhere('username', name.trim().toLowerCase()))[0],
    users: async (): Promise<User[]> => (await accountsWhere(null)).map(({ user }) => user),

    async agency(): Promise<Agency> {
      const query = db.selectFrom('agency').select(['name', 'superior', 'place', 'code']);
      return (await query.executeTakeFirst()) ?? noAgency;
    },

    async setAgency(agency: Agency): Promise<void> {
      await db
        .insertInto('agency')
        .values({ id: 1, ...agency })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(agency))
        .execute();
    },

    async addUnit({ name, code }: NewUnit): Promise<Unit> {
      const existing = await units();
      const wanted = name.normalize('NFC');
      if (existing.some((unit) => unit.name === wanted)) {
        throw new Refusal('conflict', `Đã có phòng “${wanted}”; đặt tên khác hoặc dùng phòng đã có.`);
      }
      const unit = {
        id: newId(),
        name: wanted,
        code: code.normalize('NFC'),
        color: existing.length % COLORS,
      };
      await db
        .insertInto('units')
        .values({ ...unit, position: existing.length })
        .execute();
      return unit;
    },

    async setUnitCode(id: string, code: string): Promise<Unit> {
      await db
        .updateTable('units')
        .set({ code: code.normalize('NFC') })
        .where('id', '=', id)
        .execute();
      const unit = (await units()).find((one) => one.id === id);
      if (!unit) throw new Refusal('notFound', 'Không có phòng này; đề nghị tải lại trang.');
      return unit;
    },

    async addUser(wanted: NewUser, password: string, mustChangePassword: boolean): Promise<User> {
      const { username, admin } = wanted;
      const unitIds = [...new Set(wanted.unitIds)];
      const known = new Set((await units()).map(({ id }) => id));
      if (!unitIds.every((id) => known.has(id))) {
        throw new Refusal('badRequest', 'Có phòng không tồn tại trong danh sách; đề nghị chọn lại phòng.');
      }
      const id = newId();
      const name = wanted.name.normalize('NFC');
      const row = {
        id,
        username,
        name,
        password_hash: await hashPassword(password),
        admin: admin ? 1 : 0,
        must_change_password: mustChangePassword ? 1 : 0,
        created_at: Date.now(),
      };
      await db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('users')
          .values(row)
          .onConflict((conflict) => conflict.column('username').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!added) throw new Refusal('conflict', `Đã có người dùng “${username}”; chọn tên đăng nhập khác.`);
        const members = unitIds.map((unitId) => ({ user_id: id, unit_id: unitId }));
        if (members.length > 0) await trx.insertInto('memberships').values(members).execute();
      });
      return { id, username, name, unitIds, admin };
    },

    async setPassword(userId: string, password: string, mustChangePassword = false): Promise<void> {
      const changed = {
        password_hash: await hashPassword(password),
        must_change_password: mustChangePassword ? 1 : 0,
      };
      await db.updateTable('users').set(changed).where('id', '=', userId).execute();
    },
  };
}

export type People = ReturnType<typeof createPeople>;
