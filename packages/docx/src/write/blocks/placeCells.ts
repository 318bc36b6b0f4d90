import { attrsBefore } from '@duthao/plan';
import type { Node } from 'prosemirror-model';

/** A cell at its place in the grid; `cell` is null where a ragged row leaves a hole. */
export interface Placed {
  readonly cell: Node | null;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Finds the column of every cell, spans counted in, and fills the holes of ragged rows with empty cells. */
export function placeCells(rows: readonly Node[]): Placed[][] {
  const taken = rows.map(() => new Set<number>());
  const placed = rows.map((row, rowIndex) => {
    const cells: Placed[] = [];
    let column = 0;
    for (const cell of row.children) {
      while (taken[rowIndex]!.has(column)) column += 1;
      const colspan = spanOf(cell, 'colspan');
      const rowspan = Math.min(spanOf(cell, 'rowspan'), rows.length - rowIndex);
      for (let r = rowIndex; r < rowIndex + rowspan; r += 1) {
        for (let c = column; c < column + colspan; c += 1) taken[r]!.add(c);
      }
      cells.push({ cell, column, colspan, rowspan });
      column += colspan;
    }
    return cells;
  });
  const count = Math.max(0, ...taken.map((columns) => Math.max(-1, ...columns) + 1));
  return placed.map((cells, r) => [...cells, ...holes(taken[r]!, count)].sort((a, b) => a.column - b.column));
}

/** As wide and high as the cell is before or after what is suggested: rows and columns of both stand in a review copy. */
function spanOf(cell: Node, name: 'colspan' | 'rowspan'): number {
  const now = Number(cell.attrs[name] ?? 1);
  return cell.attrs['suggestedChange'] ? Math.max(now, Number(attrsBefore(cell)[name] ?? 1)) : now;
}

function holes(taken: ReadonlySet<number>, count: number): Placed[] {
  return Array.from({ length: count }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => ({ cell: null, column, colspan: 1, rowspan: 1 }));
}
