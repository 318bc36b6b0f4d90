import type { ThreadList, User } from '@duthao/protocol';
import { unmarkThread } from '@duthao/plan';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import { newComment } from './addThread.ts';
import { type Asker, findAsker, refuseNotCommenting } from './Asker.ts';
import { checkRefs } from './checkRefs.ts';
import { sees } from './sight.ts';
import { tellAll, whomToTell } from './telling.ts';
import type { ThreadParts } from './ThreadParts.ts';
import {
  type CommentRow,
  deleteThread,
  insertComment,
  readThreads,
  type StoredThread,
} from './threadRows.ts';
import { tidyWords, type Words } from './tidyWords.ts';
import { isBy, maySettle } from './toThread.ts';

/** More than a conversation ever has. */
const MOST_COMMENTS = 500;

export interface At {
  readonly planId: string;
  readonly threadId: string;
}
export interface AtComment extends At {
  readonly commentId: string;
}

/** The same refusal for a thread of another unit as for one that never was. */
export async function pickThread(parts: ThreadParts, user: User, { planId, threadId }: At) {
  const asker = await findAsker(parts, user, planId);
  const [thread] = await readThreads(parts.db, planId, [threadId]);
  if (thread && sees(asker, thread)) return { asker, thread };
  throw new Refusal('notFound', 'Ý kiến này không còn; đề nghị xem lại danh sách ý kiến.');
}

async function pickOwn(parts: ThreadParts, user: User, at: AtComment) {
  const { asker, thread } = await pickThread(parts, user, at);
  const comment = thread.comments.find(({ id, is_gone }) => id === at.commentId && is_gone === 0);
  if (!comment) throw new Refusal('notFound', 'Lời này không còn; đề nghị xem lại ý kiến.');
  if (!isBy(asker, comment)) {
    throw new Refusal(
      'forbidden',
      'Chỉ người viết sửa hoặc rút được lời của mình; đề nghị trả lời bên dưới.',
    );
  }
  refuseNotCommenting(asker, thread.unit_id);
  return { asker, thread, comment };
}

/**
 * It may have been taken back as a whole meanwhile; or its unit has sent it out, and what was meant for the unit is not
 * said to all.
 */
export async function refuseMoved(trx: Database, { plan_id, id, unit_id }: StoredThread): Promise<void> {
  const [there] = await readThreads(trx, plan_id, [id]);
  if (!there)
    throw new Refusal('conflict', 'Ý kiến này vừa được rút; lời đã viết vẫn giữ, đề nghị ghi ý kiến mới.');
  if (there.unit_id === unit_id) return;
  throw new Refusal(
    'conflict',
    'Ý kiến này vừa được gửi ra ngoài đơn vị nên lời này chưa được ghi; lời đã viết vẫn giữ, đề nghị xem lại rồi ghi ý kiến mới.',
  );
}

export async function answerThread(
  parts: ThreadParts,
  user: User,
  at: At,
  wanted: Words,
): Promise<ThreadList> {
  const words = tidyWords(wanted);
  const { asker, thread } = await pickThread(parts, user, at);
  refuseNotCommenting(asker, thread.unit_id);
  if (thread.comments.length >= MOST_COMMENTS) {
    throw new Refusal('tooMany', 'Ý kiến này đã có 500 lời trả lời; đề nghị mở ý kiến mới.');
  }
  const comment = newComment(asker, thread.id, thread.unit_id, words);
  const tellings = await tellingsOf(parts, asker, thread, { commentId: comment.id, words, isAnswer: true });
  await inTransaction(parts.db, async (trx) => {
    await refuseMoved(trx, thread);
    await insertComment(trx, comment);
    await tellAll(trx, tellings);
  });
  return parts.answer(user, at.planId, thread.id);
}

