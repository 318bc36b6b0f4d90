import type { Command } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { asUndoStep } from './asUndoStep.ts';

/** Runs a command on the page and gives the page the focus back; toolbar and menus only borrow it. */
export function runCommand(editor: Editor, command: Command): boolean {
  const { view } = editor;
  if (!editor.isEditable) return false;
  const done = asUndoStep(view.state, () => command(view.state, view.dispatch, view));
  view.focus();
  return done;
}
