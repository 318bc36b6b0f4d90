import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from 'y-prosemirror';

/** Runs a command as one step of undo of its own: Ctrl+Z takes back neither the typing before it nor after it. */
export function asUndoStep(state: EditorState, run: () => boolean): boolean {
  const manager = yUndoPluginKey.getState(state)?.undoManager;
  manager?.stopCapturing();
  const done = run();
  if (done) manager?.stopCapturing();
  return done;
}
