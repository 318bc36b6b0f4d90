import { Plugin, Selection } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from 'y-prosemirror';
import { bindingOf } from './caretPlaces.ts';

type Selected = 'beforeTransactionSelection';

/**
 * y-prosemirror puts the page in place of an empty one and then the caret at its very beginning, where no text is: a
 * warning in every console. Here the caret begins at the end of the first line.
 */
export function quietStart(sync: Plugin): Plugin {
  return new Plugin({
    ...sync.spec,
    view: (view) => {
      // Its types do not say that there may be none.
      const binding: Omit<ProsemirrorBinding, Selected> & Record<Selected, object | null> = bindingOf(
        view.state,
      );
      // With a selection of before it sets none; there is none that means anything.
      binding.beforeTransactionSelection = { type: 'text', anchor: null, head: null };
      const made = sync.spec.view?.(view) ?? {};
      binding.beforeTransactionSelection = null;
      const { tr, doc } = view.state;
      const end = Selection.near(doc.resolve(Selection.atStart(doc).$from.end()), -1);
      view.dispatch(tr.setSelection(end).setMeta('addToHistory', false));
      return made;
    },
  });
}
