import type { Printed } from '../match/alignWord.ts';
import { plain } from '../match/Expected.ts';
import { propertiesOf } from '../read/styles.ts';
import type { Cell, Row, Table } from '../read/word.ts';
import { attrOf, below, childOf } from '../read/xml.ts';
import { type Sheet, TWIPS } from '../Sheet.ts';
import type { Claims, Rule } from './Rule.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** nd30 4.6.5: repeated header, unsplit rows, thin borders, no shading; widths the same in grid and cells. */
export const tables: Rule = {
  name: 'tables',
  check(sheet, claims) {
    const seen = new Set<Table>();
    for (const { place, table } of sheet.printed) {
      if (table === undefined || !place.table || seen.has(place.table)) continue;
      seen.add(place.table);
      const own = sheet.printed.filter((one) => one.place.table === place.table);
      const at = `of the table “${own[0]!.text.slice(0, 30)}”`;
      inFile(place.table, at, sheet, place.section, claims);
      rows(place.table, own, at, sheet, claims);
    }
    for (const { page, repeated } of sheet.pdf.continued) {
      claims.holds('4.6.5', `header repeated on page ${page + 1}`, repeated);
    }
  },
};

function inFile(
  { element, grid, rows }: Table,
  at: string,
  sheet: Sheet,
  section: number,
  { is, within, holds }: Claims,
): void {
  const { area } = sheet.parts[section]!;
  within('4.6.5', `width ${at}, twips`, [0, (area.right - area.left) * TWIPS], sum(grid), 3);
  const borders = propertiesOf(childOf(childOf(element, 'tblPr'), 'tblBorders'));
  for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
    const { val, sz, color = 'auto' } = borders.get(side) ?? {};
    holds(
      '4.6.5',
      `${side} border ${at}`,
      val === 'single' && sz === '4' && /^(auto|000000)$/.test(color),
      borders.get(side),
    );
  }
  is(
    '4.6.5',
    `shaded cells ${at}`,
    0,
    below(element, 'shd').filter((one) => !/^(auto|ffffff)$/i.test(attrOf(one, 'fill') ?? 'auto')).length,
  );
  is('4.6.5', `rows of fixed height ${at}`, 0, below(element, 'trHeight').length);
  is('4.6.5', `layout ${at}`, 'fixed', attrOf(childOf(childOf(element, 'tblPr'), 'tblLayout'), 'type'));
  for (const [r, { cells }] of rows.entries()) {
    let column = 0;
    for (const { span, width } of cells) {
      is(
        '4.6.5',
        `width of a cell in row ${r + 1} ${at}, twips`,
        sum(grid.slice(column, column + span)),
        width,
      );
      column += span;
    }
    is('4.6.5', `columns of row ${r + 1} ${at}`, grid.length, column);
  }
}

function rows(
  { rows: all, grid }: Table,
  own: readonly Printed[],
  at: string,
  { parts }: Sheet,
  { is, within, holds }: Claims,
): void {
  for (const [r, row] of all.entries()) {
    const here = own.filter(({ place }) => place.row === row);
    const pages = new Set(here.flatMap(({ lines }) => lines.map(({ page }) => page)));
    const { area } = parts[own[0]!.place.section]!;
    const tall = heightOf(here) > (area.bottom - area.top) * 0.75;
    holds('4.6.5', `row ${r + 1} unsplit ${at}`, row.unsplit || tall);
    if (!tall) holds('4.6.5', `row ${r + 1} on one page ${at}`, pages.size <= 1, [...pages]);
    if (here.length > 0)
      is('4.6.5', `row ${r + 1} is a header ${at}`, here[0]!.role === 'columnHead', row.isHeader);
    if (here[0]?.role === 'group')
      is('4.6.5', `group row merged ${at}`, [1, grid.length], [row.cells.length, row.cells[0]?.span]);
    for (const { lines, place, text } of here) {
      const [left, right] = edges(row, place.cell!, grid, area.left);
      for (const line of lines)
        within('4.6.5', `“${plain(text).slice(0, 30)}” inside its cell, pt`, [left, right], line.right, 0.5);
    }
  }
}

/** The cells of one column take the height of the highest. */
function heightOf(here: readonly Printed[]): number {
  const byCell = new Map<Cell | undefined, number>();
  for (const { place, lines } of here)
    byCell.set(place.cell, (byCell.get(place.cell) ?? 0) + lines.length * 15);
  return Math.max(0, ...byCell.values());
}

function edges({ cells }: Row, cell: Cell, grid: readonly number[], start: number): [number, number] {
  const before = sum(cells.slice(0, cells.indexOf(cell)).map(({ span }) => span));
  const left = start + sum(grid.slice(0, before)) / TWIPS;
  return [left, left + sum(grid.slice(before, before + cell.span)) / TWIPS];
}
