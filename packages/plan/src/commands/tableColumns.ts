import { type Command, type NewId, putCaret } from './command.ts';
import { newTableCell } from './newNodes.ts';
import { type GridCell, gridWidth } from './tableGrid.ts';
import { cellAt, setSpan } from './tableRows.ts';

/** A column right (or left) of the cell around the caret; cells that reach across grow. */
export function addColumn(newId: NewId, side: 'before' | 'after' = 'after'): Command {
  return (state, dispatch) => {
    const at = cellAt(state);
    if (!at) return false;
    const column = side === 'after' ? at.cell.column + at.cell.colspan : at.cell.column;
    const tr = state.tr;
    for (let row = at.table.node.childCount - 1; row >= 0; row -= 1) {
      const reaching = at.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowspan);
      const across = reaching.find((cell) => cell.column < column && cell.column + cell.colspan > column);
      if (across) {
        if (across.row === row) setSpan(tr, across.pos, 'colspan', across.colspan + 1);
      } else tr.insert(placeIn(at.cells, row, column, endOfRow(at.table, row)), newTableCell(newId));
    }
    forgetWidths(tr, at.table);
    dispatch?.(putCaret(tr, tr.mapping.map(at.cell.pos) + 1));
    return true;
  };
}

/** Removes the column around the caret; cells that reach across shrink. */
export const removeColumn: Command = (state, dispatch) => {
  const at = cellAt(state);
  if (!at || gridWidth(at.cells) < 2) return false;
  const { column } = at.cell;
  const tr = state.tr;
  for (const cell of at.cells.toReversed()) {
    if (cell.column > column || cell.column + cell.colspan <= column) continue;
    if (cell.colspan > 1) setSpan(tr, cell.pos, 'colspan', cell.colspan - 1);
    else tr.delete(cell.pos, cell.pos + cell.node.nodeSize);
  }
  forgetWidths(tr, at.table);
  dispatch?.(putCaret(tr, tr.mapping.map(at.cell.pos), -1));
  return true;
};

type Table = NonNullable<ReturnType<typeof cellAt>>['table'];
type Transaction = Parameters<NonNullable<Parameters<Command>[1]>>[0];

/** Stored widths are those of the columns that were. */
function forgetWidths(tr: Transaction, table: Table): void {
  if (table.node.attrs.widths !== null) tr.setNodeAttribute(table.pos, 'widths', null);
}

function placeIn(cells: readonly GridCell[], row: number, column: number, end: number): number {
  return cells.find((cell) => cell.row === row && cell.column >= column)?.pos ?? end;
}

function endOfRow({ node, pos }: Table, row: number): number {
  let end = pos + 1;
  for (let i = 0; i <= row; i += 1) end += node.child(i).nodeSize;
  return end - 1;
}
