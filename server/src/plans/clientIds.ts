import { randomInt } from 'node:crypto';
import type { Database } from '../storage/tables.ts';

/** The server writes with this one id in every plan; people's ids are larger. */
export const SERVER_CLIENT_ID = 1;

/**
 * Yjs client ids of people. Every update costs in proportion to the ids a plan has ever seen, so a tab that has
 * nothing unsent gives its id back, and the same person's next tab goes on with it.
 */
export function createClientIds(db: Database) {
  return {
    /** A released id of this person in this plan, or a fresh one. */
    async lease(planId: string, userId: string): Promise<number> {
      const leased = { leased: 1, leased_at: Date.now() };
      return db.transaction().execute(async (trx) => {
        const released = await trx
          .selectFrom('client_ids')
          .select('client_id')
          .where('plan_id', '=', planId)
          .where('user_id', '=', userId)
          .where('leased', '=', 0)
          .orderBy('leased_at')
          .limit(1)
          .executeTakeFirst();
        const clientId = released?.client_id ?? randomInt(2, 2 ** 32);
        await trx
          .insertInto('client_ids')
          .values({ plan_id: planId, client_id: clientId, user_id: userId, ...leased })
          .onConflict((conflict) =>
            conflict.columns(['plan_id', 'client_id']).doUpdateSet(leased).where('user_id', '=', userId),
          )
          .execute();
        return clientId;
      });
    },

    /** Gives an id that a client has chosen itself to its first user; resolves with whose it is. */
    async bind(planId: string, clientId: number, userId: string): Promise<string> {
      const row = { plan_id: planId, client_id: clientId, user_id: userId, leased: 1, leased_at: Date.now() };
      await db
        .insertInto('client_ids')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { user_id } = await db
        .selectFrom('client_ids')
        .select('user_id')
        .where('plan_id', '=', planId)
        .where('client_id', '=', clientId)
        .executeTakeFirstOrThrow();
      return user_id;
    },

    async release(planId: string, clientId: number, userId: string): Promise<void> {
      await db
        .updateTable('client_ids')
        .set({ leased: 0 })
        .where('plan_id', '=', planId)
        .where('client_id', '=', clientId)
        .where('user_id', '=', userId)
        .execute();
    },

    /** Whose ids they are, given back or not: work written with an earlier id may still arrive. */
    async ownersOf(planId: string): Promise<Map<number, string>> {
      const query = db.selectFrom('client_ids').select(['client_id', 'user_id']);
      const rows = await query.where('plan_id', '=', planId).execute();
      return new Map(rows.map(({ client_id, user_id }) => [client_id, user_id]));
    },

    async isLeased(planId: string, clientId: number, userId: string): Promise<boolean> {
      const row = await db
        .selectFrom('client_ids')
        .select('leased')
        .where('plan_id', '=', planId)
        .where('client_id', '=', clientId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return row?.leased === 1;
    },
  };
}

export type ClientIds = ReturnType<typeof createClientIds>;
