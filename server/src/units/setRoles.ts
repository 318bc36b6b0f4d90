import { type UserRoles, roleNames } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import type { Units } from './createUnits.ts';

/** Everything a person is from now on: the old roles and units go. Refuses to leave nobody as administrator. */
export async function setRoles(db: Database, units: Units, userId: string, wanted: UserRoles): Promise<void> {
  const known = new Set((await units.list()).map(({ id }) => id));
  if (!wanted.roles.every(({ unitId }) => known.has(unitId))) {
    throw new Refusal(
      'badRequest',
      'Có đơn vị không còn trong danh sách; đề nghị tải lại trang rồi chọn lại.',
    );
  }
  await checkSecretaries(db, userId, wanted);
  if (!wanted.admin) await keepAdministrator(db, userId);
  const rows = new Map(
    wanted.roles.map(({ unitId, role, forUserId }) => [
      `${unitId} ${role}`,
      { user_id: userId, unit_id: unitId, role, for_user_id: role === 'secretary' ? forUserId : null },
    ]),
  );
  const unitIds = [...new Set(wanted.roles.map(({ unitId }) => unitId))];
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('users')
      .set({ admin: wanted.admin ? 1 : 0 })
      .where('id', '=', userId)
      .execute();
    await trx.deleteFrom('roles').where('user_id', '=', userId).execute();
    await trx.deleteFrom('memberships').where('user_id', '=', userId).execute();
    if (rows.size === 0) return;
    const members = unitIds.map((unitId) => ({ user_id: userId, unit_id: unitId }));
    await trx.insertInto('memberships').values(members).execute();
    await trx
      .insertInto('roles')
      .values([...rows.values()])
      .execute();
  });
}

async function checkSecretaries(db: Database, userId: string, { roles }: UserRoles): Promise<void> {
  for (const { role, forUserId } of roles) {
    if (role !== 'secretary') continue;
    const boss = forUserId ?? '';
    const found = await db.selectFrom('users').select('id').where('id', '=', boss).executeTakeFirst();
    if (found && boss !== userId) continue;
    throw new Refusal('badRequest', `Với “${roleNames.secretary}”, cần chọn người được thao tác thay.`);
  }
}

async function keepAdministrator(db: Database, userId: string): Promise<void> {
  const query = db.selectFrom('users').select('id').where('admin', '=', 1);
  const admins = await query.where('disabled_at', 'is', null).execute();
  if (admins.length !== 1 || admins[0]!.id !== userId) return;
  throw new Refusal(
    'conflict',
    'Đây là quản trị viên duy nhất; giao quyền quản trị cho người khác trước khi bỏ quyền này.',
  );
}
