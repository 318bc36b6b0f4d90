import * as Y from 'yjs';
import { frameTask } from './frameTask.ts';

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
  destroy(): void;
}

/**
 * Puts a document of its own between the provider and the editor. Local changes reach `netDoc` at once; remote
 * ones reach the editor merged, at most once a frame. `netDoc` must hold the initial state already, and nothing
 * but the provider may write to it, so its own client id never enters the history.
 *
 * @param clientId the leased id. It is set after the initial state is in: Yjs changes the id of a document that
 * receives structs of its own id.
 */
export function createEditorDoc(netDoc: Y.Doc, clientId: number): EditorDoc {
  const editorDoc = new Y.Doc();
  Y.applyUpdate(editorDoc, Y.encodeStateAsUpdate(netDoc), FROM_NET);
  editorDoc.clientID = clientId;

  let waiting: Uint8Array[] = [];
  const task = frameTask(() => {
    const updates = waiting;
    waiting = [];
    if (updates.length > 0) Y.applyUpdate(editorDoc, Y.mergeUpdates(updates), FROM_NET);
  });
  const fromNet = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_EDITOR) return;
    waiting.push(update);
    task.schedule();
  };
  const fromEditor = (update: Uint8Array, origin: unknown): void => {
    if (origin !== FROM_NET) Y.applyUpdate(netDoc, update, FROM_EDITOR);
  };
  netDoc.on('update', fromNet);
  editorDoc.on('update', fromEditor);

  return {
    editorDoc,
    held: () => waiting.length,
    destroy: () => {
      task.cancel();
      netDoc.off('update', fromNet);
      editorDoc.off('update', fromEditor);
      editorDoc.destroy();
    },
  };
}
