import type { Transaction } from 'prosemirror-state';
import type { BlockName } from '../blocks/index.ts';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { dissolveSection } from './toParagraph.ts';

/**
 * Backspace at the start of a line. Step by step: the marker goes first, then the indent, then the line joins
 * the one above it. It never leaves its container; a section ends only when it holds no more than its title.
 */
export function joinBackward(newId: NewId): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const block = textblockOf($from);
    if (!empty || !block || $from.parent !== block.node || $from.parentOffset > 0) return false;
    const tr = state.tr;
    const join: Join = joins[block.name] ?? stay;
    join(tr, block, newId);
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return true;
  };
}

type Join = (tr: Transaction, block: Ancestor, newId: NewId) => void;

const stay: Join = () => {};

const joins: { readonly [N in BlockName]?: Join } = {
  paragraph: joinParagraph,
  sectionTitle: joinTitle,
  basis: joinLine,
  recipient: joinLine,
};

function joinParagraph(tr: Transaction, block: Ancestor, newId: NewId): void {
  const { marker, indent } = block.node.attrs;
  const above = block.index > 0 ? block.parent.child(block.index - 1) : undefined;
  const section = ancestorOf(tr.selection.$from, 'section');
  if (marker !== null) tr.setNodeAttribute(block.pos, 'marker', null);
  else if (indent !== null) tr.setNodeAttribute(block.pos, 'indent', indent > 1 ? indent - 1 : null);
  else if (above?.type.name === 'paragraph') joinAbove(tr, block);
  else if (above?.type.name === 'sectionTitle' && section?.node.attrs.runIn === true) {
    dissolveSection(tr, section, newId);
  } else if (above?.type.name === 'sectionTitle') joinToTitle(tr, block);
  else if (above && block.node.content.size === 0) {
    putCaret(tr.delete(block.pos, block.end), block.pos, -1);
  }
}

/** The empty one of two lines goes, so that the other keeps its id and its place in the shared document. */
function joinAbove(tr: Transaction, block: Ancestor): void {
  const above = block.parent.child(block.index - 1);
  if (above.content.size === 0 && block.node.content.size > 0)
    tr.delete(block.pos - above.nodeSize, block.pos);
  else if (block.node.content.size === 0) putCaret(tr.delete(block.pos, block.end), block.pos - 1, -1);
  else tr.join(block.pos);
}

function joinToTitle(tr: Transaction, block: Ancestor): void {
  const end = block.pos - 1;
  tr.delete(block.pos, block.end).insert(end, block.node.content);
  putCaret(tr, end);
}

function joinTitle(tr: Transaction, block: Ancestor, newId: NewId): void {
  const section = ancestorOf(tr.selection.$from, 'section');
  if (!section || block.index > 0) return;
  const level: number = section.node.attrs.level ?? 1;
  if (section.node.childCount === 1) dissolveSection(tr, section, newId);
  else if (level > 1) tr.setNodeAttribute(section.pos, 'level', level - 1);
}

function joinLine(tr: Transaction, block: Ancestor): void {
  if (block.index > 0) joinAbove(tr, block);
  else if (block.node.content.size === 0) putCaret(tr.delete(block.pos, block.end), block.pos);
}
