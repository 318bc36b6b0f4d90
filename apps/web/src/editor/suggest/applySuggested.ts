import { replaceDoc, type SuggestedChange } from '@duthao/plan';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** The transaction that makes the page read as a suggested change. */
export function applySuggested(state: EditorState, made: SuggestedChange): Transaction {
  const tr = replaceDoc(state.tr, made.doc);
  return tr.setSelection(made.selectionIn(tr.doc));
}
