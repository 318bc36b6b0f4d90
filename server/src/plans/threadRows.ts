import type { ImportedThread } from '@duthao/protocol';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';

/** SQLite takes about 32,000 values in one statement; a comment has seven. */
const AT_ONCE = 1000;

/** Threads of comments, in the order of the text they stand at. */
export function createThreadRows(db: Database) {
  return {
    async add(planId: string, threads: readonly ImportedThread[]): Promise<void> {
      await inTransaction(db, async (trx) => {
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
  };
}

export type ThreadRows = ReturnType<typeof createThreadRows>;
