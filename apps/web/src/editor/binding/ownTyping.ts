import * as Y from 'yjs';

/** How long what was typed may still be unknown to the others: their answers may have been on the way. */
const UNSEEN_MS = 5000;

/** How many texts written in lately are watched. */
const WATCHED = 16;

interface Moment {
  at: number;
  clock: number;
}

/** Remembers what this person typed and deleted lately; nothing of it reaches the shared document. */
export interface OwnTyping {
  /** Texts written in lately, the last one first. */
  texts(): readonly Y.XmlText[];
  /** Own characters from this clock on may be unknown to the others. */
  unseenFrom(): number;
  /** Deleted here, and perhaps still standing on the screens of others. */
  isDeletedLately(id: Y.ID): boolean;
  destroy(): void;
}

export function watchOwnTyping(ydoc: Y.Doc, now: () => number = () => performance.now()): OwnTyping {
  let texts: Y.XmlText[] = [];
  let moments: Moment[] = [];
  let deletions: { at: number; set: ReturnType<typeof Y.createDeleteSet> }[] = [];
  const clockNow = (): number => Y.getState(ydoc.store, ydoc.clientID);

  const note = (transaction: Y.Transaction): void => {
    if (!transaction.local) return;
    const at = now();
    for (const type of transaction.changed.keys()) {
      if (!(type instanceof Y.XmlText)) continue;
      texts = [type, ...texts.filter((text) => text !== type)].slice(0, WATCHED);
    }
    moments.push({ at, clock: transaction.beforeState.get(ydoc.clientID) ?? 0 });
    if (transaction.deleteSet.clients.size > 0) deletions.push({ at, set: transaction.deleteSet });
    moments = moments.filter((moment) => at - moment.at < UNSEEN_MS);
    deletions = deletions.filter((deletion) => at - deletion.at < UNSEEN_MS);
  };
  ydoc.on('afterTransaction', note);

  return {
    texts: () => texts,
    unseenFrom: () => {
      const oldest = now() - UNSEEN_MS;
      return moments.find((moment) => moment.at >= oldest)?.clock ?? clockNow();
    },
    isDeletedLately: (id) => deletions.some(({ set }) => Y.isDeleted(set, id)),
    destroy: () => ydoc.off('afterTransaction', note),
  };
}
