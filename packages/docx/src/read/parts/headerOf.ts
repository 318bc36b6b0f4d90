import { type ColumnKind, columnKindsOf } from '@duthao/plan';
import { type Inline, plain, wordsOf } from '../lines/inline.ts';
import type { SourceTable } from '../source/sourceDocument.ts';
import { type CellText, runsOfCell, wordsOfCell } from './taskRows.ts';

interface HeaderCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: CellText;
}

export interface Header {
  /** How many rows it takes. */
  readonly length: number;
  readonly kinds: readonly ColumnKind[];
  /** What heads each column, from the top row down. */
  readonly titles: readonly (readonly Inline[])[];
}

const MOST_ROWS = 4;

/** The header of a table: rows that repeat on each page, or the first row with what its cells reach down to. */
export function headerOf(
  table: SourceTable,
  rows: readonly (readonly HeaderCell[])[],
  count: number,
): Header {
  const length = headerLength(table, rows);
  const columns = Array.from({ length: count }, (_, column) =>
    rows
      .slice(0, length)
      .flatMap((row) => row.filter((cell) => covers(cell, column) && wordsOfCell(cell.text) !== '')),
  );
  const titles = columns.map((cells) =>
    cells.flatMap(({ text }, index) =>
      index === 0 ? runsOfCell(text) : [...plain(' - '), ...runsOfCell(text)],
    ),
  );
  // "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp": the lower heading tells more, where it tells anything.
  const lowest = columns.map((cells) => (cells.at(-1) ? wordsOfCell(cells.at(-1)!.text) : ''));
  const speaking = lowest.map((words, column) =>
    columnKindsOf([words])[0] === 'free' ? wordsOf(titles[column]!) : words,
  );
  return { length, kinds: columnKindsOf(speaking), titles };
}

function covers({ column, columns }: HeaderCell, at: number): boolean {
  return column <= at && at < column + columns;
}

function headerLength({ rows }: SourceTable, placed: readonly (readonly HeaderCell[])[]): number {
  const flagged = rows.findIndex(({ isHeader }) => !isHeader);
  const repeating = flagged < 0 ? 0 : flagged;
  const first = placed[0] ?? [];
  const isGrouped = first.some(({ columns, text }) => columns > 1 && wordsOfCell(text) !== '');
  const reach = isGrouped ? first.reduce((most, cell) => Math.max(most, cell.rows), 1) : 1;
  return Math.min(Math.max(repeating, reach, 1), MOST_ROWS, rows.length);
}
