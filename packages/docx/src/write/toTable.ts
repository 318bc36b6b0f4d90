import {
  BorderStyle,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Line } from './review/Ends.ts';
import type { Review } from './review/Review.ts';
import { settleEnds } from './review/settleEnds.ts';
import type { Tracked } from './review/Tracked.ts';
import { CELL_AIR, CELL_PADDING, type CellData, type RowData, type TableData } from './table.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const around = (line: typeof NONE | typeof THIN) => ({ top: line, bottom: line, left: line, right: line });
const noBorders = around(NONE);

const looks: Record<TableData['borders'], Pick<ITableOptions, 'margins' | 'borders'>> = {
  none: {
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { ...noBorders, insideHorizontal: NONE, insideVertical: NONE },
  },
  thin: {
    margins: {
      marginUnitType: WidthType.DXA,
      top: CELL_AIR,
      bottom: CELL_AIR,
      left: CELL_PADDING,
      right: CELL_PADDING,
    },
    borders: { ...around(THIN), insideHorizontal: THIN, insideVertical: THIN },
  },
};

/**
 * Fixed column widths, the same in the grid and in the cells; rows that do not split. `keepLast` holds the last
 * row on one page with what follows the table.
 */
export function toTable({ widths, rows, borders }: TableData, keepLast: boolean, review?: Review): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...looks[borders],
    rows: rows.map((row, i) =>
      toRow(row, { widths, borders, keep: keepLast && i === rows.length - 1, review }),
    ),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

interface Around extends Pick<TableData, 'widths' | 'borders'> {
  readonly keep: boolean;
  readonly review: Review | undefined;
}

function toRow(row: RowData, { widths, borders, keep, review }: Around): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const from = cell.column ?? column;
    column = from + (cell.columns ?? 1);
    return toCell(keep ? kept(cell, row) : cell, sum(widths.slice(from, column)), borders, review);
  });
  return new TableRow({
    ...(!row.mayBreak && { cantSplit: true }),
    ...(row.isHeader && { tableHeader: true }),
    ...changesOf(row.tracked, review),
    children,
  });
}

/** With what follows; of a row that may break only its end. */
function kept(cell: CellData, { mayBreak }: RowData): CellData {
  const last = cell.paragraphs.length - 1;
  const paragraphs = cell.paragraphs.map((options, i) =>
    mayBreak && i < last ? options : { ...options, keepNext: true },
  );
  return { ...cell, paragraphs };
}

/** A row or a cell that comes or goes (17.13.5.1, .2, .12, .16). */
function changesOf(tracked: Tracked | undefined, review: Review | undefined) {
  if (!tracked || !review) return {};
  return {
    ...(tracked.inserted && { insertion: review.change(tracked.inserted) }),
    ...(tracked.deleted && { deletion: review.change(tracked.deleted) }),
  };
}

function toCell(
  cell: CellData,
  width: number,
  borders: TableData['borders'],
  review: Review | undefined,
): TableCell {
  const { paragraphs, verticalAlign, columns = 1, rows = 1 } = cell;
  const lines: readonly Line[] = paragraphs.length ? paragraphs : [{ style: 'NganCach' }];
  const written = settleEnds(lines, true, review);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(borders === 'none' && { borders: noBorders }),
    ...(verticalAlign && { verticalAlign }),
    ...changesOf(cell.tracked, review),
    children: written.map((options) => new Paragraph(options)),
  });
}
