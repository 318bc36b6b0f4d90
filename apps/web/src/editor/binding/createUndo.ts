import { Plugin } from '@tiptap/pm/state';
import { defaultDeleteFilter, yUndoPlugin, ySyncPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import { PUT_BACK } from './putBack.ts';

/** Changes that follow one another within this time are taken back together. */
const CAPTURE_MS = 600;

/**
 * Undo of what this person wrote here. The manager outlives the plugin's view: Tiptap rebuilds all plugin views
 * whenever any plugin is added, and y-prosemirror's own plugin would forget everything at that moment.
 */
export function createUndo(fragment: Y.XmlFragment): { plugin: Plugin; manager: Y.UndoManager } {
  const manager = new Y.UndoManager(fragment, {
    trackedOrigins: new Set<unknown>([ySyncPluginKey]),
    captureTimeout: CAPTURE_MS,
    deleteFilter: (item) => defaultDeleteFilter(item, new Set(['paragraph'])),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  const countPutBack = (transaction: Y.Transaction): void => {
    const last = transaction.origin === PUT_BACK ? manager.undoStack.at(-1) : undefined;
    if (last) last.insertions = Y.mergeDeleteSets([last.insertions, insertedBy(transaction)]);
  };
  manager.doc.on('afterTransaction', countPutBack);
  const inner: Plugin = yUndoPlugin({ undoManager: manager });
  let attached = false;
  const plugin = new Plugin({
    ...inner.spec,
    view: (view) => {
      if (!attached) inner.spec.view?.(view);
      attached = true;
      return {};
    },
  });
  return { plugin, manager };
}

/** What a transaction wrote, as Yjs' undo keeps it. */
function insertedBy({ beforeState, afterState, doc }: Y.Transaction): ReturnType<typeof Y.createDeleteSet> {
  const inserted = Y.createDeleteSet();
  const clock = beforeState.get(doc.clientID) ?? 0;
  const len = (afterState.get(doc.clientID) ?? 0) - clock;
  if (len > 0) inserted.clients.set(doc.clientID, [{ clock, len }]);
  return inserted;
}
