import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../source/sourceDocument.ts';
import { boxLookOf, plainBox } from './boxLook.ts';
import { attr, elementChildren, type HtmlElement } from './htmlTree.ts';
import type { BoxLook } from './openParagraph.ts';
import type { PageContext } from './pageContext.ts';
import type { Css } from './readStyles.ts';
import { toPoints } from './toLength.ts';

type ReadCell = (cell: HtmlElement, box: BoxLook) => SourceBlock[];

const WIDEST = 100;
const TALLEST = 10_000;

/** A table with its cells at their places in the grid, as browsers lay them out. */
export function readTable(
  element: HtmlElement,
  context: PageContext,
  readCell: ReadCell,
): { table: SourceTable; caption: HtmlElement[] } {
  const { styles } = context;
  const rows = rowsOf(element).filter((row) => !context.skipped.has(row));
  /** For each column, how many further rows a cell from above reaches into. */
  const taken: number[] = [];
  const read = rows.map((row, index): SourceRow => {
    const cells = cellsOf(row).map((cell) => placeCell(cell, taken, rows.length - index));
    for (let column = 0; column < taken.length; column += 1)
      taken[column] = Math.max((taken[column] ?? 0) - 1, 0);
    const isHeader =
      (row.parentNode as HtmlElement).tagName === 'thead' || styles.of(row)['mso-yfti-firstrow'] === 'header';
    return {
      isHeader,
      cells: cells.map(({ element: cell, ...place }) => ({
        ...place,
        blocks: readCell(
          cell,
          boxLookOf(cell, styles.of(cell), {
            ...plainBox,
            align: attr(row, 'align') === 'center' ? 'center' : 'left',
          }),
        ),
      })),
    };
  });
  const caption = elementChildren(element).filter(({ tagName }) => tagName === 'caption');
  const all = [element, ...rows.flatMap(cellsOf)];
  const hasBorders = Number(attr(element, 'border') ?? 0) > 0 || all.some((it) => isDrawn(styles.of(it)));
  return { table: { kind: 'table', widths: widthsOf(rows, read, context), hasBorders, rows: read }, caption };
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementChildren(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/u.test(part.tagName) ? rowsOf(part) : [],
  );
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  elementChildren(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function placeCell(
  cell: HtmlElement,
  taken: number[],
  rowsLeft: number,
): Omit<SourceCell, 'blocks'> & { element: HtmlElement } {
  let column = 0;
  while ((taken[column] ?? 0) > 0) column += 1;
  const columns = spanOf(cell, 'colspan', WIDEST);
  const rows = Math.min(spanOf(cell, 'rowspan', TALLEST) || rowsLeft, rowsLeft);
  for (let at = column; at < column + Math.max(columns, 1); at += 1) taken[at] = rows;
  return { element: cell, column, columns: Math.max(columns, 1), rows };
}

/** `rowspan=0` means: to the end. */
function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attr(cell, name) ?? '1', 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, most);
}

function isDrawn(css: Css): boolean {
  const sides = ['border', 'border-top', 'border-bottom', 'border-left', 'border-right', 'border-style'].map(
    (name) => css[name] ?? '',
  );
  return sides.some(
    (side) => /solid|double|dotted|dashed/iu.test(side) && !/\b0(?:px|pt|cm|in)?\s+solid/iu.test(side),
  );
}

/** From the row with the most cells; equal where nothing is said. */
function widthsOf(
  rows: readonly HtmlElement[],
  read: readonly SourceRow[],
  { styles }: PageContext,
): number[] {
  const ends = read.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns));
  const count = ends.reduce((most, end) => Math.max(most, end), 0);
  const widths = Array.from({ length: count }, () => 0);
  rows.forEach((row, index) =>
    cellsOf(row).forEach((cell, at) => {
      const { column, columns } = read[index]!.cells[at]!;
      const width = toPoints(styles.of(cell)['width']) ?? Number.parseFloat(attr(cell, 'width') ?? '0');
      if (columns === 1 && widths[column] === 0 && width > 0) widths[column] = width;
    }),
  );
  const known = widths.filter((width) => width > 0);
  const usual = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1;
  return widths.map((width) => (width > 0 ? width : usual));
}
