import type { BlockNode } from '@duthao/plan';
import { type Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { CELL_PADDING, gridTable } from '../gridTable.ts';
import { columnWidths } from '../metrics/columnWidths.ts';
import { type Part, tablePart } from '../part.ts';
import { cellParagraphs, cellTexts, headingLine, measureCell } from './cells.ts';
import { type Placed, placeCells } from './placeCells.ts';

/** A table of any kind: merged cells, header rows that repeat, widths as given or by content. */
export function table(node: BlockNode<'table'>, context: Context): Part[] {
  const rows = placeCells(node.children);
  const count = Math.max(0, ...rows.flat().map(({ column, colspan }) => column + colspan));
  if (count === 0) return [];
  const widths = givenWidths(node.attrs.widths, count, context) ?? widthsByContent(count, rows, context);
  const written = node.children.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        tableHeader: row.attrs.header === true,
        children: writeCells(rows[index] ?? [], row.attrs.header === true, widths, context),
      }),
  );
  return [tablePart(gridTable(widths, written))];
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

function writeCells(
  cells: readonly Placed[],
  header: boolean,
  widths: readonly number[],
  context: Context,
): TableCell[] {
  return cells.map(({ cell, column, colspan, rowspan }) => {
    const width = widths.slice(column, column + colspan).reduce((a, b) => a + b, 0);
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(colspan > 1 && { columnSpan: colspan }),
      ...(rowspan > 1 && { rowSpan: rowspan }),
      verticalAlign: VerticalAlignTable.TOP,
      children: writeText(cell, header, width, context),
    });
  });
}

/** Headings are broken evenly; a cell that holds nothing but a figure stands in the middle of its column. */
function writeText(cell: Node | null, header: boolean, width: number, context: Context): Paragraph[] {
  if (header && cell?.childCount) return cell.children.map((line) => headingLine(line, width, context));
  const figure = /^[\d.,%\s/–-]+$/.test(cellTexts(cell, context).join(' '));
  return cellParagraphs(cell, context, {
    style: header ? 'BangDau' : 'BangO',
    ...(figure && { alignment: 'center' }),
  });
}
