import type { Review } from '../../lines/inline.ts';
import type { SourceBlock, SourceRow, SourceTable } from '../../source/sourceDocument.ts';
import { hasBorders } from '../styles/hasBorders.ts';
import { twipsOf } from '../styles/measure.ts';
import type { Style } from '../styles/readStyles.ts';
import {
  childrenNamed,
  descendants,
  type Element,
  findChild,
  numberOf,
  switchOf,
  valueOf,
} from '../xml/element.ts';
import { closeUp } from './closeUp.ts';
import type { Place, Reader } from './reader.ts';
import { cellsOf, rowsOf } from './tableParts.ts';
import { tableStyleOf } from './tableStyle.ts';

/** Word's own bound, and that of a plan. */
const MOST_COLUMNS = 63;
/** No cell of a plan spans more rows. */
const MOST_ROWS = 9999;

interface OpenCell {
  column: number;
  columns: number;
  rows: number;
  readonly blocks: SourceBlock[];
  readonly tracked?: readonly Review[];
}

/** Cells of the row above that go on below, by their column. */
type Merges = ReadonlyMap<number, OpenCell>;

/** Reads a table; what cells span is worked out from grid columns and vertical merges (17.4.17, 17.4.84). */
export function readTable(reader: Reader, table: Element, place: Place): SourceTable | null {
  const tblPr = findChild(table, 'w:tblPr');
  const style = reader.styles.find('table', valueOf(tblPr, 'w:tblStyle')) ?? reader.styles.standard('table');
  const rows: (SourceRow & { cells: OpenCell[]; dropped: Set<number> })[] = [];
  let merges: Merges = new Map();
  for (const row of rowsOf(reader, table, place)) {
    const inside = { ...row.place, table: tableStyleOf(style, tblPr, rows.length === 0) };
    const { cells, open, dropped } = readRow(reader, row.element, inside, merges);
    if (row.place.isDropped) continue;
    merges = open;
    const isHeader = switchOf(findChild(row.element, 'w:trPr'), 'w:tblHeader') ?? false;
    rows.push({ isHeader, cells, dropped, ...trackedOf(row.place, place) });
  }
  if (rows.length === 0) return null;
  const widths = widthsOf(table, rows);
  return {
    kind: 'table',
    widths,
    hasBorders: drawsLines(table, style),
    rows: rows.map(({ isHeader, cells, tracked }) => ({ isHeader, cells, ...(tracked && { tracked }) })),
  };
}

function readRow(
  reader: Reader,
  row: Element,
  place: Place,
  above: Merges,
): { cells: OpenCell[]; open: Merges; dropped: Set<number> } {
  const cells: OpenCell[] = [];
  const open = new Map<number, OpenCell>();
  const dropped = new Set<number>();
  let column = spanOf(valueOf(findChild(row, 'w:trPr'), 'w:gridBefore'), 0);
  for (const { element, place: inside } of cellsOf(reader, row, place)) {
    const tcPr = findChild(element, 'w:tcPr');
    const columns = Math.min(spanOf(valueOf(tcPr, 'w:gridSpan'), 1), Math.max(1, MOST_COLUMNS - column));
    const blocks = inside.readBlocks(element.children, inside);
    const going = mergeOf(tcPr, 'w:vMerge') === 'continue' ? above.get(column) : undefined;
    const left = cells.at(-1);
    if (inside.isDropped) {
      for (let i = 0; i < columns; i += 1) dropped.add(column + i);
    } else if (going && going.rows < MOST_ROWS) {
      going.rows += 1;
      append(going, blocks);
      open.set(column, going);
    } else if (left && (column >= MOST_COLUMNS || mergeOf(tcPr, 'w:hMerge') === 'continue')) {
      append(left, blocks);
      if (column < MOST_COLUMNS) left.columns += columns;
    } else {
      const cell = { column, columns, rows: 1, blocks, ...trackedOf(inside, place) };
      cells.push(cell);
      if (mergeOf(tcPr, 'w:vMerge')) open.set(column, cell);
    }
    column += columns;
  }
  return { cells, open, dropped };
}

/** What is tracked of a row or a cell itself. */
function trackedOf(inner: Place, outer: Place): { readonly tracked?: readonly Review[] } {
  const tracked = inner.changes.slice(outer.changes.length);
  return tracked.length > 0 ? { tracked } : {};
}

/** A merge without a value goes on (17.18.57). */
function mergeOf(tcPr: Element | undefined, name: string): 'restart' | 'continue' | undefined {
  const merge = findChild(tcPr, name);
  if (!merge) return undefined;
  return merge.attrs['w:val'] === 'restart' ? 'restart' : 'continue';
}

/** One by one, since a call takes only so many arguments. */
function append(cell: OpenCell, blocks: readonly SourceBlock[]): void {
  for (const block of blocks) if (hasContent(block)) cell.blocks.push(block);
}

function hasContent(block: SourceBlock): boolean {
  return block.kind !== 'paragraph' || block.runs.length > 0;
}

function spanOf(value: string | undefined, least: number): number {
  return Math.min(Math.max(numberOf(value) ?? least, least), MOST_COLUMNS);
}

/** Widths of the grid, evened out where the file's grid is too short for its cells. */
function widthsOf(table: Element, rows: readonly { cells: OpenCell[]; dropped: Set<number> }[]): number[] {
  const all = childrenNamed(findChild(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attrs }) => twipsOf(attrs['w:w']) ?? 0,
  );
  const grid = closeUp(rows, Math.max(all.length, MOST_COLUMNS)).flatMap((column) => all[column] ?? []);
  const cells = rows.flatMap((row) => row.cells);
  const count = cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  const sum = grid.reduce((total, width) => total + width, 0);
  const fair = sum > 0 ? sum / grid.length : 1;
  return Array.from({ length: count }, (_, index) => grid[index] || fair);
}

function drawsLines(table: Element, style: Style | undefined): boolean {
  const ofTable = hasBorders(findChild(findChild(table, 'w:tblPr'), 'w:tblBorders')) ?? style?.borders;
  if (ofTable === true) return true;
  return descendants(table, 'w:tcBorders').some((borders) => hasBorders(borders) === true);
}
