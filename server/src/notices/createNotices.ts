import type { Notice, Notices, ReadNotices, User } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';

/** So many are listed; the older ones have served. */
const LISTED = 50;

/** What one person was told. */
export function createNotices(db: Database) {
  const unreadOf = (user: User) =>
    db.updateTable('notices').where('user_id', '=', user.id).where('read_at', 'is', null);

  async function countUnread(user: User): Promise<number> {
    const { count } = await db
      .selectFrom('notices')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('user_id', '=', user.id)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  }

  return {
    /** @param opens which of these plans the person may open now: of the others not even the title is said. */
    async list(user: User, opens: (planId: string) => Promise<boolean>): Promise<Notices> {
      const rows = await db
        .selectFrom('notices')
        .leftJoin('plans', 'plans.id', 'notices.plan_id')
        .select(['notices.id', 'kind', 'text', 'read_at', 'notices.created_at', 'plan_id', 'plans.title'])
        .where('user_id', '=', user.id)
        .orderBy('notices.created_at', 'desc')
        .orderBy('notices.id')
        .limit(LISTED)
        .execute();
      const planIds = [...new Set(rows.map(({ plan_id }) => plan_id).filter((id) => id !== null))];
      const answers = await Promise.all(planIds.map(opens));
      const open = new Set(planIds.filter((_id, index) => answers[index]));
      const notices = rows.map((row): Notice => {
        const { id, kind, text, title, plan_id: planId, created_at: at, read_at: readAt } = row;
        const plan = planId !== null && open.has(planId) ? { id: planId, title: title ?? '' } : null;
        return { id, kind, text, plan, at: new Date(at).toISOString(), read: readAt !== null };
      });
      return { unread: await countUnread(user), notices };
    },

    async addressOf(user: User): Promise<string | null> {
      const row = await db.selectFrom('users').select('email').where('id', '=', user.id).executeTakeFirst();
      return row?.email ?? null;
    },

    async setAddress(user: User, email: string | null): Promise<void> {
      await db.updateTable('users').set({ email }).where('id', '=', user.id).execute();
    },

    async read(user: User, wanted: ReadNotices): Promise<void> {
      const query = unreadOf(user).set({ read_at: Date.now() });
      await ('all' in wanted ? query : query.where('id', 'in', wanted.ids)).execute();
    },
  };
}

export type NoticesOf = ReturnType<typeof createNotices>;
