import { schema } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { newId } from '../newId.ts';

const { nodes } = schema;

/** What a click puts into a part of the plan that has nothing in it yet. */
const first: Record<string, () => Node> = {
  bases: () => nodes.basis.create({ id: newId() }),
  openings: () => nodes.paragraph.create({ id: newId() }),
  sections: () =>
    nodes.section.create({ id: newId(), level: 1 }, [
      nodes.sectionTitle.create(),
      nodes.paragraph.create({ id: newId() }),
    ]),
  closings: () => nodes.paragraph.create({ id: newId() }),
  signatures: () => nodes.signature.create({ id: newId() }),
  recipients: () => nodes.recipient.create({ id: newId() }),
};

function fill(view: EditorView, target: HTMLElement): boolean {
  const make = first[target.dataset['node'] ?? ''];
  if (!make || target.childElementCount > 0 || !view.editable) return false;
  const pos = view.posAtDOM(target, 0);
  const tr = view.state.tr.insert(pos, make());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))));
  view.focus();
  return true;
}

/** A click on the hint of an empty part starts writing there. */
export const EmptyParts = Extension.create({
  name: 'emptyParts',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousedown: (view, event) => {
            if (!(event.target instanceof HTMLElement) || !fill(view, event.target)) return false;
            event.preventDefault();
            return true;
          },
        },
      },
    }),
  ],
});
