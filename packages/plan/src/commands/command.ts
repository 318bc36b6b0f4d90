import { Selection, type Transaction } from 'prosemirror-state';

export type { Command } from 'prosemirror-state';

/** Makes an id that was never used before in any plan. */
export type NewId = () => string;

/** Puts the caret at `pos` or the nearest place after it (before it with `bias` -1) that takes text. */
export function putCaret(tr: Transaction, pos: number, bias: 1 | -1 = 1): Transaction {
  const $pos = tr.doc.resolve(Math.min(Math.max(pos, 0), tr.doc.content.size));
  return tr.setSelection(Selection.near($pos, bias)).scrollIntoView();
}
