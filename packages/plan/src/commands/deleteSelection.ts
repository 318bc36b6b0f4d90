import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { canJoin } from 'prosemirror-transform';
import type { BlockName } from '../blocks/index.ts';
import { textblockOf } from './ancestorOf.ts';
import { type Command, putCaret } from './command.ts';

/**
 * Deletes what is selected without breaking what holds it: fixed parts stay, a title that is covered stays
 * empty, sections and annexes vanish when the selection covers them and more, rows and cells are emptied.
 */
export const deleteSelection: Command = (state, dispatch) => {
  if (state.selection.empty) return false;
  dispatch?.(deleteRange(state.tr).scrollIntoView());
  return true;
};

/** Goes when the selection covers it from before its start to after its end. */
const lines: readonly BlockName[] = [
  'paragraph',
  'basis',
  'recipient',
  'signature',
  'article',
  'taskTable',
  'table',
];
/** Go when the selection covers all their text and leaves them at one side at least. */
const wholes: readonly BlockName[] = ['section', 'annex'];

/** Keep their first line, for the caret. */
const needsLine: readonly BlockName[] = ['taskCell', 'tableCell', 'article'];

interface Range {
  readonly from: number;
  readonly to: number;
}

export function deleteRange(tr: Transaction): Transaction {
  const range = aroundFootnotes(tr);
  const doomed: Range[] = [];
  tr.doc.nodesBetween(range.from, range.to, (node, pos, parent, index) => {
    const stays = index === 0 && needsLine.includes(parent?.type.name as BlockName);
    if (!stays && isDoomed(node, pos, range)) doomed.push({ from: pos, to: pos + node.nodeSize });
    else if (node.isTextblock) {
      if (!isHeading(node) || range.to - range.from <= node.content.size)
        doomed.push(within(node, pos, range));
    } else return true;
    return false;
  });
  const start = tr.mapping.maps.length;
  for (const { from, to } of doomed.toReversed()) if (to > from) tr.delete(from, to);
  const mapping = tr.mapping.slice(start);
  putCaret(tr, mapping.map(range.from, -1), -1);
  joinEnds(tr, mapping.map(range.from, -1), mapping.map(range.to));
  return tr;
}

/** A selection that starts or ends in a footnote and goes on outside of it takes the footnote whole. */
function aroundFootnotes(tr: Transaction): Range {
  const { $from, $to } = tr.selection;
  if ($from.sameParent($to)) return { from: $from.pos, to: $to.pos };
  const isInside = ($pos: typeof $from): boolean => $pos.parent.type.name === 'footnote';
  return {
    from: isInside($from) ? $from.before() : $from.pos,
    to: isInside($to) ? $to.after() : $to.pos,
  };
}

function isDoomed(node: Node, pos: number, { from, to }: Range): boolean {
  const name = node.type.name as BlockName;
  const end = pos + node.nodeSize;
  if (lines.includes(name)) return from <= pos && to >= end;
  if (!wholes.includes(name)) return false;
  return from <= firstText(node, pos) && to >= lastText(node, pos) && (from <= pos || to >= end);
}

/** Headings of a table stay when the selection reaches beyond them. */
const isHeading = (node: Node): boolean => node.type.name === 'taskColumn';

const within = (node: Node, pos: number, { from, to }: Range): Range => ({
  from: Math.max(from, pos + 1),
  to: Math.min(to, pos + node.nodeSize - 1),
});

function firstText(node: Node, pos: number): number {
  const skip = node.attrs.runIn === true && node.childCount > 1 ? node.firstChild!.nodeSize : 0;
  return pos + skip + 2;
}

function lastText(node: Node, pos: number): number {
  let end = pos + node.nodeSize - 1;
  for (let last = node.lastChild; last && !last.isText && last.isBlock; last = last.lastChild) end -= 1;
  return end;
}

/** What is left of the first and of the last line becomes one, when they are neighbours of one kind; titles stay. */
function joinEnds(tr: Transaction, from: number, to: number): void {
  const first = textblockOf(tr.doc.resolve(from));
  const last = textblockOf(tr.doc.resolve(Math.min(to, tr.doc.content.size)));
  if (!first || !last || first.end !== last.pos || first.name !== last.name) return;
  if (first.name !== 'sectionTitle' && !isHeading(first.node) && canJoin(tr.doc, last.pos)) tr.join(last.pos);
}
