import { keepUndoneForms } from '@duthao/plan';
import { Plugin } from '@tiptap/pm/state';
import { defaultDeleteFilter, yUndoPlugin, ySyncPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import { keepUndoCaret } from './keepUndoCaret.ts';
import { insertedBy } from './ownTyping.ts';
import { PUT_BACK } from './putBack.ts';

/** Changes that follow one another within this time are taken back together. */
const CAPTURE_MS = 600;

export interface Undo {
  readonly plugin: Plugin;
  readonly manager: Y.UndoManager;
  /** Leaves nothing on the document, which outlives the editor. */
  readonly stop: () => void;
}

/**
 * Undo of what this person wrote here. The manager outlives the plugin's view: Tiptap rebuilds all plugin views
 * whenever any plugin is added, and y-prosemirror's own plugin would forget everything at that moment.
 */
export function createUndo(fragment: Y.XmlFragment): Undo {
  const manager = new Y.UndoManager(fragment, {
    trackedOrigins: new Set<unknown>([ySyncPluginKey]),
    captureTimeout: CAPTURE_MS,
    deleteFilter: (item) => defaultDeleteFilter(item, new Set(['paragraph'])),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  const stopForms = keepUndoneForms(manager);
  const countPutBack = (transaction: Y.Transaction): void => {
    const last = transaction.origin === PUT_BACK ? manager.undoStack.at(-1) : undefined;
    if (last) last.insertions = Y.mergeDeleteSets([last.insertions, insertedBy(transaction)]);
  };
  manager.doc.on('afterTransaction', countPutBack);
  const inner: Plugin = yUndoPlugin({ undoManager: manager });
  let stopCaret: (() => void) | undefined;
  const plugin = new Plugin({
    ...inner.spec,
    view: (view) => {
      stopCaret ??= keepUndoCaret(manager, view);
      return {};
    },
  });
  const stop = (): void => {
    stopCaret?.();
    stopForms();
    manager.doc.off('afterTransaction', countPutBack);
    manager.destroy();
  };
  return { plugin, manager, stop };
}
