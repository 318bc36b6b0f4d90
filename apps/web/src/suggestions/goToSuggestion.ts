import { type Suggestion, suggestionsOf } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { bringToMiddle } from '../editor/page/bringToMiddle.ts';
import { singleOut } from '../editor/suggest/suggestionLook.ts';
import { showMarks } from './reviewView.ts';

/** Brings a suggestion into sight and has it stand out; the caret goes to it, the keyboard stays where it is. */
export function goToSuggestion(editor: Editor, id: string): void {
  showMarks(editor);
  const found = findSuggestion(editor, id);
  const piece = found?.pieces[0];
  if (!piece) return;
  const { view } = editor;
  const { tr, doc } = view.state;
  const at = Math.min(piece.from + (piece.on === 'text' ? 0 : 1), doc.content.size);
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at))).setMeta('addToHistory', false));
  singleOut(editor, id);
  const { node } = view.domAtPos(at);
  const dom = node instanceof HTMLElement ? node : node.parentElement;
  if (dom) bringToMiddle(dom);
}

export function findSuggestion(editor: Editor, id: string): Suggestion | undefined {
  return suggestionsOf(editor.state.doc).find((each) => each.id === id);
}
