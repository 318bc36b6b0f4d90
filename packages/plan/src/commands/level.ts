import type { EditorState, Transaction } from 'prosemirror-state';
import type { OutlineEntry } from '../queries/outlineOf.ts';
import { outlineOf } from '../queries/outlineOf.ts';
import { textblockOf } from './ancestorOf.ts';
import type { Command } from './command.ts';
import { isAtHead, sectionAt } from './sectionsAt.ts';

const MAX_LEVEL = 4;
const MAX_INDENT = 8;

/** Gives the section around the caret a level; those below it change by the same difference. */
export function setLevel(level: number): Command {
  return (state, dispatch) => {
    const entry = sectionAt(state);
    if (!entry || entry.node.attrs.level === level || level < 1 || level > MAX_LEVEL) return false;
    dispatch?.(shift(state.tr, outlineOf(state.doc), entry, level - entry.depth));
    return true;
  };
}

function shift(
  tr: Transaction,
  outline: readonly OutlineEntry[],
  entry: OutlineEntry,
  by: number,
): Transaction {
  for (const { pos, node, depth } of outline.slice(entry.index, entry.end)) {
    const level = Math.min(Math.max(depth + by, 1), MAX_LEVEL);
    if (node.attrs.level !== level) tr.setNodeAttribute(pos, 'level', level);
  }
  return tr;
}

/** Tab: one level deeper in a title; in a list item dash becomes plus, others go further in. */
export const indentLevel: Command = (state, dispatch) =>
  isAtHead(state) ? changeLevel(state, dispatch, 1) : changeItem(state, dispatch, indentItem);

/** Shift+Tab: the way back. */
export const outdentLevel: Command = (state, dispatch) =>
  isAtHead(state) ? changeLevel(state, dispatch, -1) : changeItem(state, dispatch, outdentItem);

function changeLevel(state: EditorState, dispatch: Parameters<Command>[1], by: 1 | -1): boolean {
  const outline = outlineOf(state.doc);
  const entry = sectionAt(state)!;
  const deepest = Math.min(MAX_LEVEL, (outline[entry.index - 1]?.depth ?? 0) + 1);
  const level = entry.depth + by;
  if (level >= 1 && level <= deepest) dispatch?.(shift(state.tr, outline, entry, by));
  return true;
}

type Item = { marker: string | null; indent: number | null };
type Change = (item: Item) => Item | undefined;

const indentItem: Change = ({ marker, indent }) => {
  if (marker === 'dash' && indent === null) return { marker: 'plus', indent };
  return { marker, indent: Math.min((indent ?? 0) + 1, MAX_INDENT) };
};

const outdentItem: Change = ({ marker, indent }) => {
  if (indent !== null) return { marker, indent: indent > 1 ? indent - 1 : null };
  return marker === 'plus' ? { marker: 'dash', indent } : undefined;
};

/** A list item anywhere, plain text only at its start: elsewhere the key is none of ours. */
function changeItem(state: EditorState, dispatch: Parameters<Command>[1], change: Change): boolean {
  const { $from } = state.selection;
  const block = textblockOf($from);
  if (block?.name !== 'paragraph') return false;
  const { marker, indent } = block.node.attrs as Item;
  if (marker === null && $from.parentOffset > 0) return false;
  const changed = change({ marker, indent });
  if (!changed) return marker !== null;
  const tr = state.tr;
  if (changed.marker !== marker) tr.setNodeAttribute(block.pos, 'marker', changed.marker);
  if (changed.indent !== indent) tr.setNodeAttribute(block.pos, 'indent', changed.indent);
  if (tr.docChanged) dispatch?.(tr);
  return true;
}
