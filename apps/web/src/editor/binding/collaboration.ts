import { allRights, planFragment, type WritingRights } from '@duthao/plan';
import type { Presence } from '@duthao/protocol';
import { type CommandProps, type Editor, Extension } from '@tiptap/core';
import { ySyncPlugin, yUndoPluginKey } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { caretsPlugin } from './caretsPlugin.ts';
import { bridgeOf } from './createEditorDoc.ts';
import { createUndo } from './createUndo.ts';
import { quietStart } from './quietStart.ts';
import { watchOwnTyping } from './ownTyping.ts';
import { typingPlugin } from './typingPlugin.ts';

export interface CollaborationOptions {
  /** The editor's document, made by `createEditorDoc`. */
  ydoc: Y.Doc;
  /** Carets of the others are drawn from it and the own one is published to it; none are drawn without it. */
  awareness?: Awareness;
  /** Who sits here; published under `user`. */
  user?: Presence;
  /** Where that person may write at this moment; by default everywhere. */
  writing?: () => WritingRights;
  /** Takes one step back or forth; by default as it is, whatever the server would say to it. */
  takeStep?: TakeStep;
}

/** Whether there was such a step. */
export type TakeStep = (editor: Editor, manager: Y.UndoManager, which: 'undo' | 'redo') => boolean;

interface CollaborationStorage {
  stop: () => void;
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
export const Collaboration = Extension.create<CollaborationOptions, CollaborationStorage>({
  name: 'collaboration',
  priority: 1000,

  addStorage: () => ({ stop: () => {} }),

  onDestroy() {
    this.storage.stop();
  },

  addCommands() {
    return {
      undo: () => (props) => step(props, 'undo', this.options.takeStep),
      redo: () => (props) => step(props, 'redo', this.options.takeStep),
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
    const { ydoc, awareness, user, writing = () => allRights } = this.options;
    const fragment = planFragment(ydoc);
    const undo = createUndo(fragment);
    const bridge = bridgeOf(ydoc);
    const own = bridge?.own ?? watchOwnTyping(ydoc);
    this.storage.stop = () => {
      undo.stop();
      if (!bridge) own.destroy();
    };
    return [
      quietStart(ySyncPlugin(fragment)),
      undo.plugin,
      typingPlugin(ydoc, own, user && { author: user.id, writing }),
      ...(awareness ? [caretsPlugin(awareness, user)] : []),
    ];
  },
});

function step(
  { tr, state, dispatch, editor }: CommandProps,
  which: 'undo' | 'redo',
  takeStep: TakeStep = (_editor, manager) => manager[which]() !== null,
): boolean {
  tr.setMeta('preventDispatch', true);
  const manager: Y.UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager;
  if (!manager || manager[`${which}Stack`].length === 0) return false;
  return dispatch ? takeStep(editor, manager, which) : true;
}
