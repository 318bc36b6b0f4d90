import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { atomsIn } from '../printed/atomsIn.ts';
import { idToOpen } from './idToOpen.ts';

interface Options {
  onOpen(id: string): void;
}

/** A click on a mark, Enter on a selected one, or a footnote just made asks for its popover. */
export const OpenFootnotes = Extension.create<Options>({
  name: 'openFootnotes',
  priority: 600,
  addOptions: () => ({ onOpen: () => {} }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        return selection instanceof NodeSelection && open(this.editor.view, selection.from, this.options);
      },
    };
  },
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            click: (view, event) => {
              const mark = event.target instanceof Element ? event.target.closest('.plan-footnote') : null;
              return mark !== null && open(view, placeOf(view, mark), options);
            },
          },
        },
        view: () => ({
          update: (view, before) => {
            const { selection, doc } = view.state;
            if (!(selection instanceof NodeSelection) || selection.node.content.size > 0) return;
            if (doc.content.size > before.doc.content.size) open(view, selection.from, options);
          },
        }),
      }),
    ];
  },
});

const placeOf = (view: EditorView, mark: Element): number =>
  atomsIn(view.state.doc).find(({ offset }) => view.nodeDOM(offset) === mark)?.offset ?? -1;

function open(view: EditorView, pos: number, { onOpen }: Options): boolean {
  const id = idToOpen(view.state.doc, pos);
  if (id !== null) onOpen(id);
  return id !== null;
}
