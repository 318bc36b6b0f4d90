/** A cell at its column of the file's grid. */
export interface GridCell {
  column: number;
  columns: number;
}

/** Columns of one row whose cells are not part of the text that is read. */
export type Dropped = ReadonlySet<number>;

/**
 * Lets cells move to the place of those that are not there (17.13.5.1) and takes the columns that no row has any more
 * out of the cells that reach over them. Gives the columns that are left of the grid.
 */
export function closeUp(
  rows: readonly { readonly cells: readonly GridCell[]; readonly dropped: Dropped }[],
  columns: number,
): number[] {
  const grid = Array.from({ length: columns }, (_, column) => column);
  if (rows.every(({ dropped }) => dropped.size === 0)) return grid;
  const held = new Set(rows.flatMap(({ cells }) => cells.filter(isSingle).map(({ column }) => column)));
  const gone = new Set(rows.flatMap(({ dropped }) => [...dropped].filter((column) => !held.has(column))));
  for (const { cells, dropped } of rows) {
    const free = (from: number, to: number): number =>
      grid.slice(from, to).filter((column) => gone.has(column) || dropped.has(column)).length;
    for (const cell of cells) {
      const { column } = cell;
      cell.column -= free(0, column);
      cell.columns = Math.max(1, cell.columns - free(column, column + cell.columns));
    }
  }
  return grid.filter((column) => !gone.has(column));
}

const isSingle = ({ columns }: GridCell): boolean => columns === 1;
