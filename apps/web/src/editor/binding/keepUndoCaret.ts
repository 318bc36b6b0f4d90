import type { EditorView } from '@tiptap/pm/view';
import { getRelativeSelection, yUndoPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';
import { bindingOf } from './caretPlaces.ts';

type Caret = ReturnType<typeof getRelativeSelection>;
type StackItem = NonNullable<Y.UndoManager['currStackItem']>;

/**
 * Undo and redo put the caret where it was before the change they take back. y-prosemirror's own plugin names that
 * place only when the text has been drawn: the caret landed in the next line, and went to the named place at the next
 * change of a colleague. Returns what ends it: the document outlives the editor.
 */
export function keepUndoCaret(manager: Y.UndoManager, view: EditorView): () => void {
  const { doc } = manager;
  const carets = new WeakMap<StackItem, Caret>();
  let beforeStep: Caret | undefined;
  const noteCaret = ({ origin }: Y.Transaction): void => {
    const binding = origin === manager ? bindingOf(view.state) : null;
    beforeStep = binding ? getRelativeSelection(binding, view.state) : undefined;
  };
  const putBack = ({ origin }: Y.Transaction): void => {
    const item = origin === manager ? manager.currStackItem : null;
    const caret = item ? carets.get(item) : undefined;
    if (caret) bindingOf(view.state).beforeTransactionSelection = caret;
  };
  doc.on('beforeTransaction', noteCaret);
  doc.on('beforeObserverCalls', putBack);
  manager.on('stack-item-added', ({ stackItem }: { stackItem: StackItem }) => {
    const caret: Caret | null | undefined = beforeStep ?? yUndoPluginKey.getState(view.state)?.prevSel;
    if (caret) carets.set(stackItem, caret);
  });
  return () => {
    doc.off('beforeTransaction', noteCaret);
    doc.off('beforeObserverCalls', putBack);
  };
}
