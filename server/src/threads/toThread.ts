import { commentRefSchema, type PlanComment, type PlanThread, type ThreadAnchor } from '@duthao/protocol';
import type { Spot, Spots } from '@duthao/plan';
import { z } from 'zod';
import { type Asker, mayComment } from './Asker.ts';
import type { CommentRow, StoredThread, ThreadRow } from './threadRows.ts';

export interface Look {
  readonly asker: Asker;
  readonly spots: Spots;
  readonly seen: ReadonlyMap<string, number>;
}

/** A thread as one person sees it. */
export function toThread(thread: StoredThread, look: Look): PlanThread {
  const { id, quote, unit_id: unitId, proposal, done, doneName, news, comments } = thread;
  return {
    id,
    anchor: anchorOf(thread),
    quote,
    unitId,
    proposal,
    isDone: done === 1,
    doneBy: done === 1 ? doneName : null,
    comments: comments.map((comment) => toComment(comment, thread, look.asker)),
    isUnread: news > (look.seen.get(id) ?? 0),
    maySettle: maySettle(thread, look),
    mayHang: mayHang(thread, look.asker),
  };
}

function anchorOf({ node_id: nodeId, suggestion_id: suggestionId }: ThreadRow): ThreadAnchor {
  if (nodeId !== null) return { kind: 'node', nodeId };
  return suggestionId === null ? { kind: 'text' } : { kind: 'suggestion', suggestionId };
}

const refsSchema = z.array(commentRefSchema);

function toComment(comment: CommentRow, { unit_id }: ThreadRow, asker: Asker): PlanComment {
  const isGone = comment.is_gone === 1;
  return {
    id: comment.id,
    authorId: comment.author_id,
    author: comment.author,
    unitId: comment.unit_id,
    time: comment.time,
    editedAt: comment.edited_at === null ? null : new Date(comment.edited_at).toISOString(),
    text: comment.text,
    refs: refsSchema.parse(JSON.parse(comment.refs)),
    isGone,
    mayEdit: !isGone && isBy(asker, comment) && mayComment(asker, unit_id),
  };
}

export const isBy = ({ user }: Asker, { author_id }: Pick<CommentRow, 'author_id'>): boolean =>
  author_id === user.id;

/** Where a thread stands now; undefined when what it hung on is gone. */
export function spotOf(
  { id, node_id: nodeId, suggestion_id: suggestionId }: ThreadRow,
  { threads, nodes, suggestions }: Spots,
): Spot | undefined {
  if (nodeId !== null) return nodes.get(nodeId);
  return suggestionId === null ? threads.get(id) : suggestions.get(suggestionId);
}

/** Who opened it, who leads, and who may write where it stands. */
export function maySettle(thread: StoredThread, { asker, spots }: Pick<Look, 'asker' | 'spots'>): boolean {
  const { rights } = asker;
  if (!mayComment(asker, thread.unit_id)) return false;
  if (hasOpened(asker, thread) || rights.leads) return true;
  const spot = spotOf(thread, spots);
  return spot ? spots.isOwn(rights.writing, spot) : rights.writing.rest;
}

/** Who opened it, and who leads: they know what else it can be about when its words are gone. */
export function mayHang(thread: StoredThread, asker: Asker): boolean {
  return mayComment(asker, thread.unit_id) && (hasOpened(asker, thread) || asker.rights.leads);
}

const hasOpened = (asker: Asker, { comments: [first] }: StoredThread): boolean =>
  first !== undefined && isBy(asker, first);
