import type { HandedOver, User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import { idsHeaded } from './standings.ts';

/**
 * Every plan that one person drafts goes to a colleague of the unit that leads it: those of the units that `user`
 * heads, all for an administrator. Archived plans stay, and those of a unit that the colleague
 * is not of.
 */
export async function handOver(
  db: Database,
  user: User,
  { fromUserId, toUserId }: { fromUserId: string; toUserId: string },
): Promise<HandedOver> {
  const own = idsHeaded(user.roles);
  if (!user.admin && own.length === 0) {
    throw new Refusal('forbidden', 'Chỉ trưởng đơn vị hoặc quản trị viên bàn giao kế hoạch của người khác.');
  }
  return inTransaction(db, async (trx) => {
    const plans = await trx
      .selectFrom('plans')
      .innerJoin('plan_units', 'plan_units.plan_id', 'plans.id')
      .select(['plans.id', 'unit_id'])
      .where('drafter_id', '=', fromUserId)
      .where('plan_units.role', '=', 'lead')
      .where('state', '!=', 'archived')
      .execute();
    const handed = plans.filter(({ unit_id }) => user.admin || own.includes(unit_id));
    const members = await trx
      .selectFrom('memberships')
      .innerJoin('users', 'users.id', 'memberships.user_id')
      .select('unit_id')
      .where('user_id', '=', toUserId)
      .where('disabled_at', 'is', null)
      .execute();
    const units = new Set(members.map(({ unit_id }) => unit_id));
    const going = handed.filter(({ unit_id }) => units.has(unit_id));
    if (fromUserId === toUserId || (going.length === 0 && handed.length > 0)) {
      throw new Refusal('badRequest', 'Cần chọn người nhận thuộc đơn vị chủ trì các kế hoạch được bàn giao.');
    }
    for (const { id } of going) {
      await trx.updateTable('plans').set({ drafter_id: toUserId }).where('id', '=', id).execute();
    }
    return { plans: going.length, left: handed.length - going.length };
  });
}
