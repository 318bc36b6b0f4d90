import type { Transaction } from 'prosemirror-state';
import type { ColumnKind } from '../blocks/taskTable/block.ts';
import { type Ancestor, ancestorOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newTaskColumn } from './insertTaskTable.ts';
import { newTaskCell } from './newNodes.ts';
import { columnsOf, endOfHeadings } from './taskRows.ts';

/** A further column at the right, with its usual heading and an empty cell in every task. */
export function addTaskColumn(kind: ColumnKind, newId: NewId): Command {
  return (state, dispatch) => {
    const table = ancestorOf(state.selection.$from, 'taskTable');
    if (!table) return false;
    const column = newTaskColumn(newId, kind);
    const tr = state.tr;
    if (kind !== 'tt') {
      eachTaskBackwards(table, (pos, size) => tr.insert(pos + size - 1, newTaskCell(newId, column.attrs.id)));
    }
    const pos = endOfHeadings(table);
    dispatch?.(putCaret(tr.insert(pos, column), pos + 1));
    return true;
  };
}

/** Removes the column around the caret with its cells; the last one that holds text stays. */
export const removeTaskColumn: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const table = ancestorOf($from, 'taskTable');
  const column =
    ancestorOf($from, 'taskColumn')?.node.attrs.id ?? ancestorOf($from, 'taskCell')?.node.attrs.column;
  if (!table || !column) return false;
  const columns = columnsOf(table.node);
  const doomed = columns.find((node) => node.attrs.id === column);
  const written = columns.filter((node) => node.attrs.kind !== 'tt');
  if (!doomed || (doomed.attrs.kind !== 'tt' && written.length === 1)) return false;
  const tr = state.tr;
  eachTaskBackwards(table, (pos) => removeCells(tr, pos, column));
  let pos = table.pos + 1;
  for (const node of columns) {
    if (node === doomed) break;
    pos += node.nodeSize;
  }
  dispatch?.(putCaret(tr.delete(pos, pos + doomed.nodeSize), pos));
  return true;
};

function eachTaskBackwards(table: Ancestor, visit: (pos: number, size: number) => void): void {
  const tasks: { pos: number; size: number }[] = [];
  table.node.forEach((child, offset) => {
    if (child.type.name === 'task') tasks.push({ pos: table.pos + 1 + offset, size: child.nodeSize });
  });
  for (const { pos, size } of tasks.toReversed()) visit(pos, size);
}

function removeCells(tr: Transaction, taskPos: number, column: string): void {
  const cells: { from: number; to: number }[] = [];
  tr.doc.nodeAt(taskPos)?.forEach((cell, offset) => {
    const from = taskPos + 1 + offset;
    if (cell.attrs.column === column) cells.push({ from, to: from + cell.nodeSize });
  });
  for (const { from, to } of cells.toReversed()) tr.delete(from, to);
}
