import type { Transaction } from 'prosemirror-state';
import type { BlockName } from '../blocks/index.ts';
import { type Ancestor, textblockOf } from './ancestorOf.ts';
import { type Command, putCaret } from './command.ts';

/** Delete at the end of a line: the next line of the same container joins it; nothing else is drawn in. */
export const joinForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = textblockOf($from);
  if (!empty || !block || $from.parent !== block.node || $from.parentOffset < block.node.content.size) {
    return false;
  }
  const tr = state.tr;
  joinNext(tr, block);
  if (tr.docChanged) dispatch?.(tr.scrollIntoView());
  return true;
};

const joined: readonly BlockName[] = ['paragraph', 'basis', 'recipient'];

function joinNext(tr: Transaction, block: Ancestor): void {
  const next = block.parent.maybeChild(block.index + 1);
  const isEmpty = block.node.content.size === 0;
  if (!next) return;
  if (next.type.name === block.name && joined.includes(block.name)) {
    if (next.content.size === 0) tr.delete(block.end, block.end + next.nodeSize);
    else if (isEmpty) putCaret(tr.delete(block.pos, block.end), block.pos);
    else tr.join(block.end);
  } else if (block.name === 'sectionTitle' && next.type.name === 'paragraph') {
    tr.delete(block.end, block.end + next.nodeSize).insert(block.end - 1, next.content);
    putCaret(tr, block.end - 1);
  } else if (block.name === 'paragraph' && isEmpty) putCaret(tr.delete(block.pos, block.end), block.pos);
}
