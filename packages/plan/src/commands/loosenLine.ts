import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { schema } from '../schema.ts';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import { type NewId, putCaret } from './command.ts';
import { newParagraph } from './newNodes.ts';
import { isHeadAt } from './sectionsAt.ts';
import { dissolveSection } from './toParagraph.ts';

/** The holders a line may stand in to be turned into another kind. */
const HOLDERS = new Set(['openings', 'closings', 'section', 'annex']);

/**
 * Makes an ordinary paragraph of the line around the caret, at the nearest place that takes one: a căn cứ goes to
 * the first openings, a nơi nhận behind the last closings, a task row behind its table. Every printed word stays.
 * Undefined when the line is of no such kind; the caret is in the paragraph afterwards.
 */
export function loosenLine(tr: Transaction, newId: NewId): Transaction | undefined {
  const { $from } = tr.selection;
  if (ancestorOf($from, 'decisionPart', 'tableCell')) return undefined;
  const line = ancestorOf($from, 'basis', 'recipient', 'task', 'taskGroup');
  if (line?.name === 'basis') return moveOut(tr, line, startOf(tr.doc, 'openings'), line.node.content, newId);
  if (line?.name === 'recipient')
    return moveOut(tr, line, endOf(tr.doc, 'closings'), printedRecipient(line.node), newId);
  if (line) return moveOut(tr, line, ancestorOf($from, 'taskTable')!.end, rowText(line.node), newId);
  const section = ancestorOf($from, 'section');
  if (section && isHeadAt($from)) dissolveSection(tr, section, newId);
  const block = textblockOf(tr.selection.$from);
  if (block?.name !== 'paragraph' || !HOLDERS.has(block.parent.type.name)) return undefined;
  for (const attr of ['marker', 'indent'] as const) {
    if (block.node.attrs[attr] !== null) tr.setNodeAttribute(block.pos, attr, null);
  }
  return tr;
}

function moveOut(
  tr: Transaction,
  line: Ancestor,
  target: number,
  content: Fragment,
  newId: NewId,
): Transaction {
  tr.delete(line.pos, line.end);
  const pos = tr.mapping.slice(tr.mapping.maps.length - 1).map(target);
  return putCaret(tr.insert(pos, newParagraph(newId, {}, content)), pos + 1);
}

export function startOf(doc: Node, part: string): number {
  let start = 0;
  doc.forEach((child, pos) => {
    if (child.type.name === part) start = pos + 1;
  });
  return start;
}

export function endOf(doc: Node, part: string): number {
  let end = 0;
  doc.forEach((child, pos) => {
    if (child.type.name === part) end = pos + child.nodeSize - 1;
  });
  return end;
}

function printedRecipient({ content, attrs }: Node): Fragment {
  const before = attrs.kind === 'archive' ? [schema.text('Lưu: ')] : [];
  const after = attrs.purpose ? [schema.text(` (${attrs.purpose})`)] : [];
  return Fragment.from([...before, ...content.content, ...after]);
}

/** The cells of a row one after another, as a sentence would name them. */
function rowText(row: Node): Fragment {
  if (row.isTextblock) return row.content;
  const parts = row.children.flatMap((cell) => cell.children).filter(({ content }) => content.size > 0);
  return Fragment.from(
    parts.flatMap(({ content }, index) =>
      index > 0 ? [schema.text('; '), ...content.content] : content.content,
    ),
  );
}
