import * as Y from 'yjs';
import type { StructIndex } from './structIndex.ts';
import { type IsMoved, refusal, type UpdateRefusal } from './updateRefusal.ts';

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds'];

/** `fresh` counts the structs that the deletions reach and that are still there. */
export type CheckedDeletes = { readonly ok: true; readonly fresh: number } | UpdateRefusal;

export function checkDeletes(
  ydoc: Y.Doc,
  ds: DeleteSet,
  index: StructIndex,
  isMoved: IsMoved,
): CheckedDeletes {
  let fresh = 0;
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      const end = clock + len;
      if (isPartOfMove(ds, client, clock, end, isMoved)) {
        return refusal('sectionMoved', 'deletes inside a moved section');
      }
      if (!index.find(Y.createID(client, end - 1))) return refusal('gap', 'deletes what never arrived');
      const reached = liveStructs(ydoc, client, clock, end);
      if (reached.some(isContainer)) return refusal('schema', 'the containers of a plan are fixed');
      fresh += reached.length;
    }
  }
  return { ok: true, fresh };
}

/**
 * A client that knows of a move has all of the moved run in its delete set; one that does not deletes part of
 * it. (A whole run of ids deleted by someone who did not know is not told apart: the deletion is then undone
 * by the move, and no text is lost.)
 */
function isPartOfMove(ds: DeleteSet, client: number, from: number, to: number, isMoved: IsMoved): boolean {
  const isTorn = (inside: number, outside: number): boolean =>
    isMoved({ client, clock: inside }) &&
    isMoved({ client, clock: outside }) &&
    !Y.isDeleted(ds, Y.createID(client, outside));
  return isTorn(from, from - 1) || isTorn(to - 1, to);
}

function liveStructs(ydoc: Y.Doc, client: number, from: number, to: number): Y.Item[] {
  const structs = ydoc.store.clients.get(client);
  const found: Y.Item[] = [];
  if (!structs || from >= Y.getState(ydoc.store, client)) return found;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i += 1) {
    const struct = structs[i]!;
    if (struct.id.clock >= to) break;
    if (struct instanceof Y.Item && !struct.deleted) found.push(struct);
  }
  return found;
}

const isContainer = (item: Y.Item): boolean =>
  item.parentSub === null && item.parent instanceof Y.AbstractType && item.parent._item === null;