export async function editComment(
  parts: ThreadParts,
  user: User,
  at: AtComment,
  wanted: Words,
): Promise<ThreadList> {
  const words = tidyWords(wanted);
  const { asker, thread, comment } = await pickOwn(parts, user, at);
  const tellings = await tellingsOf(parts, asker, thread, { commentId: comment.id, words, isAnswer: false });
  await inTransaction(parts.db, async (trx) => {
    await refuseMoved(trx, thread);
    const set = { text: words.text, refs: JSON.stringify(words.refs), edited_at: Date.now() };
    await trx
      .updateTable('comments')
      .set(set)
      .where('plan_id', '=', at.planId)
      .where('thread_id', '=', thread.id)
      .where('id', '=', comment.id)
      .where('is_gone', '=', 0)
      .execute();
    await tellAll(trx, tellings);
  });
  return parts.answer(user, at.planId, thread.id);
}

/** The words are gone for good; where others had answered an empty line stays, and the last one takes the thread along. */
export async function takeBack(parts: ThreadParts, user: User, at: AtComment): Promise<ThreadList> {
  const { planId, threadId, commentId } = at;
  const { thread: picked } = await pickOwn(parts, user, at);
  const isEmpty = await inTransaction(parts.db, async (trx) => {
    await refuseMoved(trx, picked);
    const own = { text: '', refs: '[]', is_gone: 1, edited_at: Date.now() };
    await trx
      .updateTable('comments')
      .set(own)
      .where('plan_id', '=', planId)
      .where('thread_id', '=', threadId)
      .where('id', '=', commentId)
      .execute();
    const [thread] = await readThreads(trx, planId, [threadId]);
    const gone = lastGone(thread?.comments ?? []);
    const left = (thread?.comments.length ?? 0) - gone.length;
    if (left === 0) await deleteThread(trx, planId, threadId);
    else if (gone.length > 0) {
      await trx
        .deleteFrom('comments')
        .where('plan_id', '=', planId)
        .where('thread_id', '=', threadId)
        .where('id', 'in', gone)
        .execute();
    }
    return left === 0;
  });
  if (isEmpty) await unmark(parts, at);
  return parts.answer(user, planId, threadId);
}

/** Those behind the last one that still says something. */
function lastGone(comments: readonly CommentRow[]): string[] {
  const last = comments.findLastIndex(({ is_gone }) => is_gone === 0);
  return comments.slice(last + 1).map(({ id }) => id);
}

async function unmark({ rooms }: ThreadParts, { planId, threadId }: At): Promise<void> {
  await rooms.use(planId, (room) =>
    room.change(null, (ydoc, origin) => unmarkThread(ydoc, threadId, origin)),
  );
}

export async function settleThread(
  parts: ThreadParts,
  user: User,
  at: At,
  isDone: boolean,
): Promise<ThreadList> {
  const { asker, thread } = await pickThread(parts, user, at);
  const spots = await parts.liveSpots.of(at.planId);
  refuseNotCommenting(asker, thread.unit_id);
  if (!maySettle(thread, { asker, spots })) {
    throw new Refusal(
      'forbidden',
      'Ý kiến do người nêu, người viết phần này hoặc người chủ trì soạn thảo đánh dấu đã giải quyết; đề nghị trả lời bên dưới.',
    );
  }
  const set = isDone
    ? { done: 1, done_by: user.id, done_at: Date.now() }
    : { done: 0, done_by: null, done_at: null };
  await parts.db
    .updateTable('threads')
    .set(set)
    .where('plan_id', '=', at.planId)
    .where('id', '=', thread.id)
    .execute();
  return parts.answer(user, at.planId, thread.id);
}

async function tellingsOf(
  parts: ThreadParts,
  asker: Asker,
  thread: StoredThread,
  { commentId, words, isAnswer }: { commentId: string; words: Words; isAnswer: boolean },
) {
  const { user, stored } = asker;
  await checkRefs(parts.db, words.refs, await parts.liveSpots.of(stored.id));
  const answeredIds = isAnswer ? thread.comments.flatMap(({ author_id }) => author_id ?? []) : [];
  return whomToTell(parts, { by: user, stored, commentId, thread, refs: words.refs, answeredIds });
}
