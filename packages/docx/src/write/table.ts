import type { ITableCellOptions } from 'docx';
import type { Line } from './review/Ends.ts';
import type { Tracked } from './review/Tracked.ts';

/** A table still as data: its last row may yet have to stay with what follows. */
export interface TableData {
  /** Widths of the grid's columns, twips. */
  readonly widths: readonly number[];
  readonly rows: readonly RowData[];
  /** Thin lines around every cell, or a table that only places what stands side by side. */
  readonly borders: 'thin' | 'none';
}

export interface RowData {
  readonly cells: readonly CellData[];
  /** Repeated on every page. */
  readonly isHeader?: boolean;
  /** Higher than a page: it must break, or the rest of it would not be printed. */
  readonly mayBreak?: boolean;
  /** What is suggested about the row as a whole. */
  readonly tracked?: Tracked;
}

export interface CellData {
  readonly paragraphs: readonly Line[];
  readonly verticalAlign?: ITableCellOptions['verticalAlign'];
  /** Its column in the grid; right after the cell before it if not given. */
  readonly column?: number;
  /** Columns and rows of the grid that it covers; 1 if not given. */
  readonly columns?: number;
  readonly rows?: number;
  /** What is suggested about the cell, or about its column. */
  readonly tracked?: Tracked;
}

/** Space between a cell's text and its border at each side, twips. */
export const CELL_PADDING = 85;
/** The same above and below. */
export const CELL_AIR = 28;
