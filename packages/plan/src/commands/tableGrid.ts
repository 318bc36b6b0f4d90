import type { Node } from 'prosemirror-model';

/** A cell of a table and the places of the grid that it covers. */
export interface GridCell {
  readonly node: Node;
  readonly pos: number;
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Lays the cells of a table out on a grid; `pos` is the position before the table. */
export function gridOf(table: Node, pos: number): GridCell[] {
  const cells: GridCell[] = [];
  const isTaken = (row: number, column: number): boolean =>
    cells.some(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowspan &&
        cell.column <= column &&
        column < cell.column + cell.colspan,
    );
  table.forEach((rowNode, rowOffset, row) => {
    let column = 0;
    rowNode.forEach((node, offset) => {
      while (isTaken(row, column)) column += 1;
      const colspan: number = node.attrs.colspan ?? 1;
      const rowspan = Math.min(node.attrs.rowspan ?? 1, table.childCount - row);
      cells.push({ node, pos: pos + 1 + rowOffset + 1 + offset, row, column, colspan, rowspan });
      column += colspan;
    });
  });
  return cells;
}

export const gridWidth = (cells: readonly GridCell[]): number =>
  cells.reduce((width, cell) => Math.max(width, cell.column + cell.colspan), 0);
