import type { Colleague, Delegation, NewDelegation, User } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import type { Database, Tables } from '../storage/tables.ts';
import { today } from '../today.ts';

/** Work given from one person to another, from a day to a day. */
export function createDelegations(db: Database) {
  const current = () =>
    db
      .selectFrom('delegations')
      .select(['id', 'from_user_id', 'to_user_id', 'from_day', 'to_day'])
      .where('ended_at', 'is', null)
      .where('to_day', '>=', today())
      .orderBy('from_day');

  return {
    async list(user: User): Promise<Delegation[]> {
      const rows = await current().execute();
      return rows
        .filter((row) => user.admin || row.from_user_id === user.id || row.to_user_id === user.id)
        .map(toDelegation);
    },

    async add(user: User, wanted: NewDelegation): Promise<Delegation> {
      const { fromUserId, toUserId, from, to } = wanted;
      if (!user.admin && fromUserId !== user.id) {
        throw new Refusal(
          'forbidden',
          'Chỉ ủy quyền được việc của mình; việc của người khác do quản trị viên ghi.',
        );
      }
      if (to < from || to < today()) {
        throw new Refusal('badRequest', 'Ngày kết thúc phải từ hôm nay trở đi và không trước ngày bắt đầu.');
      }
      if (fromUserId === toUserId || !(await areThere(db, [fromUserId, toUserId]))) {
        throw new Refusal('badRequest', 'Cần chọn một đồng nghiệp khác để ủy quyền.');
      }
      const id = newId();
      const row = { id, from_user_id: fromUserId, to_user_id: toUserId, from_day: from, to_day: to };
      await db
        .insertInto('delegations')
        .values({ ...row, ended_at: null })
        .execute();
      return { id, ...wanted };
    },

    async end(user: User, id: string): Promise<Delegation> {
      const row = await current().where('id', '=', id).executeTakeFirst();
      if (!row || !(user.admin || row.from_user_id === user.id)) {
        throw new Refusal(
          'notFound',
          'Không có ủy quyền này, hoặc người khác đã giao; đề nghị tải lại trang.',
        );
      }
      await db.updateTable('delegations').set({ ended_at: Date.now() }).where('id', '=', id).execute();
      return toDelegation(row);
    },

    async namesOf({ fromUserId, toUserId }: Pick<Delegation, 'fromUserId' | 'toUserId'>) {
      const query = db.selectFrom('users').select(['id', 'name']).where('id', 'in', [fromUserId, toUserId]);
      const names = new Map((await query.execute()).map(({ id, name }) => [id, name]));
      return { from: names.get(fromUserId) ?? '', to: names.get(toUserId) ?? '' };
    },

    /** Everybody who may be named: accounts that are not disabled. */
    async colleagues(): Promise<Colleague[]> {
      const [people, members] = await Promise.all([
        db
          .selectFrom('users')
          .select(['id', 'name'])
          .where('disabled_at', 'is', null)
          .orderBy('name')
          .execute(),
        db.selectFrom('memberships').selectAll().execute(),
      ]);
      return people.map(({ id, name }) => ({
        id,
        name,
        unitIds: members.filter(({ user_id }) => user_id === id).map(({ unit_id }) => unit_id),
      }));
    },
  };
}

export type Delegations = ReturnType<typeof createDelegations>;

function toDelegation(row: Omit<Tables['delegations'], 'ended_at'>): Delegation {
  const { id, from_user_id, to_user_id, from_day, to_day } = row;
  return { id, fromUserId: from_user_id, toUserId: to_user_id, from: from_day, to: to_day };
}

async function areThere(db: Database, userIds: readonly string[]): Promise<boolean> {
  const query = db
    .selectFrom('users')
    .select('id')
    .where('id', 'in', [...userIds]);
  return (await query.where('disabled_at', 'is', null).execute()).length === userIds.length;
}
