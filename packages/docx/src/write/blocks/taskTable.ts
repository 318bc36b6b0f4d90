import { type BlockNode, type ColumnKind, taskNumbersOf } from '@duthao/plan';
import { TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { Fragment, type Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { CELL_PADDING, gridTable } from '../gridTable.ts';
import { type CellText, columnWidths } from '../metrics/columnWidths.ts';
import { type Part, tablePart } from '../part.ts';
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
  readonly context: Context;
}

/** The bảng phân công: header repeated on every page, rows unsplit, groups over the whole width. */
export function taskTable(node: BlockNode<'taskTable'>, context: Context): Part[] {
  const table = node as unknown as Node;
  const columns = table.children.filter(({ type }) => type.name === 'taskColumn');
  if (columns.length === 0) return noColumns(table, context);
  const numbers = taskNumbersOf(table);
  const widths = columnWidths(
    columns.length,
    measureRows(table, columns, numbers, context),
    context.textWidth,
    2 * CELL_PADDING,
  );
  const layout = { columns, widths, numbers, context };
  const rows = table.children.flatMap((row, index) => writeRow(row, index, layout));
  return [tablePart(gridTable(widths, [headerRow(layout), ...rows]))];
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

function measureRows(
  table: Node,
  columns: readonly Node[],
  numbers: readonly (number | null)[],
  context: Context,
): CellText[][] {
  const header = columns.map((column, i) =>
    measureCell(i, [printedTextOf(column, context)], context, 'bold'),
  );
  const tasks = table.children.flatMap((task, row) => {
    if (task.type.name !== 'task') return [];
    return [
      columns.map((column, i) => {
        const texts =
          kindOf(column) === 'tt' ? [String(numbers[row])] : cellTexts(cellOf(task, column), context);
        return measureCell(i, texts, context);
      }),
    ];
  });
  return [header, ...tasks];
}

function headerRow({ columns, widths, context }: Layout): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [headingLine(column, widths[i]!, context)],
        }),
    ),
  });
}

function writeRow(row: Node, index: number, layout: Layout): TableRow[] {
  if (row.type.name === 'taskGroup') return [groupRow(row, layout)];
  return row.type.name === 'task' ? [taskRow(row, layout.numbers[index] ?? null, layout)] : [];
}

function groupRow(group: Node, { widths, context }: Layout): TableRow {
  const cell = new TableCell({
    columnSpan: widths.length,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    children: [cellLine(runsOf(group, context), { style: 'BangNhom' })],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function taskRow(task: Node, number: number | null, { columns, widths, context }: Layout): TableRow {
  const children = columns.map((column, i) => {
    const look = { style: 'BangO', alignment: alignmentIn(column, widths[i]!) } as const;
    const numbered = kindOf(column) === 'tt';
    return new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      children: numbered
        ? [cellLine([new TextRun(String(number ?? ''))], look)]
        : cellParagraphs(cellOf(task, column), context, look),
    });
  });
  return new TableRow({ cantSplit: true, children });
}
