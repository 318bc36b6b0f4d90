import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';

/** A click on a mark, Enter on a selected one, or a footnote just made asks for its popover. */
export const OpenFootnotes = Extension.create<{ onOpen(id: string): void }>({
  name: 'openFootnotes',
  priority: 600,
  addOptions: () => ({ onOpen: () => {} }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return false;
        this.options.onOpen(selection.node.attrs.id ?? '');
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const open = this.options.onOpen;
    return [
      new Plugin({
        props: {
          handleClickOn: (_view, _pos, node, _nodePos, _event, direct) => {
            if (!direct || node.type.name !== 'footnote') return false;
            open(node.attrs.id ?? '');
            return true;
          },
        },
        view: () => ({
          update: (view, before) => {
            const { selection, doc } = view.state;
            const isMark = selection instanceof NodeSelection && selection.node.type.name === 'footnote';
            if (isMark && selection.node.content.size === 0 && doc.content.size > before.doc.content.size)
              open(selection.node.attrs.id ?? '');
          },
        }),
      }),
    ];
  },
});
