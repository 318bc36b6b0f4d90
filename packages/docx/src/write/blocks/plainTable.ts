import { type BlockNode, markersOf } from '@duthao/plan';
import { VerticalAlignTable } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { columnWidths } from '../metrics/columnWidths.ts';
import { fitsOnPage } from '../metrics/fitsOnPage.ts';
import { type Part, tablePart } from '../part.ts';
import type { Line } from '../review/Ends.ts';
import { entriesOf } from '../review/entriesOf.ts';
import { untouched } from '../review/Tracked.ts';
import { trackedOf } from '../review/trackedOf.ts';
import { CELL_PADDING, type CellData, type RowData } from '../table.ts';
import { cellParagraphs, cellTexts, headingLine, measureCell } from './cells.ts';
import { withinOf } from './lineOf.ts';
import { looksAt, looksOf } from './looksOf.ts';
import { type Placed, placeCells } from './placeCells.ts';

/** A table of any kind: merged cells, header rows that repeat, widths as given or by content. */
export function plainTable(node: BlockNode<'table'>, context: Context): Part[] {
  const { all } = entriesOf([node as unknown as Node], context);
  const rows = placeCells(all.map((row) => row.node));
  const count = Math.max(0, ...rows.flat().map(({ column, colspan }) => column + colspan));
  if (count === 0) return [];
  const given = givenWidths(node.attrs.widths, count, context);
  const widths = given ?? widthsByContent(count, rows, context);
  const name = context.bookmarks.reserve('bang', null);
  const written = all.map((row, i) => writeRow(row.node, rows[i]!, widths, withinOf(context, row.tracked)));
  return [tablePart({ widths, rows: marked(written, given ? `${name}_w` : name, context), borders: 'thin' })];
}

/** Puts the table's bookmark before its first words. */
function marked([first, ...rows]: readonly RowData[], name: string, { bookmarks }: Context): RowData[] {
  if (!first) return [];
  const [cell, ...cells] = first.cells;
  if (!cell) return [first, ...rows];
  const [line, ...lines] = cell.paragraphs;
  const named: Line = { ...line, children: [bookmarks.around(name, []), ...(line?.children ?? [])] };
  return [{ ...first, cells: [{ ...cell, paragraphs: [named, ...lines] }, ...cells] }, ...rows];
}

function givenWidths(shares: string | null, count: number, { textWidth }: Context): number[] | null {
  const given = (shares ?? '').split(/\s+/).filter(Boolean).map(Number);
  const sum = given.reduce((a, b) => a + b, 0);
  if (given.length !== count || !(sum > 0) || given.some((share) => !(share > 0))) return null;
  const widths = given.map((share) => Math.floor((share / sum) * textWidth));
  widths[0] = widths[0]! + textWidth - widths.reduce((a, b) => a + b, 0);
  return widths;
}

function widthsByContent(count: number, rows: readonly (readonly Placed[])[], context: Context): number[] {
  // A merged cell asks nothing of single columns.
  const texts = rows.map((row) =>
    row
      .filter(({ colspan }) => colspan === 1)
      .map(({ column, cell }) => measureCell(column, cellTexts(cell, context), context)),
  );
  return columnWidths(count, texts, context.textWidth, 2 * CELL_PADDING);
}

function writeRow(
  row: Node,
  placed: readonly Placed[],
  widths: readonly number[],
  context: Context,
): RowData {
  const isHeader = row.attrs.header === true;
  const columns = placed.map(({ cell, column, colspan }) => ({
    width: widthOfCell(widths, column, colspan),
    paragraphs: measureCell(column, cellTexts(cell, context), context).paragraphs,
  }));
  return {
    isHeader,
    tracked: context.within,
    mayBreak: !isHeader && !fitsOnPage(columns, context.sizes.table, context),
    cells: placed.map((cell, i) => writeCell(cell, isHeader, columns[i]!.width, context)),
  };
}

const widthOfCell = (widths: readonly number[], column: number, colspan: number): number =>
  widths.slice(column, column + colspan).reduce((a, b) => a + b, 0);

function writeCell(placed: Placed, isHeader: boolean, width: number, context: Context): CellData {
  const tracked = placed.cell ? trackedOf(placed.cell) : untouched;
  return {
    column: placed.column,
    columns: placed.colspan,
    rows: placed.rowspan,
    verticalAlign: VerticalAlignTable.TOP,
    tracked,
    paragraphs: writeText(placed.cell, isHeader, width, withinOf(context, tracked)),
  };
}

/** Headings are broken evenly; a cell that holds nothing but a figure stands in the middle of its column. */
function writeText(cell: Node | null, isHeader: boolean, width: number, context: Context): Line[] {
  if (isHeader && cell?.childCount) return headingLines(cell, width, context);
  const isFigure = /^[\d.,%\s/–-]+$/.test(cellTexts(cell, context).join(' '));
  return cellParagraphs(cell ? [cell] : [], context, {
    style: isHeader ? 'BangDau' : 'BangO',
    ...(isFigure && { alignment: 'center' }),
  });
}

function headingLines(cell: Node, width: number, context: Context): Line[] {
  const { all, texts } = entriesOf([cell], context);
  const looks = looksOf(texts, context, (container) =>
    markersOf(container).map((marker) => ({ style: 'BangDau', lead: marker ? { text: marker } : undefined })),
  );
  return all.map((entry) => headingLine(entry, looksAt(entry, looks), width, context));
}
