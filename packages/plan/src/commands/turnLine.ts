import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { schema } from '../schema.ts';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newTaskColumn } from './insertTaskTable.ts';
import { endOf, loosenLine } from './loosenLine.ts';
import { newParagraph, newTaskCell } from './newNodes.ts';
import { isHeadAt } from './sectionsAt.ts';
import { columnsOf } from './taskRows.ts';
import { startSection } from './toSection.ts';

/** What a line may be turned into; a heading of level 1 to 4. */
export type LineKind = 'paragraph' | 'basis' | 'recipient' | 'task' | `heading${1 | 2 | 3 | 4}`;

/**
 * Makes the line around the caret (paragraph, heading, căn cứ, nơi nhận, task row) one of another kind, at the
 * place where that kind stands. No word is lost; only marks that are printed by themselves go: the dash and the
 * closing sign of a nơi nhận or a căn cứ.
 */
export function turnLine(into: LineKind, newId: NewId): Command {
  return (state, dispatch) => {
    const tr = loosenLine(state.tr, newId);
    const done = tr && (into === 'paragraph' ? (tr.docChanged ? tr : undefined) : turn(tr, into, newId));
    if (!done) return false;
    dispatch?.(done.scrollIntoView());
    return true;
  };
}

function turn(tr: Transaction, into: Exclude<LineKind, 'paragraph'>, newId: NewId): Transaction | undefined {
  const block = textblockOf(tr.selection.$from)!;
  if (into === 'basis') return toBasis(tr, block, newId);
  if (into === 'recipient') return toRecipient(tr, block, newId);
  if (into === 'task') return toTask(tr, block, newId);
  return toHeading(tr, block, Number(into.slice(-1)), newId);
}

function toHeading(tr: Transaction, block: Ancestor, level: number, newId: NewId): Transaction | undefined {
  if (block.parent.type.name === 'closings' && block.index > 0) closingsIntoSection(tr, block);
  const next = EditorState.create({ doc: tr.doc, selection: tr.selection });
  const change = startSection(next.tr, next, level, false, newId);
  if (!change) return undefined;
  for (const step of change.steps) tr.step(step);
  return putCaret(tr, change.selection.from);
}

/** What stands before a heading in the closings belongs to the last section from now on. */
function closingsIntoSection(tr: Transaction, block: Ancestor): void {
  const start = block.pos - childrenBefore(block).size;
  const target = endOf(tr.doc, 'sections') - 1;
  if (tr.doc.resolve(target + 1).nodeBefore?.type.name !== 'section') return;
  const moved = childrenBefore(block);
  const caret = tr.selection.from;
  tr.delete(start, block.pos).insert(target, moved);
  putCaret(tr, caret);
}

const childrenBefore = ({ parent, index }: Ancestor): Fragment =>
  Fragment.from(parent.children.slice(0, index));

function toBasis(tr: Transaction, block: Ancestor, newId: NewId): Transaction {
  const made = schema.nodes.basis.create({ id: newId() }, withoutEnd(block.node.content));
  return replaceBy(tr, block, made, endOf(tr.doc, 'bases'));
}

function toRecipient(tr: Transaction, block: Ancestor, newId: NewId): Transaction | undefined {
  const content = withoutStart(withoutEnd(block.node.content), /^[-–+•]\s+/u);
  const bare = withoutStart(content, /^Lưu:\s*/u);
  const attrs = { id: newId(), kind: bare.size < content.size ? 'archive' : null };
  if (!schema.nodes.recipient.validContent(bare)) return undefined;
  const made = schema.nodes.recipient.create(attrs, bare);
  const steps = tr.mapping.maps.length;
  const target = endOfRecipients(tr);
  const pushed = tr.mapping.slice(steps);
  return replaceBy(tr, { pos: pushed.map(block.pos), end: pushed.map(block.end) }, made, target);
}

