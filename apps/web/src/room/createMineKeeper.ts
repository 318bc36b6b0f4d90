import * as Y from 'yjs';
import { FROM_EDITOR } from '../editor/binding/createEditorDoc.ts';

/** A section with its title and a paragraph holds more than this; what people delete while typing holds less. */
const MANY = 10;

export interface MineKeeper {
  /** Something is about to come from the server: the whole state after a (re)connection, or one update. */
  beforeArrival(update: Uint8Array, whole: boolean): void;
  /** The server has everything: nothing needs keeping. */
  acknowledged(): void;
  /** The document with all that was written here, as it stood before anything from the server took it away. */
  state(): Uint8Array;
  stop(): void;
}

/**
 * Remembers what was written here and is not acknowledged. A section that is moved on the server is deleted and made
 * anew: when that arrives, words just written into the old one vanish from the document, a moment before the server
 * refuses them. So the state is kept before anything large is taken out of it.
 */
export function createMineKeeper(netDoc: Y.Doc, isSaved: () => boolean): MineKeeper {
  let kept: Uint8Array | null = null;
  let later: Uint8Array[] = [];
  const follow = (update: Uint8Array, origin: unknown) => {
    if (kept !== null && origin === FROM_EDITOR) later.push(update);
  };
  netDoc.on('update', follow);
  return {
    beforeArrival: (update, whole) => {
      if (kept !== null || isSaved() || !(whole || deletedIn(update) > MANY)) return;
      kept = Y.encodeStateAsUpdate(netDoc);
    },
    acknowledged: () => {
      kept = null;
      later = [];
    },
    state: () => (kept === null ? Y.encodeStateAsUpdate(netDoc) : Y.mergeUpdates([kept, ...later])),
    stop: () => netDoc.off('update', follow),
  };
}

/** How much an update takes away, in Yjs' own units: one for a letter, one for an element. */
function deletedIn(update: Uint8Array): number {
  const { ds } = Y.decodeUpdate(update);
  let total = 0;
  for (const ranges of ds.clients.values()) for (const { len } of ranges) total += len;
  return total;
}
