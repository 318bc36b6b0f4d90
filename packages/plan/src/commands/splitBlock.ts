import { Fragment } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { BlockName } from '../blocks/index.ts';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { deleteRange } from './deleteSelection.ts';
import { insertHardBreak } from './insertInline.ts';
import { newParagraph, newSection } from './newNodes.ts';
import { dissolveSection } from './toParagraph.ts';

/**
 * Enter. The new line gets an id of its own; what follows keeps the kind of line that people expect there: a
 * title is followed by text, a list item by a list item, a numbered paragraph by the next number. Where there
 * can be no second line (tên loại, trích yếu, headings of a table) the caret moves on.
 */
export function splitBlock(newId: NewId): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    if (!state.selection.empty) deleteRange(tr);
    const { $from } = tr.selection;
    const block = textblockOf($from);
    if (!block) return false;
    if ($from.parent !== block.node) return insertHardBreak(state, dispatch);
    const split: Split = splitters[block.name] ?? moveOn;
    split(tr, block, newId);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

type Split = (tr: Transaction, block: Ancestor, newId: NewId) => void;

const splitters: { readonly [N in BlockName]?: Split } = {
  paragraph: splitParagraph,
  sectionTitle: splitTitle,
  annexTitle: splitTitle,
  basis: splitLine,
  recipient: splitLine,
};

function splitParagraph(tr: Transaction, block: Ancestor, newId: NewId): void {
  const { marker, indent } = block.node.attrs;
  const section = ancestorOf(tr.selection.$from, 'section');
  const isRunIn = section?.node.attrs.runIn === true && section.node.childCount === 2 && block.index === 1;
  const empty = block.node.content.size === 0;
  if (empty && marker !== null) tr.setNodeAttribute(block.pos, 'marker', null);
  else if (empty && indent !== null) tr.setNodeAttribute(block.pos, 'indent', null);
  else if (isRunIn && empty) dissolveSection(tr, section, newId);
  else if (isRunIn) startNextNumber(tr, block, section, newId);
  else splitHere(tr, block, newId, { marker, indent });
}

/** At its start a line keeps its id and its place in the shared document; the new, empty one goes before it. */
function splitHere(tr: Transaction, block: Ancestor, newId: NewId, attrs: object): void {
  const { $from } = tr.selection;
  if ($from.parentOffset === 0 && block.node.content.size > 0) {
    tr.insert(block.pos, block.node.type.create({ ...attrs, id: newId() }));
    return;
  }
  tr.split($from.pos, 1, [{ type: block.node.type, attrs: { ...attrs, id: newId() } }]);
}

function startNextNumber(tr: Transaction, block: Ancestor, section: Ancestor, newId: NewId): void {
  const { $from } = tr.selection;
  const tail = block.node.content.cut($from.parentOffset);
  const next = newSection(newId, {
    level: section.node.attrs.level ?? 1,
    runIn: true,
    blocks: Fragment.from(newParagraph(newId, {}, tail)),
  });
  tr.insert(section.end, next);
  if (tail.size > 0) tr.delete($from.pos, $from.end());
  putCaret(tr, tr.mapping.map(section.end, -1) + 3);
}

/** At the start of a title the new, empty one comes before it, with a section of its own. */
function splitTitle(tr: Transaction, block: Ancestor, newId: NewId): void {
  const { $from } = tr.selection;
  const section = ancestorOf($from, 'section');
  const { content } = block.node;
  if (section && $from.parentOffset === 0 && content.size > 0) {
    tr.insert(section.pos, newSection(newId, { level: section.node.attrs.level ?? 1 }));
    return;
  }
  const tail = content.cut($from.parentOffset);
  const next = tr.doc.nodeAt(block.end);
  if (tail.size > 0 || next?.type.name !== 'paragraph' || next.content.size > 0) {
    tr.insert(block.end, newParagraph(newId, {}, tail));
  }
  if (tail.size > 0) tr.delete($from.pos, $from.end());
  putCaret(tr, tr.mapping.map(block.end, -1) + 1);
}

/** A căn cứ, a nơi nhận: the next one, or on to what follows when this one is still empty. */
function splitLine(tr: Transaction, block: Ancestor, newId: NewId): void {
  if (block.node.content.size > 0) splitHere(tr, block, newId, {});
  else moveOn(tr, block);
}

function moveOn(tr: Transaction, block: Ancestor): void {
  putCaret(tr, block.end);
}
