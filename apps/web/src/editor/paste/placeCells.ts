/** A cell of a cleaned table at its place in the grid; `columns` and `rows` say how far it reaches. */
export interface PlacedCell {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Its words in one line. */
  readonly words: string;
}

/** The cells of a table row by row, as browsers lay them out. */
export function placeCells(table: HTMLTableElement): PlacedCell[][] {
  /** For each column, how many further rows a cell from above reaches into. */
  const taken: number[] = [];
  return [...table.rows].map((row) => {
    const placed = [...row.cells].map((cell) => placeCell(cell, taken));
    taken.forEach((left, column) => (taken[column] = Math.max(left - 1, 0)));
    return placed;
  });
}

function placeCell(cell: HTMLTableCellElement, taken: number[]): PlacedCell {
  let column = 0;
  while ((taken[column] ?? 0) > 0) column += 1;
  const columns = Number(cell.dataset['colspan'] ?? 1);
  const rows = Number(cell.dataset['rowspan'] ?? 1);
  for (let at = 0; at < column + columns; at += 1) taken[at] = at < column ? (taken[at] ?? 0) : rows;
  const words = (cell.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return { cell, column, columns, rows, words };
}
