import { keepUndoneForms } from '@duthao/plan';
import { Plugin } from '@tiptap/pm/state';
import { defaultDeleteFilter, yUndoPlugin, ySyncPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import { keepUndoCaret } from './keepUndoCaret.ts';
import { insertedBy } from './ownTyping.ts';
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
  keepUndoneForms(manager);
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
      if (!attached) keepUndoCaret(manager, view);
      attached = true;
      return {};
    },
  });
  return { plugin, manager };
}
