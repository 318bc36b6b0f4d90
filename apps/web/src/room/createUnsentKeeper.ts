import * as Y from 'yjs';
import { FROM_EDITOR } from '../editor/binding/createEditorDoc.ts';
import type { Unsent } from './mergeUnsent.ts';

/** A section with its title and a paragraph holds more than this; what people delete while typing holds less. */
const MANY = 10;

/** The state is written out at most so often: on a long plan it takes some milliseconds. */
const EVERY_MS = 3000;

/** Somebody who only reads never has anything acknowledged: the log is cut at this length too. */
const LONG = 2000;

export interface UnsentKeeper {
  /** Something is about to come from the server: the whole state after a (re)connection, or one update. */
  beforeArrival(update: Uint8Array, whole: boolean): void;
  /** The editor shows what came from the server; what is written from now on builds on it. */
  takenIn(): void;
  /** The server's state is in for the first time. */
  joined(): void;
  /** The server has everything that is in the document now. */
  acknowledged(): void;
  /**
   * What was written here and is not on the server: first what the document shows, then what was taken out of it.
   *
   * @param accepted how many clocks of this client the server has.
   */
  unsent(accepted: number): Unsent[];
  /** Writes out no more states. */
  rest(): void;
  stop(): void;
}

interface Entry {
  readonly update: Uint8Array;
  /** Written here; the own clock after it, and whether it went on by it: a deletion alone has no clock. */
  readonly own: { readonly clock: number; readonly advanced: boolean } | null;
}

/** The document as it was before something large was taken out of it. */
interface Kept {
  readonly state: Uint8Array;
  /** The length of the log then, and when the editor had taken the change in. */
  readonly from: number;
  readonly to: number;
}

/**
 * Remembers what was written here and is not acknowledged, to be put on top of a fresh document after a refusal. A
 * section that is moved on the server is deleted and made anew: when that arrives, words just written into the old
 * one vanish from the document, a moment before the server refuses them. So the state is kept before anything large
 * is taken out of it, with what is written until the editor shows the change.
 */
export function createUnsentKeeper(
  netDoc: Y.Doc,
  clientId: number,
  options: {
    base: Uint8Array | null;
    isSaved: () => boolean;
    /** Keeps a state that the server is known to have had. */
    keep: (base: Uint8Array) => void;
  },
): UnsentKeeper {
  let start = options.base;
  const wasEmpty = netDoc.store.clients.size === 0;
  let log: Entry[] = [];
  let kept: Kept[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let clock = Y.getState(netDoc.store, clientId);
  const startAnew = (): void => {
    start = Y.encodeStateAsUpdate(netDoc);
    log = [];
    kept = [];
    options.keep(start);
  };
  const follow = (update: Uint8Array, origin: unknown): void => {
    const now = Y.getState(netDoc.store, clientId);
    const own = origin === FROM_EDITOR ? { clock: now, advanced: now > clock } : null;
    clock = now;
    log.push({ update, own });
    if (log.length > LONG && options.isSaved()) startAnew();
  };
  netDoc.on('update', follow);
  const rest = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    beforeArrival: (update, whole) => {
      if (kept.at(-1)?.to === Infinity || options.isSaved() || !(whole || deletedIn(update) > MANY)) return;
      kept.push({ state: Y.encodeStateAsUpdate(netDoc), from: log.length, to: Infinity });
    },
    takenIn: () => {
      const last = kept.at(-1);
      if (last?.to === Infinity) kept.splice(-1, 1, { ...last, to: log.length });
    },
    joined: () => {
      // What was empty before holds the server's state and nothing else.
      if (wasEmpty) startAnew();
    },
    acknowledged: () => {
      if (timer !== null) return;
      startAnew();
      timer = setTimeout(() => {
        timer = null;
        if (options.isSaved()) startAnew();
      }, EVERY_MS);
    },
    unsent: (accepted) => {
      const history = { start, log, accepted };
      return [
        { base: stateOf(history, Infinity), mine: Y.encodeStateAsUpdate(netDoc) },
        ...kept.map((it) => ({ base: stateOf(history, it.from), mine: endOf(it, log) })),
      ];
    },
    rest,
    stop: () => {
      rest();
      netDoc.off('update', follow);
    },
  };
}

interface History {
  readonly start: Uint8Array | null;
  readonly log: readonly Entry[];
  readonly accepted: number;
}

/** The start with what came from the server before the log had that length, and with what the server took. */
function stateOf({ start, log, accepted }: History, length: number): Uint8Array | null {
  if (start === null) return null;
  const last = log.findLastIndex(({ own }) => own?.advanced && own.clock <= accepted);
  const known = log.filter(({ own }, i) => (own ? i <= last : i < length));
  return Y.mergeUpdates([start, ...known.map(({ update }) => update)]);
}

function endOf({ state, from, to }: Kept, log: readonly Entry[]): Uint8Array {
  const later = log.slice(from, to).filter(({ own }) => own);
  return Y.mergeUpdates([state, ...later.map(({ update }) => update)]);
}

/** How much an update takes away, in Yjs' own units: one for a letter, one for an element. */
function deletedIn(update: Uint8Array): number {
  const { ds } = Y.decodeUpdate(update);
  let total = 0;
  for (const ranges of ds.clients.values()) for (const { len } of ranges) total += len;
  return total;
}
