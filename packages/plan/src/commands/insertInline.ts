import { NodeSelection } from 'prosemirror-state';
import { schema } from '../schema.ts';
import type { Command, NewId } from './command.ts';

/** Shift+Enter: a new line in the same paragraph. */
export const insertHardBreak: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const { hardBreak } = schema.nodes;
  if (!$from.sameParent($to)) return false;
  if (!$from.parent.canReplaceWith($from.index(), $to.indexAfter(), hardBreak)) return false;
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

/** An empty footnote right after the selection; it is selected, so that its editor can open. */
export function insertFootnote(newId: NewId): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const { footnote } = schema.nodes;
    if (!$to.parent.canReplaceWith($to.index(), $to.index(), footnote)) return false;
    const tr = state.tr.insert($to.pos, footnote.create({ id: newId() }));
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView());
    return true;
  };
}
