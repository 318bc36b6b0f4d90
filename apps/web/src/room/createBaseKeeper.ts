import * as Y from 'yjs';

/** The state is written out at most so often: on a long plan it takes some milliseconds. */
const EVERY_MS = 3000;

export interface BaseKeeper {
  /** The last state that the server is known to have had, as a Yjs update. */
  readonly base: Uint8Array | null;
  /** The server has everything that is in the document now. */
  acknowledged(): void;
  stop(): void;
}

/**
 * Remembers the last acknowledged state: what a refused edit is compared with. Another state may be a little older
 * than the last acknowledgement, which costs nothing but sharpness: both sides then show the same change.
 */
export function createBaseKeeper(
  netDoc: Y.Doc,
  known: Uint8Array | null,
  isSaved: () => boolean,
  keep: (base: Uint8Array) => void,
): BaseKeeper {
  let base = known;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const take = () => {
    base = Y.encodeStateAsUpdate(netDoc);
    keep(base);
  };
  return {
    get base() {
      return base;
    },
    acknowledged: () => {
      if (timer !== null) return;
      take();
      timer = setTimeout(() => {
        timer = null;
        if (isSaved()) take();
      }, EVERY_MS);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
