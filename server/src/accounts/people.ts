import type { Agency, NewUser, User, UserAccount, UserRoles } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import type { Units } from '../units/createUnits.ts';
import { setRoles } from '../units/setRoles.ts';
import { createStandings } from '../units/standings.ts';

const noAgency: Agency = { name: '', superior: '', place: '', code: '' };

export interface Account {
  readonly user: User;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
  /** Until when an invitation is waiting for the person; null when there is none. */
  readonly invitedUntil: number | null;
}

/** The agency and its people. */
export function createPeople(db: Database, units: Units) {
  const standings = createStandings(db, units);
  const accountsWhere = async (column: 'id' | 'username' | null, value = ''): Promise<Account[]> => {
    const query = db
      .selectFrom('users')
      .leftJoin('invitations', (join) =>
        join.onRef('invitations.user_id', '=', 'users.id').on('invitations.expires_at', '>', Date.now()),
      )
      .selectAll('users')
      .select('invitations.expires_at as invited_until')
      .orderBy('name');
    const rows = await (column ? query.where(column, '=', value) : query).execute();
    const standing = await standings.of(rows.map(({ id }) => id));
    return rows.map((row) => ({
      user: {
        id: row.id,
        username: row.username,
        name: row.name,
        admin: row.admin === 1,
        ...standing(row.id),
      },
      passwordHash: row.password_hash,
      mustChangePassword: row.must_change_password === 1,
      disabled: row.disabled_at !== null,
      invitedUntil: row.invited_until,
    }));
  };

  return {
    findById: async (id: string): Promise<Account | undefined> => (await accountsWhere('id', id))[0],
    findByName: async (name: string): Promise<Account | undefined> =>
      (await accountsWhere('username', name.trim().toLowerCase()))[0],
    users: async (): Promise<UserAccount[]> => (await accountsWhere(null)).map(toUserAccount),

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

    async addUser(wanted: NewUser, passwordHash: string, mustChangePassword: boolean): Promise<User> {
      const { username, admin } = wanted;
      const unitIds = [...new Set(wanted.unitIds)];
      const known = new Set((await units.list()).map(({ id }) => id));
      if (!unitIds.every((id) => known.has(id))) {
        throw new Refusal('badRequest', 'Có phòng không tồn tại trong danh sách; đề nghị chọn lại phòng.');
      }
      const id = newId();
      const name = wanted.name.normalize('NFC');
      const row = {
        id,
        username,
        name,
        password_hash: passwordHash,
        admin: admin ? 1 : 0,
        must_change_password: mustChangePassword ? 1 : 0,
        created_at: Date.now(),
        disabled_at: null,
      };
      await inTransaction(db, async (trx) => {
        const added = await trx
          .insertInto('users')
          .values(row)
          .onConflict((conflict) => conflict.column('username').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!added) throw new Refusal('conflict', `Đã có người dùng “${username}”; chọn tên đăng nhập khác.`);
        const members = unitIds.map((unitId) => ({ user_id: id, unit_id: unitId }));
        if (members.length === 0) return;
        await trx.insertInto('memberships').values(members).execute();
        const roles = members.map((member) => ({ ...member, role: 'officer' }));
        await trx.insertInto('roles').values(roles).execute();
      });
      return (await accountsWhere('id', id))[0]!.user;
    },

    async setDisabled(userId: string, disabled: boolean): Promise<void> {
      const changed = { disabled_at: disabled ? Date.now() : null };
      await db.updateTable('users').set(changed).where('id', '=', userId).execute();
    },

    async setRoles(userId: string, wanted: UserRoles): Promise<User> {
      if (!(await accountsWhere('id', userId))[0]) {
        throw new Refusal('notFound', 'Không có người dùng này; đề nghị tải lại trang.');
      }
      await setRoles(db, units, userId, wanted);
      return (await accountsWhere('id', userId))[0]!.user;
    },

    async setPassword(userId: string, passwordHash: string, mustChangePassword = false): Promise<void> {
      const changed = {
        password_hash: passwordHash,
        must_change_password: mustChangePassword ? 1 : 0,
      };
      await db.updateTable('users').set(changed).where('id', '=', userId).execute();
    },
  };
}

export type People = ReturnType<typeof createPeople>;

export function toUserAccount({ user, disabled, mustChangePassword, invitedUntil }: Account): UserAccount {
  const until = invitedUntil === null ? null : new Date(invitedUntil).toISOString();
  return { ...user, disabled, mustChangePassword, invitedUntil: until };
}