/** In an endorsement without nơi nhận one is made. */
function endOfRecipients(tr: Transaction): number {
  const start = endOf(tr.doc, 'endorsement') - tr.doc.child(7).content.size;
  let end = -1;
  tr.doc.child(7).forEach((part, offset) => {
    if (part.type.name === 'recipients') end = start + offset + part.nodeSize - 1;
  });
  if (end >= 0) return end;
  tr.insert(start, schema.nodes.recipients.create());
  return start + 1;
}

function replaceBy(
  tr: Transaction,
  block: Pick<Ancestor, 'pos' | 'end'>,
  made: Node,
  target: number,
): Transaction {
  tr.insert(target, made);
  const inserted = tr.mapping.maps.at(-1)!;
  tr.delete(inserted.map(block.pos), inserted.map(block.end));
  return putCaret(tr, tr.mapping.maps.at(-1)!.map(target) + 1);
}

/** A row of the table that stands before the line or behind it, else of a new table in its place. */
function toTask(tr: Transaction, block: Ancestor, newId: NewId): Transaction | undefined {
  if (block.parent.type.name !== 'section' && block.parent.type.name !== 'annex') return undefined;
  const before = block.parent.maybeChild(block.index - 1);
  const after = block.parent.maybeChild(block.index + 1);
  if (before && isOpenTable(before))
    return replaceBy(tr, block, taskOf(before, block.node, newId), block.pos - 1);
  if (after && isOpenTable(after)) {
    const headings = columnsOf(after).reduce((size, column) => size + column.nodeSize, 0);
    return replaceBy(tr, block, taskOf(after, block.node, newId), block.end + 1 + headings);
  }
  const columns = (['tt', 'content', 'lead', 'due'] as const).map((kind) => newTaskColumn(newId, kind));
  const empty = schema.nodes.taskTable.create({ id: newId() }, columns);
  const table = empty.copy(empty.content.addToEnd(taskOf(empty, block.node, newId)));
  return putCaret(tr.replaceWith(block.pos, block.end, table), block.pos + empty.nodeSize);
}

const writtenColumns = (table: Node): Node[] =>
  columnsOf(table).filter(({ attrs }) => attrs.kind !== 'tt' && attrs.id !== null);

/** A task table with a column that takes words. */
const isOpenTable = (node: Node): boolean =>
  node.type.name === 'taskTable' && writtenColumns(node).length > 0;

/** The words stand in the column of contents, or in the first that has cells. */
function taskOf(table: Node, line: Node, newId: NewId): Node {
  const columns = writtenColumns(table);
  const target = columns.find(({ attrs }) => attrs.kind === 'content') ?? columns[0];
  const cells = columns.map((column) =>
    column === target
      ? schema.nodes.taskCell.create({ column: column.attrs.id }, newParagraph(newId, {}, line.content))
      : newTaskCell(newId, column.attrs.id),
  );
  return schema.nodes.task.create({ id: newId() }, cells);
}

/** The closing sign is printed by position. */
function withoutEnd(content: Fragment): Fragment {
  const end = /\s*[;.]?\s*$/u.exec(content.lastChild?.text ?? '')?.[0].length ?? 0;
  return content.cut(0, content.size - end);
}

function withoutStart(content: Fragment, pattern: RegExp): Fragment {
  return content.cut(pattern.exec(content.firstChild?.text ?? '')?.[0].length ?? 0);
}

/** Whether the line around the caret can be turned into this kind, and is not of it already. */
export function canTurnLine(state: EditorState, into: LineKind): boolean {
  return kindOf(state.selection.$from) !== into && turnLine(into, () => 'dry')(state);
}

function kindOf($from: ResolvedPos): LineKind | undefined {
  const line = ancestorOf($from, 'basis', 'recipient', 'task')?.name as LineKind | undefined;
  const section = ancestorOf($from, 'section')?.node.attrs;
  if (line || !section || section.runIn || !isHeadAt($from)) return line;
  return `heading${section.level}` as LineKind;
}
