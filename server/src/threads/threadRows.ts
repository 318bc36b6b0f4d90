import type { Insertable, Selectable } from 'kysely';
import type { Database, Tables } from '../storage/tables.ts';

export type ThreadRow = Selectable<Tables['threads']>;
export type NewThreadRow = Insertable<Tables['threads']>;
export type CommentRow = Selectable<Tables['comments']>;
export type NewCommentRow = Omit<Insertable<Tables['comments']>, 'position'>;

/** A thread with what was said in it, in turn. */
export interface StoredThread extends ThreadRow {
  readonly comments: readonly CommentRow[];
  /** The name of who resolved it. */
  readonly doneName: string | null;
}

/** SQLite takes some ten thousand values in one statement. */
const AT_ONCE = 1000;

/** Threads of a plan in the order they were made, with names as they are today; only these when some are named. */
export async function readThreads(
  db: Database,
  planId: string,
  ids?: readonly string[],
): Promise<StoredThread[]> {
  if (ids && ids.length > AT_ONCE) {
    const named = new Set(ids);
    return (await readThreads(db, planId)).filter(({ id }) => named.has(id));
  }
  const threads = await db
    .selectFrom('threads')
    .leftJoin('users', 'users.id', 'threads.done_by')
    .selectAll('threads')
    .select('users.name as doneName')
    .where('plan_id', '=', planId)
    .$if(ids !== undefined, (query) => query.where('threads.id', 'in', [...ids!]))
    .orderBy('position')
    .execute();
  const comments = await db
    .selectFrom('comments')
    .leftJoin('users', 'users.id', 'comments.author_id')
    .selectAll('comments')
    .select('users.name as name')
    .where('plan_id', '=', planId)
    .$if(ids !== undefined, (query) => query.where('thread_id', 'in', [...ids!]))
    .orderBy('position')
    .execute();
  const said = new Map<string, CommentRow[]>();
  for (const { name, ...comment } of comments) {
    const own = said.get(comment.thread_id) ?? [];
    own.push({ ...comment, author: name ?? comment.author });
    said.set(comment.thread_id, own);
  }
  return threads.map((thread) => ({ ...thread, comments: said.get(thread.id) ?? [] }));
}

/** Up to which of its news the person has seen each thread. */
export async function readSeen(db: Database, planId: string, userId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('thread_reads')
    .select(['thread_id', 'news'])
    .where('plan_id', '=', planId)
    .where('user_id', '=', userId)
    .execute();
  return new Map(rows.map(({ thread_id, news }) => [thread_id, news]));
}

/** Adds a thread behind all others; false when it is there already. */
export async function insertThread(
  trx: Database,
  thread: Omit<NewThreadRow, 'position' | 'done'> & { done?: number },
): Promise<boolean> {
  const { last } = await trx
    .selectFrom('threads')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('plan_id', '=', thread.plan_id)
    .executeTakeFirstOrThrow();
  const added = await trx
    .insertInto('threads')
    .values({ done: 0, ...thread, position: Number(last ?? -1) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Adds a comment behind those of its thread, which is news to all but its author. */
export async function insertComment(trx: Database, comment: NewCommentRow): Promise<void> {
  const { plan_id, thread_id } = comment;
  const { last } = await trx
    .selectFrom('comments')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('plan_id', '=', plan_id)
    .where('thread_id', '=', thread_id)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('comments')
    .values({ ...comment, position: Number(last ?? -1) + 1 })
    .execute();
  const { news } = await trx
    .updateTable('threads')
    .set(({ eb }) => ({ news: eb('news', '+', 1) }))
    .where('plan_id', '=', plan_id)
    .where('id', '=', thread_id)
    .returning('news')
    .executeTakeFirstOrThrow();
  if (comment.author_id) await followOwn(trx, plan_id, thread_id, comment.author_id, news);
}

/** What one writes oneself is not new to oneself; what was unread before it stays so. */
async function followOwn(
  trx: Database,
  planId: string,
  threadId: string,
  userId: string,
  news: number,
): Promise<void> {
  const seen = (await readSeen(trx, planId, userId)).get(threadId) ?? 0;
  if (seen === news - 1) await markSeen(trx, planId, userId, [{ id: threadId, news }]);
}

export async function markSeen(
  trx: Database,
  planId: string,
  userId: string,
  threads: readonly Pick<ThreadRow, 'id' | 'news'>[],
): Promise<void> {
  if (threads.length === 0) return;
  const rows = threads.map(({ id, news }) => ({ plan_id: planId, thread_id: id, user_id: userId, news }));
  await trx
    .insertInto('thread_reads')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'user_id', 'thread_id'])
        .doUpdateSet(({ ref }) => ({ news: ref('excluded.news') })),
    )
    .execute();
}

/** The thread with everything said in it. */
export async function deleteThread(trx: Database, planId: string, threadId: string): Promise<void> {
  for (const table of ['thread_reads', 'comments'] as const) {
    await trx.deleteFrom(table).where('plan_id', '=', planId).where('thread_id', '=', threadId).execute();
  }
  await trx.deleteFrom('threads').where('plan_id', '=', planId).where('id', '=', threadId).execute();
}
