import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { schema } from '../schema.ts';
import { type Ancestor, ancestorOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { placeForBlock } from './insertBlock.ts';
import { newTableCell } from './newNodes.ts';
import { type GridCell, gridOf, gridWidth } from './tableGrid.ts';

const { nodes } = schema;

const newRow = (newId: NewId, width: number, header = false): Node =>
  nodes.tableRow.create(
    { id: newId(), header: header ? true : null },
    Array.from({ length: width }, () => newTableCell(newId)),
  );

/** A plain table; its first row repeats at the top of every page. */
export function insertTable(rows: number, columns: number, newId: NewId): Command {
  return (state, dispatch) => {
    const content = Array.from({ length: rows }, (_, i) => newRow(newId, columns, i === 0 && rows > 1));
    const table = nodes.table.create({ id: newId() }, content);
    const pos = placeForBlock(state, table);
    if (pos === undefined) return false;
    dispatch?.(putCaret(state.tr.insert(pos, table), pos + 3));
    return true;
  };
}

export interface CellPlace {
  readonly table: Ancestor;
  readonly row: Ancestor;
  readonly cells: readonly GridCell[];
  readonly cell: GridCell;
}

export function cellAt(state: EditorState): CellPlace | undefined {
  const { $from } = state.selection;
  const table = ancestorOf($from, 'table');
  const row = ancestorOf($from, 'tableRow');
  const at = ancestorOf($from, 'tableCell');
  if (!table || !row || !at) return undefined;
  const cells = gridOf(table.node, table.pos);
  const cell = cells.find(({ pos }) => pos === at.pos);
  return cell && { table, row, cells, cell };
}

/** Grows or shrinks a cell; a span of one is not stored. */
export function setSpan(tr: Transaction, pos: number, key: 'colspan' | 'rowspan', span: number): void {
  tr.setNodeAttribute(pos, key, span > 1 ? span : null);
}

/** A row below (or above) the one around the caret; cells that reach across grow. */
export function addRow(newId: NewId, side: 'before' | 'after' = 'after'): Command {
  return (state, dispatch) => {
    const at = cellAt(state);
    if (!at) return false;
    const index = at.row.index + (side === 'after' ? 1 : 0);
    const across = at.cells.filter((cell) => cell.row < index && cell.row + cell.rowspan > index);
    const tr = state.tr;
    for (const cell of across) setSpan(tr, cell.pos, 'rowspan', cell.rowspan + 1);
    const width = gridWidth(at.cells) - across.reduce((sum, cell) => sum + cell.colspan, 0);
    const pos = side === 'after' ? at.row.end : at.row.pos;
    dispatch?.(putCaret(tr.insert(pos, newRow(newId, width)), pos + 1));
    return true;
  };
}

/** Removes the row around the caret; cells that reach across shrink, and one that starts here goes. */
export function removeRow(newId: NewId): Command {
  return (state, dispatch) => {
    const at = cellAt(state);
    if (!at || at.table.node.childCount < 2) return false;
    const { index } = at.row;
    const tr = state.tr;
    for (const cell of at.cells) {
      if (cell.row < index && cell.row + cell.rowspan > index)
        setSpan(tr, cell.pos, 'rowspan', cell.rowspan - 1);
    }
    refillBelow(tr, at, newId);
    dispatch?.(putCaret(tr.delete(at.row.pos, at.row.end), at.row.pos, -1));
    return true;
  };
}

/** What a removed cell covered in the next row gets empty cells. */
function refillBelow(tr: Transaction, { row, cells }: CellPlace, newId: NewId): void {
  const reaching = cells.filter((cell) => cell.row === row.index && cell.rowspan > 1);
  for (const cell of reaching.toReversed()) {
    const next = cells.find((other) => other.row === row.index + 1 && other.column > cell.column);
    const end = row.end + (tr.doc.nodeAt(row.end)?.nodeSize ?? 0) - 1;
    for (let i = 0; i < cell.colspan; i += 1) tr.insert(next?.pos ?? end, newTableCell(newId));
  }
}
