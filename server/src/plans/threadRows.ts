import type { ImportedThread } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';

/** SQLite takes about 32,000 values in one statement; a comment has seven. */
const AT_ONCE = 1000;

/** Threads of comments, in the order of the text they stand at. */
export function createThreadRows(db: Database) {
  return {
    async add(planId: string, threads: readonly ImportedThread[]): Promise<void> {
      await db.transaction().execute(async (trx) => {
        for (const [position, { id, isDone, quote, comments }] of threads.entries()) {
          const thread = { plan_id: planId, id, position, done: isDone ? 1 : 0, quote };
          await trx.insertInto('threads').values(thread).execute();
          const rows = comments.map((comment, at) => ({
            ...comment,
            plan_id: planId,
            thread_id: id,
            position: at,
            id: `c${at}`,
          }));
          for (let at = 0; at < rows.length; at += AT_ONCE) {
            await trx
              .insertInto('comments')
              .values(rows.slice(at, at + AT_ONCE))
              .execute();
          }
        }
      });
    },

    async ids(planId: string): Promise<string[]> {
      const rows = await db.selectFrom('threads').select('id').where('plan_id', '=', planId).execute();
      return rows.map(({ id }) => id);
    },

    async list(planId: string): Promise<ImportedThread[]> {
      const own = db.selectFrom('threads').selectAll().where('plan_id', '=', planId);
      const threads = await own.orderBy('position').execute();
      const written = db.selectFrom('comments').selectAll().where('plan_id', '=', planId);
      const comments = await written.orderBy('position').execute();
      const byThread = new Map<string, ImportedThread['comments']>();
      for (const { thread_id, author, time, text } of comments) {
        byThread.set(thread_id, [...(byThread.get(thread_id) ?? []), { author, time, text }]);
      }
      return threads.map(({ id, done, quote }) => ({
        id,
        isDone: done === 1,
        quote,
        comments: byThread.get(id) ?? [],
      }));
    },
  };
}

export type ThreadRows = ReturnType<typeof createThreadRows>;
