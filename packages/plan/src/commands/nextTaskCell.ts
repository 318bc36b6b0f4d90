import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type Ancestor, ancestorOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { addTask, columnsOf } from './taskRows.ts';
import { addRow } from './tableRows.ts';

/** Tab in a table: on to the next cell as printed, past the last one to a new row. */
export function nextTaskCell(newId: NewId): Command {
  return (state, dispatch) => {
    const places = cellsAround(state);
    if (!places) return false;
    const next = places.cells[places.at + 1];
    if (next === undefined) {
      const add = places.table.name === 'taskTable' ? addTask(newId) : addRow(newId);
      return add(state, dispatch);
    }
    dispatch?.(putCaret(state.tr, next));
    return true;
  };
}

/** Shift+Tab: back to the cell before; in the first one nothing happens. */
export const previousTaskCell: Command = (state, dispatch) => {
  const places = cellsAround(state);
  if (!places) return false;
  const previous = places.cells[places.at - 1];
  if (previous !== undefined) dispatch?.(putCaret(state.tr, previous));
  return true;
};

interface Cells {
  readonly table: Ancestor;
  /** Positions of the cells' contents in the order of print. */
  readonly cells: readonly number[];
  readonly at: number;
}

function cellsAround(state: EditorState): Cells | undefined {
  const { $from } = state.selection;
  const table = ancestorOf($from, 'taskTable', 'table');
  const cell = ancestorOf($from, 'taskCell', 'taskColumn', 'taskGroup', 'tableCell');
  if (!table || !cell) return undefined;
  const cells: number[] = [];
  table.node.forEach((row, offset) => {
    const pos = table.pos + 1 + offset;
    if (row.type.name === 'task') cells.push(...inColumnOrder(table.node, row, pos));
    else if (row.type.name === 'tableRow') row.forEach((_, at) => void cells.push(pos + 1 + at + 1));
    else cells.push(pos + 1);
  });
  const at = cells.indexOf(cell.pos + 1);
  return at < 0 ? undefined : { table, cells, at };
}

/** Cells of a task are stored in the order in which they were made. */
function inColumnOrder(table: Node, task: Node, pos: number): number[] {
  const order = columnsOf(table).map((column) => column.attrs.id);
  const cells: { rank: number; pos: number }[] = [];
  task.forEach((cell, offset) => {
    cells.push({ rank: order.indexOf(cell.attrs.column), pos: pos + 1 + offset + 1 });
  });
  return cells.sort((a, b) => a.rank - b.rank).map((cell) => cell.pos);
}
