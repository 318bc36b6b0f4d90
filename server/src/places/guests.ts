import type { Guest, User } from '@duthao/protocol';
import { namesOf } from '../flow/recordEvent.ts';
import { tell } from '../notices/tell.ts';
import { Refusal } from '../refusal.ts';
import { moverOf } from '../rights/moverOf.ts';
import type { Database } from '../storage/tables.ts';
import { type PlaceParts, toSubject } from './placeParts.ts';

type GuestParts = Pick<PlaceParts, 'db' | 'audit' | 'plans' | 'planRights' | 'rooms'>;

/** People asked into a draft that is otherwise closed to them: a leader, a legal reviewer, a head above. */
export function createGuests({ db, audit, plans, planRights, rooms }: GuestParts) {
  async function refuseNotLeading(user: User, planId: string) {
    const { stored, rights } = await plans.open(user, planId);
    if (rights.assigns) {
      return { stored, mover: await moverOf(planRights, user, stored, (his) => his.assigns) };
    }
    throw new Refusal(
      'forbidden',
      'Chỉ người chủ trì soạn thảo và trưởng, phó đơn vị chủ trì mời được người vào bản thảo.',
    );
  }

  return {
    async list(user: User, planId: string): Promise<Guest[]> {
      await plans.open(user, planId);
      return listGuests(db, planId);
    },

    async invite(user: User, planId: string, userId: string): Promise<Guest[]> {
      const { stored, mover } = await refuseNotLeading(user, planId);
      await rooms.exclusively(planId, () =>
        audit.transact(async (trx, record) => {
          const guest = await trx
            .selectFrom('users')
            .select('name')
            .where('id', '=', userId)
            .where('disabled_at', 'is', null)
            .executeTakeFirst();
          if (!guest) throw new Refusal('badRequest', 'Cần chọn một người đang có tài khoản.');
          await trx
            .insertInto('plan_guests')
            .values({
              plan_id: planId,
              user_id: userId,
              invited_by: user.id,
              invited_at: Date.now(),
              invited_for: mover.forWhom?.name ?? null,
            })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
          await record({
            ...mover,
            action: 'guestInvited',
            subject: toSubject(stored),
            detail: guest.name,
          });
          const text = `${namesOf(mover)} mời anh/chị xem bản thảo “${stored.title}”.`;
          await tell(trx, { userIds: [userId], planId, kind: 'step', text });
        }),
      );
      return listGuests(db, planId);
    },

    async remove(user: User, planId: string, userId: string): Promise<Guest[]> {
      const { stored, mover } = await refuseNotLeading(user, planId);
      await rooms.exclusively(planId, () =>
        audit.transact(async (trx, record) => {
          const guest = (await listGuests(trx, planId)).find((one) => one.userId === userId);
          if (!guest) return;
          await trx
            .deleteFrom('plan_guests')
            .where('plan_id', '=', planId)
            .where('user_id', '=', userId)
            .execute();
          await record({ ...mover, action: 'guestLeft', subject: toSubject(stored), detail: guest.name });
        }),
      );
      return listGuests(db, planId);
    },
  };
}

export type Guests = ReturnType<typeof createGuests>;

async function listGuests(db: Database, planId: string): Promise<Guest[]> {
  const rows = await db
    .selectFrom('plan_guests')
    .innerJoin('users', 'users.id', 'plan_guests.user_id')
    .innerJoin('users as hosts', 'hosts.id', 'plan_guests.invited_by')
    .select(['user_id', 'users.name', 'hosts.name as host', 'invited_at', 'invited_for'])
    .where('plan_id', '=', planId)
    .orderBy('invited_at')
    .execute();
  return rows.map(({ user_id, name, host, invited_at, invited_for }) => ({
    userId: user_id,
    name,
    invitedBy: host,
    forWhom: invited_for,
    at: new Date(invited_at).toISOString(),
  }));
}
