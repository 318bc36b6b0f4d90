import { keepFormats } from '@duthao/plan';
import * as Y from 'yjs';
import { frameTask } from './frameTask.ts';
import { type OwnTyping, watchOwnTyping } from './ownTyping.ts';
import type { SharedType } from './sharedType.ts';

/** Origin of what comes from the network into the editor's document; undo never touches it. */
export const FROM_NET = Symbol('from the network');
/** Origin of what the editor's document hands to the provider's. */
export const FROM_EDITOR = Symbol('from the editor');

/** The editor's side of an open plan. */
export interface EditorDoc {
  /** What the editor binds to; the only document that writes, with the leased client id. */
  readonly editorDoc: Y.Doc;
  /** How many remote changes have arrived and are not on the screen yet. */
  held(): number;
  /** Takes in what is held at once, whatever is being typed. */
  takeIn(): void;
  destroy(): void;
}

/** What the editor's view has to say about remote changes before they reach its document. */
export interface Gate {
  /** Asked before remote changes are applied; `touched` are the types of `netDoc` that they changed. */
  mustWait(netDoc: Y.Doc, touched: ReadonlySet<SharedType>): boolean;
  /** Applies one merged update, with whatever has to happen around it. */
  apply(update: Uint8Array, apply: () => void): void;
}

interface Bridge {
  /** What is put on top of a fresh document counts as typed, too: it was, a moment ago. */
  readonly own: OwnTyping;
  setGate(gate: Gate | undefined): void;
  /** Asks the gate again, before the next frame. */
  release(): void;
  /**
   * Keeps from the network what is written from now on, and from the editor what the others write, until `letGo`.
   * `finish` is called when it cannot wait any longer, and ends with `letGo`.
   */
  hold(finish: () => void): void;
  letGo(): void;
  /** What becomes of text that was put back plainly; asked before it is sent. */
  setRescue(rescue: (() => void) | undefined): void;
  rescued(): void;
}

const bridges = new WeakMap<Y.Doc, Bridge>();

/** The bridge behind an editor's document; undefined when the document stands alone. */
export const bridgeOf = (editorDoc: Y.Doc): Bridge | undefined => bridges.get(editorDoc);

/**
 * Puts a document of its own between the provider and the editor. Local changes reach `netDoc` at once; remote
 * ones reach the editor merged, at most once a frame, and wait while they would disturb a syllable that is being
 * typed. `netDoc` must hold the initial state already, and nothing but the provider may write to it, so its own
 * client id never enters the history.
 *
 * @param clientId the leased id. It is set after the initial state is in: Yjs changes the id of a document that
 * receives structs of its own id.
 * @param onTakenIn called after remote changes have reached the editor.
 */
export function createEditorDoc(netDoc: Y.Doc, clientId: number, onTakenIn = (): void => {}): EditorDoc {
  // What was deleted stays readable for the session: text that others copied before they saw it deleted must be
  // recognised (putBack.ts).
  const editorDoc = keepFormats(
    new Y.Doc({ gcFilter: (item) => !(item.content instanceof Y.ContentString) }),
  );
  Y.applyUpdate(editorDoc, Y.encodeStateAsUpdate(netDoc), FROM_NET);
  editorDoc.clientID = clientId;

  const own = watchOwnTyping(editorDoc);
  let gate: Gate | undefined;
  let waiting: Uint8Array[] = [];
  let touched = new Set<SharedType>();

  let finish: (() => void) | undefined;
  let held: Uint8Array[] = [];
  let rescue: (() => void) | undefined;

  const takeIn = (): void => {
    finish?.();
    if (waiting.length === 0) return;
    const update = waiting.length === 1 ? waiting[0]! : Y.mergeUpdates(waiting);
    waiting = [];
    touched = new Set();
    const apply = (): void => Y.applyUpdate(editorDoc, update, FROM_NET);
    if (gate) gate.apply(update, apply);
    else apply();
    onTakenIn();
  };
  const task = frameTask(() => {
    if (waiting.length > 0 && !finish && !gate?.mustWait(netDoc, touched)) takeIn();
  });
  const fromNet = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === FROM_EDITOR) return;
    waiting.push(update);
    for (const type of transaction.changed.keys()) touched.add(type);
    task.schedule();
  };
  const fromEditor = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_NET) return;
    if (finish) held.push(update);
    else Y.applyUpdate(netDoc, update, FROM_EDITOR);
  };
  const letGo = (): void => {
    finish = undefined;
    const updates = held;
    held = [];
    if (updates.length > 0) Y.applyUpdate(netDoc, Y.mergeUpdates(updates), FROM_EDITOR);
    task.schedule();
  };
  netDoc.on('update', fromNet);
  editorDoc.on('update', fromEditor);
  bridges.set(editorDoc, {
    own,
    setGate: (next) => {
      gate = next;
      task.schedule();
    },
    release: task.schedule,
    hold: (how) => {
      finish = how;
    },
    letGo,
    setRescue: (next) => {
      rescue = next;
    },
    rescued: () => rescue?.(),
  });

  return {
    editorDoc,
    held: () => waiting.length,
    takeIn,
    destroy: () => {
      finish?.();
      task.cancel();
      netDoc.off('update', fromNet);
      editorDoc.off('update', fromEditor);
      bridges.delete(editorDoc);
      own.destroy();
      editorDoc.destroy();
    },
  };
}
