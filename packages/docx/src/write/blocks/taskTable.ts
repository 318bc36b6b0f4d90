import { type BlockNode, type ColumnKind, taskNumbersOf } from '@duthao/plan';
import { TextRun, VerticalAlignTable } from 'docx';
import { Fragment, type Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type CellText, columnWidths } from '../metrics/columnWidths.ts';
import { fitsOnPage } from '../metrics/fitsOnPage.ts';
import { type Part, tablePart } from '../part.ts';
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
import { printedTextOf, runsOf } from './inlineFaces.ts';

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
  readonly numbers: readonly (number | null)[];
  /** Of every row, its cells' texts as measured. */
  readonly texts: readonly (readonly CellText[])[];
  readonly context: Context;
}

/** The bảng phân công: header repeated on every page, rows unsplit, groups over the whole width. */
export function taskTable(node: BlockNode<'taskTable'>, context: Context): Part[] {
  const table = node as unknown as Node;
  const columns = table.children.filter(({ type }) => type.name === 'taskColumn');
  if (columns.length === 0) return noColumns(table, context);
  const texts = measureRows(table, columns, context);
  const header = columns.map((column, i) =>
    measureCell(i, [printedTextOf(column, context)], context, 'bold'),
  );
  const measured = [header, ...texts.filter((row) => row.length > 0)];
  const widths = columnWidths(columns.length, measured, context.textWidth, 2 * CELL_PADDING);
  const layout = { columns, widths, numbers: taskNumbersOf(table), texts, context };
  const rows = table.children.flatMap((row, index) => writeRow(row, index, layout));
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

/** The cells of a column in one row: one, none, or more after concurrent edits; they print one under the other. */
function cellOf(task: Node, { attrs }: Node): Node | null {
  const cells = task.children.filter(({ attrs: { column } }) => column !== null && column === attrs.id);
  const [first, ...more] = cells;
  if (!first || more.length === 0) return first ?? null;
  return first.copy(Fragment.from(cells.flatMap(({ children }) => children)));
}

/** The texts of every row, measured; nothing for what is not a task. */
function measureRows(table: Node, columns: readonly Node[], context: Context): CellText[][] {
  return table.children.map((task) => {
    if (task.type.name !== 'task') return [];
    return columns.map((column, i) => {
      const texts = kindOf(column) === 'tt' ? ['888'] : cellTexts(cellOf(task, column), context);
      return measureCell(i, texts, context);
    });
  });
}

/** Each heading carries the kind of its column in a bookmark. */
function headerRow({ columns, widths, context }: Layout): RowData {
  const { bookmarks } = context;
  const cells = columns.map((column, i): CellData => {
    const line = headingLine(column, widths[i]!, context);
    const name = `${bookmarks.reserve('cot', null)}_${kindOf(column)}`;
    return {
      verticalAlign: VerticalAlignTable.CENTER,
      paragraphs: [{ ...line, children: [bookmarks.around(name, line.children)] }],
    };
  });
  return { cells, isHeader: true };
}

function writeRow(row: Node, index: number, layout: Layout): RowData[] {
  if (row.type.name === 'taskGroup') return [groupRow(row, layout)];
  return row.type.name === 'task' ? [taskRow(row, index, layout)] : [];
}

function groupRow(group: Node, { widths, context }: Layout): RowData {
  const paragraphs = [cellLine(runsOf(group, context), { style: 'BangNhom' })];
  return { cells: [{ columns: widths.length, paragraphs }] };
}

function taskRow(task: Node, index: number, { columns, widths, numbers, texts, context }: Layout): RowData {
  const cells = columns.map((column, i): CellData => {
    const look = { style: 'BangO', alignment: alignmentIn(column, widths[i]!) } as const;
    const paragraphs =
      kindOf(column) === 'tt'
        ? [cellLine([new TextRun(String(numbers[index] ?? ''))], look)]
        : cellParagraphs(cellOf(task, column), context, look);
    return { verticalAlign: VerticalAlignTable.TOP, paragraphs };
  });
  const measured = widths.map((width, i) => ({ width, paragraphs: texts[index]?.[i]?.paragraphs ?? [] }));
  return { cells, mayBreak: !fitsOnPage(measured, context.sizes.table, context) };
}
