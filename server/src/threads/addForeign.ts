import { markThreadAt } from '@duthao/plan';
import type * as Y from 'yjs';
import { newId } from '../newId.ts';
import type { Inside } from '../rooms/Room.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import { insertComment, insertThread } from './threadRows.ts';

/** Said outside, by somebody with an account here (`authorId`) or without. */
export interface ForeignComment {
  readonly author: string;
  readonly authorId: string | null;
  readonly unitId?: string | null;
  /** ISO 8601 as the file has it. */
  readonly time: string | null;
  readonly text: string;
}

/** A thread that came from outside; positions are those of the document as `fromYDoc` reads it in this turn. */
export interface ForeignThread {
  readonly on: { readonly from: number; readonly to: number } | { readonly nodeId: string } | null;
  readonly quote: string;
  readonly isDone: boolean;
  readonly comments: readonly ForeignComment[];
}

export interface Added {
  readonly id: string;
  /** It hangs on its words or its node; else it is shown with its quote among those that hang on nothing. */
  readonly isPlaced: boolean;
}

/**
 * Puts threads that came from outside beside the plan, in a turn of its room that somebody else has begun; none is
 * lost, whether its words are found or not. Whoever calls tells the room afterwards.
 */
export async function addForeignThreads(
  db: Database,
  inside: Inside,
  planId: string,
  threads: readonly ForeignThread[],
): Promise<Added[]> {
  const wanted = threads.map((thread) => ({ id: newId(), thread }));
  const write = (): Promise<void> =>
    inTransaction(db, async (trx) => {
      for (const { id, thread } of wanted) await insertForeign(trx, planId, id, thread);
    });
  const placed = await inside.change(
    null,
    (ydoc, origin) =>
      new Set(wanted.flatMap(({ id, thread: { on } }) => (isMarked(ydoc, id, on, origin) ? id : []))),
    write,
  );
  // What changes no text is not written by the change.
  if (placed.size === 0) await write();
  return wanted.map(({ id, thread: { on } }) => ({
    id,
    isPlaced: placed.has(id) || (on !== null && 'nodeId' in on),
  }));
}

function isMarked(ydoc: Y.Doc, threadId: string, on: ForeignThread['on'], origin: unknown): boolean {
  return on !== null && 'from' in on && markThreadAt(ydoc, { threadId, ...on }, origin) !== null;
}

/** More of a conversation that went on outside. */
export async function addForeignComments(
  trx: Database,
  planId: string,
  threadId: string,
  comments: readonly ForeignComment[],
): Promise<void> {
  for (const { author, authorId, unitId = null, time, text } of comments) {
    await insertComment(trx, {
      plan_id: planId,
      thread_id: threadId,
      id: newId(),
      author: author.normalize('NFC'),
      author_id: authorId,
      unit_id: unitId,
      time,
      text: text.normalize('NFC'),
    });
  }
}

/** A thread that came from outside, whose marks somebody else has put into the text. */
export async function insertForeign(
  trx: Database,
  planId: string,
  id: string,
  { on, quote, isDone, comments }: ForeignThread,
): Promise<void> {
  const node_id = on !== null && 'nodeId' in on ? on.nodeId : null;
  const row = { plan_id: planId, id, quote: quote.normalize('NFC'), node_id, done: isDone ? 1 : 0 };
  if (await insertThread(trx, row)) await addForeignComments(trx, planId, id, comments);
}
