import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { bringToMiddle } from '../page/bringToMiddle.ts';
import type { Place } from './placeOf.ts';

const shownKey = new PluginKey<DecorationSet>('shownPlace');

/** Marks the place that a report beside the page speaks of, until another one is shown or the caret leaves it. */
export const ShownPlace = Extension.create({
  name: 'shownPlace',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: shownKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, former) => {
          const asked = tr.getMeta(shownKey) as { from: number; to: number } | undefined;
          if (asked) {
            const shown = Decoration.node(asked.from, asked.to, { class: 'plan-shown' });
            return DecorationSet.create(tr.doc, [shown]);
          }
          const mapped = former.map(tr.mapping, tr.doc);
          const isLeft = tr.selectionSet && mapped.find(tr.selection.from, tr.selection.from).length === 0;
          return isLeft ? DecorationSet.empty : mapped;
        },
      },
      props: { decorations: (state) => shownKey.getState(state) },
    }),
  ],
});

/** Scrolls to a place, marks it and puts the caret into its first line. The keyboard stays where it is. */
export function showPlace(editor: Editor, { pos, node }: Place): void {
  const { view } = editor;
  const { tr, doc } = view.state;
  tr.setSelection(TextSelection.near(doc.resolve(Math.min(pos + 1, doc.content.size))));
  view.dispatch(tr.setMeta(shownKey, { from: pos, to: pos + node.nodeSize }));
  const dom = view.nodeDOM(pos);
  if (dom instanceof HTMLElement) bringToMiddle(dom);
}
