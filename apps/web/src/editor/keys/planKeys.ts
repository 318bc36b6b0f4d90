import { Extension } from '@tiptap/core';
import { baseKeymap, chainCommands, toggleMark } from '@tiptap/pm/commands';
import { schema } from '@duthao/plan';
import type { Command } from '@tiptap/pm/state';

/** Keys as Word has taught them, bound to the model's commands; what they refuse falls to ProseMirror's own. */
const bindings: Record<string, Command> = {
  'Mod-b': toggleMark(schema.marks.bold),
  'Mod-i': toggleMark(schema.marks.italic),
  'Mod-u': toggleMark(schema.marks.underline),
  Enter: chainCommands(baseKeymap['Enter']!),
};

export const PlanKeys = Extension.create({
  name: 'planKeys',
  priority: 500,
  addKeyboardShortcuts() {
    const run = (command: Command) => (): boolean => {
      const { state, view } = this.editor;
      return !view.composing && command(state, view.dispatch, view);
    };
    return Object.fromEntries(
      Object.entries({ ...baseKeymap, ...bindings }).map(([key, c]) => [key, run(c)]),
    );
  },
});
