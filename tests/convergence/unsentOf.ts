import { fromYDoc, type Work } from '@duthao/plan';
import * as Y from 'yjs';

export interface Entry {
  readonly update: Uint8Array;
  /** Written here; else it came from the server. */
  readonly isOwn: boolean;
}

/** A state of the server's document, and everything since, in the order in which the document took it in. */
export interface History {
  readonly start: Uint8Array;
  readonly log: readonly Entry[];
}

/** A section with its title and a paragraph holds more than this. */
const MANY = 10;

export const ownOf = ({ log }: History): Uint8Array[] =>
  log.filter(({ isOwn }) => isOwn).map(({ update }) => update);

/**
 * What was written here and `server` does not have, as the editor keeps it: first what the document shows, then what it
 * showed before something large was taken out of it. A section that is moved is deleted and made anew: words just
 * written into the old one vanish from the document a moment before the server refuses them.
 */
export function unsentOf({ start, log }: History, server: Y.Doc): Work[] {
  const last = log.findLastIndex(
    ({ update, isOwn }) => isOwn && Y.parseUpdateMeta(update).to.size > 0 && isKnown(update, server),
  );
  const firstUnsent = log.findIndex(({ isOwn }, i) => isOwn && i > last);
  const base = (length: number): Uint8Array[] =>
    log.filter(({ isOwn }, i) => (isOwn ? i <= last : i < length)).map(({ update }) => update);
  const ends = log.flatMap(({ update, isOwn }, i) =>
    !isOwn && firstUnsent >= 0 && i > firstUnsent && deletedIn(update) > MANY ? [i] : [],
  );
  return [log.length, ...ends].map((end) => ({
    base: planOf(start, base(end)),
    mine: planOf(
      start,
      log.slice(0, end).map(({ update }) => update),
    ),
  }));
}

/** Whether a document holds everything that an update inserts. */
export function isKnown(update: Uint8Array, ydoc: Y.Doc): boolean {
  const ends = [...Y.parseUpdateMeta(update).to];
  return ends.every(([client, end]) => end <= Y.getState(ydoc.store, client));
}

function planOf(start: Uint8Array, updates: readonly Uint8Array[]): Work['mine'] {
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const update of [start, ...updates]) Y.applyUpdate(ydoc, update);
  });
  return fromYDoc(ydoc);
}

/** How much an update takes away, in Yjs' own units: one for a letter, one for an element. */
function deletedIn(update: Uint8Array): number {
  let total = 0;
  for (const ranges of Y.decodeUpdate(update).ds.clients.values()) {
    for (const { len } of ranges) total += len;
  }
  return total;
}
