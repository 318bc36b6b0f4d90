import { type BlockNode, type ColumnKind, taskNumbersOf } from '@duthao/plan';
import { type ParagraphChild, VerticalAlignTable } from 'docx';
import { Fragment, type Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type CellText, columnWidths } from '../metrics/columnWidths.ts';
import { fitsOnPage } from '../metrics/fitsOnPage.ts';
import { type Part, tablePart } from '../part.ts';
import { computed } from '../review/computed.ts';
import type { Line } from '../review/Ends.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import { both, type Both, inside, untouched } from '../review/Tracked.ts';
import { trackedOf } from '../review/trackedOf.ts';
import { CELL_PADDING, type CellData, type RowData } from '../table.ts';
import {
  type CellAlignment,
  cellLine,
  cellParagraphs,
  cellTexts,
  headingLine,
  measureCell,
} from './cells.ts';
import { mmToTwips } from '../units.ts';
import { printedTextOf } from './printedTextOf.ts';
import { endRun } from './endRun.ts';
import { lineOf, withinOf } from './lineOf.ts';

const alignmentOf: Record<ColumnKind, CellAlignment> = {
  tt: 'center',
  content: 'left',
  lead: 'center',
  support: 'left',
  due: 'center',
  product: 'left',
  budget: 'center',
  note: 'left',
  free: 'left',
};

/** Justified only where the column is wide enough for it: narrow columns would tear into gaps. */
const JUSTIFIED_FROM = mmToTwips(75);

function alignmentIn(column: Node, width: number): CellAlignment {
  const kind = kindOf(column);
  return kind === 'content' && width >= JUSTIFIED_FROM ? 'both' : alignmentOf[kind];
}

interface Layout {
  readonly columns: readonly Node[];
  readonly widths: readonly number[];
  readonly numbers: Both<readonly (number | null)[]>;
  /** Of every row, its cells' texts as measured. */
  readonly texts: readonly (readonly CellText[])[];
  readonly context: Context;
}

/** The bảng phân công: header repeated on every page, rows unsplit, groups over the whole width. */
export function taskTable(node: BlockNode<'taskTable'>, context: Context): Part[] {
  const table = node as unknown as Node;
  const entries = entriesOf([table], context);
  const columns = entries.all.map((entry) => entry.node).filter(({ type }) => type.name === 'taskColumn');
  if (columns.length === 0) return noColumns(table, context);
  const texts = measureRows(entries.all, columns, context);
  const header = columns.map((column, i) =>
    measureCell(i, [printedTextOf(column, context)], context, 'bold'),
  );
  const measured = [header, ...texts.filter((row) => row.length > 0)];
  const widths = columnWidths(columns.length, measured, context.textWidth, 2 * CELL_PADDING);
  const numbers = numbersIn(entries.texts, context);
  const layout = { columns, widths, numbers, texts, context };
  const rows = entries.all.flatMap((row, index) => writeRow(row, index, layout));
  return [tablePart({ widths, rows: [headerRow(layout), ...rows], borders: 'thin' })];
}

function noColumns(table: Node, { findings }: Context): Part[] {
  if (table.childCount > 0) {
    findings.push({
      rule: 'taskTableWithoutColumns',
      severity: 'error',
      message: 'Một bảng phân công không có cột nào nên không in được; cần thêm cột cho bảng.',
      text: table.textContent.slice(0, 80),
    });
  }
  return [];
}

const kindOf = (column: Node): ColumnKind => (column.attrs.kind as ColumnKind | null) ?? 'free';

function numbersIn({ before, after }: Both<Node>, { review }: Context): Layout['numbers'] {
  const numbers = taskNumbersOf(after);
  return { before: review ? taskNumbersOf(before) : numbers, after: numbers };
}

/** The cells of a column in one row: one, none, or more after concurrent edits; they print one under the other. */
const cellsOf = (task: Node, { attrs }: Node): Node[] =>
  task.children.filter(({ attrs: { column } }) => column !== null && column === attrs.id);

function cellOf(task: Node, column: Node): Node | null {
  const cells = cellsOf(task, column);
  const [first, ...more] = cells;
  if (!first || more.length === 0) return first ?? null;
  return first.copy(Fragment.from(cells.flatMap(({ children }) => children)));
}

/** The texts of every row, measured; nothing for what is not a task. */
function measureRows(rows: readonly Entry[], columns: readonly Node[], context: Context): CellText[][] {
  return rows.map(({ node: task }) => {
    if (task.type.name !== 'task') return [];
    return columns.map((column, i) => {
      const texts = kindOf(column) === 'tt' ? ['888'] : cellTexts(cellOf(task, column), context);
      return measureCell(i, texts, context);
    });
  });
}

/** Each heading carries the kind of its column in a bookmark. */
function headerRow({ columns, widths, context }: Layout): RowData {
  const cells = columns.map((column, i): CellData => {
    const tracked = trackedOf(column);
    return {
      verticalAlign: VerticalAlignTable.CENTER,
      tracked,
      paragraphs: [heading(column, widths[i]!, withinOf(context, tracked))],
    };
  });
  return { cells, isHeader: true, tracked: context.within };
}

function heading(column: Node, width: number, context: Context): Line {
  const { bookmarks } = context;
  const begins = both({ node: column, index: 0 });
  const entry = { node: column, children: column.children, tracked: untouched, present: both(true), begins };
  const line = headingLine(entry, both({ style: 'BangDau' }), width, context);
  const name = `${bookmarks.reserve('cot', null)}_${kindOf(column)}`;
  return { ...line, children: [bookmarks.around(name, line.children ?? [])] };
}

function writeRow(entry: Entry, index: number, layout: Layout): RowData[] {
  const { tracked, node } = entry;
  const within = { ...layout, context: withinOf(layout.context, tracked) };
  if (node.type.name === 'taskGroup') return [groupRow(entry, within)];
  return node.type.name === 'task' ? [taskRow(entry, index, within)] : [];
}

function groupRow(group: Entry, { widths, context }: Layout): RowData {
  return {
    cells: [{ columns: widths.length, paragraphs: [lineOf(group, both({ style: 'BangNhom' }), context)] }],
    tracked: context.within,
  };
}

function taskRow(row: Entry, index: number, { columns, widths, numbers, texts, context }: Layout): RowData {
  const cells = columns.map((column, i): CellData => {
    const look = { style: 'BangO', alignment: alignmentIn(column, widths[i]!) } as const;
    const cells = cellsOf(row.node, column);
    const tracked = inside(trackedOf(column), cells.length === 1 ? trackedOf(cells[0]!) : untouched);
    const within = withinOf(context, trackedOf(column));
    const paragraphs =
      kindOf(column) === 'tt'
        ? [cellLine(numberRuns(row, numbers, within), look)]
        : cellParagraphs(cells, within, look);
    return { verticalAlign: VerticalAlignTable.TOP, tracked, paragraphs };
  });
  const measured = widths.map((width, i) => ({ width, paragraphs: texts[index]?.[i]?.paragraphs ?? [] }));
  return { cells, tracked: context.within, mayBreak: !fitsOnPage(measured, context.sizes.table, context) };
}

/** The TT of a row, which may be another one when rows come or go above it. */
function numberRuns({ begins }: Entry, numbers: Layout['numbers'], context: Context): ParagraphChild[] {
  const numberIn = (text: keyof Both<unknown>): string | null => {
    const begin = begins[text];
    return begin && String(numbers[text][begin.index] ?? '');
  };
  const shown = { before: numberIn('before'), after: numberIn('after') };
  return computed(shown, context, (text) => [endRun(text, context)]);
}
