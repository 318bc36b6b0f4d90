import {
  BorderStyle,
  type IParagraphOptions,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
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
export function toTable({ widths, rows, borders }: TableData, keepLast: boolean): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...looks[borders],
    rows: rows.map((row, i) => toRow(row, widths, borders, keepLast && i === rows.length - 1)),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function toRow(
  row: RowData,
  widths: readonly number[],
  borders: TableData['borders'],
  keep: boolean,
): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const from = cell.column ?? column;
    column = from + (cell.columns ?? 1);
    return toCell(keep ? kept(cell, row) : cell, sum(widths.slice(from, column)), borders);
  });
  return new TableRow({
    ...(!row.mayBreak && { cantSplit: true }),
    ...(row.isHeader && { tableHeader: true }),
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

function toCell(cell: CellData, width: number, borders: TableData['borders']): TableCell {
  const { paragraphs, verticalAlign, columns = 1, rows = 1 } = cell;
  const written: readonly IParagraphOptions[] = paragraphs.length ? paragraphs : [{ style: 'NganCach' }];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(borders === 'none' && { borders: noBorders }),
    ...(verticalAlign && { verticalAlign }),
    children: written.map((options) => new Paragraph(options)),
  });
}
