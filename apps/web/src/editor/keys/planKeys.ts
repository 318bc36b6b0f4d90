import {
  deleteSelection,
  indentLevel,
  insertFootnote,
  insertHardBreak,
  joinBackward,
  joinForward,
  nextTaskCell,
  outdentLevel,
  previousTaskCell,
  schema,
  splitBlock,
} from '@duthao/plan';
import { Extension } from '@tiptap/core';
import { chainCommands, exitCode, selectAll, toggleMark } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import { asUndoStep } from '../asUndoStep.ts';
import { newId } from '../newId.ts';

const backspace = chainCommands(deleteSelection, joinBackward(newId));
const forward = chainCommands(deleteSelection, joinForward);

/** Keys as Word has taught them, bound to the model's commands. What a command refuses is left to the browser. */
export const bindings: Readonly<Record<string, Command>> = {
  Enter: splitBlock(newId),
  'Shift-Enter': chainCommands(insertHardBreak, exitCode),
  Backspace: backspace,
  'Mod-Backspace': backspace,
  'Shift-Backspace': backspace,
  Delete: forward,
  'Mod-Delete': forward,
  Tab: chainCommands(nextTaskCell(newId), indentLevel),
  'Shift-Tab': chainCommands(previousTaskCell, outdentLevel),
  'Mod-b': toggleMark(schema.marks.bold),
  'Mod-i': toggleMark(schema.marks.italic),
  'Mod-u': toggleMark(schema.marks.underline),
  'Mod-a': selectAll,
  'Mod-Alt-f': insertFootnote(newId),
};

/** Their effect is large and the key is hit by habit: it is taken back alone. */
const alone = new Set(['Tab', 'Shift-Tab']);

/** Keys that do nothing while a syllable is being composed: they belong to the input method then. */
export const PlanKeys = Extension.create({
  name: 'planKeys',
  priority: 500,
  addKeyboardShortcuts() {
    const run = (key: string, command: Command) => (): boolean => {
      const { state, view } = this.editor;
      if (view.composing) return false;
      const act = (): boolean => command(state, view.dispatch, view);
      return alone.has(key) ? asUndoStep(state, act) : act();
    };
    return Object.fromEntries(Object.entries(bindings).map(([key, command]) => [key, run(key, command)]));
  },
});
