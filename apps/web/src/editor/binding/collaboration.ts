import { planFragment } from '@duthao/plan';
import type { Presence } from '@duthao/protocol';
import { Extension } from '@tiptap/core';
import { redoCommand, undoCommand, ySyncPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { caretsPlugin } from './caretsPlugin.ts';
import { createUndo } from './createUndo.ts';
import { watchOwnTyping } from './ownTyping.ts';
import { typingPlugin } from './typingPlugin.ts';

export interface CollaborationOptions {
  /** The editor's document, made by `createEditorDoc`. */
  ydoc: Y.Doc;
  /** Carets of the others are drawn from it and the own one is published to it; none are drawn without it. */
  awareness?: Awareness;
  /** Who sits here; published under `user`. */
  user?: Presence;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    collaboration: {
      /** Takes back this person's own last change, never another's. */
      undo: () => ReturnType;
      redo: () => ReturnType;
    };
  }
}

/**
 * Binds the editor to a shared plan: text, undo of one's own changes, carets of the others. The editor starts
 * without content and the schema's top node is `plan`; the editor's own history must be off.
 */
export const Collaboration = Extension.create<CollaborationOptions>({
  name: 'collaboration',
  priority: 1000,

  addCommands() {
    return {
      undo:
        () =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true);
          return undoCommand(state, dispatch) ?? false;
        },
      redo:
        () =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true);
          return redoCommand(state, dispatch) ?? false;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-z': () => this.editor.commands.undo(),
      'Mod-y': () => this.editor.commands.redo(),
      'Mod-Shift-z': () => this.editor.commands.redo(),
    };
  },

  addProseMirrorPlugins() {
    const { ydoc, awareness, user } = this.options;
    const fragment = planFragment(ydoc);
    return [
      ySyncPlugin(fragment),
      createUndo(fragment).plugin,
      typingPlugin(ydoc, watchOwnTyping(ydoc)),
      ...(awareness ? [caretsPlugin(awareness, user)] : []),
    ];
  },
});
