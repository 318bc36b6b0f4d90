import * as Y from 'yjs';

/** How long what was typed may still be unknown to the others: their answers may have been on the way. */
const UNSEEN_MS = 10_000;

/** How many texts written in lately are watched. */
const WATCHED = 16;

type IdSet = ReturnType<typeof Y.createDeleteSet>;

/** Remembers what this person typed and rewrote lately; nothing of it reaches the shared document. */
export interface OwnTyping {
  /** Texts written in lately, the last one first. */
  texts(): readonly Y.XmlText[];
  /** Typed here so lately that the others may not have seen it. */
  isTypedLately(id: Y.ID): boolean;
  /** Deleted here in the course of typing, and perhaps still standing on the screens of others. */
  isRewrittenLately(id: Y.ID): boolean;
  destroy(): void;
}

export function watchOwnTyping(ydoc: Y.Doc, now: () => number = () => performance.now()): OwnTyping {
  let texts: Y.XmlText[] = [];
  let moments: { at: number; typed: IdSet; rewritten: IdSet }[] = [];
  const recent = (): typeof moments => {
    const oldest = now() - UNSEEN_MS;
    return moments.filter(({ at }) => at >= oldest);
  };

  const note = (transaction: Y.Transaction): void => {
    if (!transaction.local || !isTyping(transaction)) return;
    for (const type of transaction.changed.keys()) {
      if (!(type instanceof Y.XmlText)) continue;
      texts = [type, ...texts.filter((text) => text !== type)].slice(0, WATCHED);
    }
    const typed = insertedBy(transaction);
    moments = [...recent(), { at: now(), typed, rewritten: transaction.deleteSet }];
  };
  ydoc.on('afterTransaction', note);

  return {
    texts: () => texts,
    isTypedLately: (id) => recent().some(({ typed }) => Y.isDeleted(typed, id)),
    isRewrittenLately: (id) => recent().some(({ rewritten }) => Y.isDeleted(rewritten, id)),
    destroy: () => ydoc.off('afterTransaction', note),
  };
}

/** A split, a join or a move deletes in one place and inserts in another; typing does both in one text. */
function isTyping({ changed, deleteSet }: Y.Transaction): boolean {
  return deleteSet.clients.size === 0 || [...changed.keys()].every((type) => type instanceof Y.XmlText);
}

/** What a transaction wrote with the id of its document, as Yjs keeps sets of ids. */
export function insertedBy({ beforeState, afterState, doc }: Y.Transaction): IdSet {
  const inserted = Y.createDeleteSet();
  const clock = beforeState.get(doc.clientID) ?? 0;
  const len = (afterState.get(doc.clientID) ?? 0) - clock;
  if (len > 0) inserted.clients.set(doc.clientID, [{ clock, len }]);
  return inserted;
}
