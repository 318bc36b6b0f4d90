import { assignsTasks, type ColumnKind, type Finding } from '@duthao/plan';
import { dropOverallMarks, type Inline, type Review } from '../lines/inline.ts';
import { removed } from '../removed.ts';
import type { SourceRow, SourceTable } from '../source/sourceDocument.ts';
import { cellParagraphs } from './cellParagraphs.ts';
import { isGroupCell, ownTable } from './ownTable.ts';
import { headerOf } from './headerOf.ts';
import type { Paragraph, Table, TaskTable } from './recognised.ts';
import {
  type CellRow,
  type CellText,
  numberedGroup,
  runsOfCell,
  taskRows,
  wordsOfCell,
  wrongNumbers,
} from './taskRows.ts';

type Kinds = readonly ColumnKind[];
type Placed = {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: CellText;
  readonly isGroup: boolean;
  readonly tracked?: readonly Review[];
};

/** Reads a table whose cells are known: as a task table when its header says so, else as it stands, spans and all. */
export function readSourceTable(table: SourceTable): { table: TaskTable | Table; findings: Finding[] } {
  const count = columnCount(table);
  const rows = table.rows.map((row) =>
    row.cells.map((cell) => ({
      ...cell,
      text: cellParagraphs(cell.blocks),
      isGroup: isGroupCell(cell.blocks),
    })),
  );
  const header = headerOf(table, rows, count);
  const body = rows.slice(header.length);
  const own = ownTable(table);
  const kinds = own.kinds ?? header.kinds;
  const isPlain =
    own.isPlain || (!own.kinds && (!assignsTasks(kinds) || body.some((row) => isMerged(row, kinds, count))));
  if (isPlain) return { table: plainTable(table, rows, header.length, own.keepsWidths), findings: [] };
  const numbers = !own.kinds && body[0] && isColumnNumbers(body[0], count) ? body[0] : undefined;
  const kept = repeated(numbers ? body.slice(1) : body, kinds, count);
  const tt = kinds.indexOf('tt');
  const groups = new Map(
    kept.map(({ cells, row }) => [cells, own.kinds ? styledGroup(row) : groupTitle(row, cells, tt, count)]),
  );
  const cells = kept.map((row) => row.cells);
  const columns = kinds.map((kind, index) => ({
    kind,
    title: dropOverallMarks(header.titles[index]!),
    tracked: rows[0]?.find(({ column }) => column === index)?.tracked,
  }));
  const read = taskRows(cells, (row) => groups.get(row));
  const tracked = new Map<readonly Placed[], SourceRow['tracked']>(
    rows.map((row, index) => [row, table.rows[index]!.tracked]),
  );
  return {
    table: {
      kind: 'taskTable',
      columns,
      tracked: table.rows[0]?.tracked,
      rows: read.map((row, index) => ({ ...row, tracked: tracked.get(kept[index]!.row) })),
    },
    findings: [
      ...(numbers ? [columnNumbers(numbers)] : []),
      ...wrongNumbers(cells, tt, kinds.indexOf('content'), (row) => groups.get(row) !== undefined),
    ],
  };
}

function columnCount({ widths, rows }: SourceTable): number {
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns));
  return ends.reduce((most, end) => Math.max(most, end), widths.length);
}

/** A task whose words reach over several rows, or cells merged inside a row, are more than a task table holds. */
function isMerged(row: readonly Placed[], kinds: Kinds, count: number): boolean {
  if (row.length <= 2 && row.some(({ columns }) => columns >= count - 1)) return false;
  return row.some(
    ({ column, columns, rows, text }) =>
      wordsOfCell(text) !== '' && (columns > 1 || (rows > 1 && kinds[column] === 'content')),
  );
}

interface TaskLine {
  readonly row: readonly Placed[];
  readonly cells: CellRow;
}

/** Rows with a cell for each column; what a cell merged downwards says holds for each of its rows. */
function repeated(rows: readonly (readonly Placed[])[], kinds: Kinds, count: number): TaskLine[] {
  const open: { text: CellText; left: number }[] = Array.from({ length: count }, () => ({
    text: [],
    left: 0,
  }));
  return rows.map((row) => {
    const cells: CellText[] = Array.from({ length: count }, () => []);
    open.forEach((above, column) => {
      if (above.left === 0) return;
      above.left -= 1;
      if (kinds[column] !== 'tt') cells[column] = above.text;
    });
    for (const { column, rows: down, text } of row) {
      cells[column] = text;
      if (down > 1) open[column] = { text, left: down - 1 };
    }
    return { row, cells };
  });
}

/** In our tables a style says which rows head a group. */
function styledGroup(row: readonly Placed[]): readonly Inline[] | undefined {
  const styled = row.find(({ isGroup }) => isGroup);
  return styled && runsOfCell(styled.text);
}

function groupTitle(
  row: readonly Placed[],
  cells: CellRow,
  tt: number,
  count: number,
): readonly Inline[] | undefined {
  const filled = row.filter(({ text }) => wordsOfCell(text) !== '');
  const only = filled.length === 1 ? filled[0]! : undefined;
  if (
    only &&
    (only.columns >= Math.max(count - 1, 2) || (count > 2 && only.column !== tt && isBold(only.text)))
  )
    return runsOfCell(only.text);
  return numberedGroup(cells, tt);
}

const isBold = (text: CellText): boolean =>
  text.every(({ runs }) =>
    runs.every((run) => run.kind !== 'text' || run.marks.includes('bold') || !run.text.trim()),
  );

/** A row that counts the columns: (1) (2) (3). */
function isColumnNumbers(row: readonly Placed[], count: number): boolean {
  const numbers = row.map(({ text }) => /^\(?(\d{1,2})\)?$/u.exec(wordsOfCell(text))?.[1]);
  return (
    row.length === count &&
    count > 2 &&
    numbers.every((n, index) => n !== undefined && Number(n) === index + Number(numbers[0]))
  );
}

function columnNumbers(row: readonly Placed[]): Finding {
  const text = row.map((cell) => wordsOfCell(cell.text)).join(' ');
  return removed('columnNumbers', 'Đã bỏ dòng đánh số cột của bảng.', text);
}

function plainTable(
  table: SourceTable,
  rows: readonly (readonly Placed[])[],
  headerLength: number,
  keepsWidths: boolean,
): Table {
  const sum = table.widths.reduce((a, b) => a + b, 0);
  const widths = table.widths.map((width) => Math.max(1, Math.round((width / sum) * 100))).join(' ');
  return {
    kind: 'table',
    rows: rows.map((row, index) => ({
      header: isRepeated(table.rows[index]!, index, headerLength),
      tracked: table.rows[index]!.tracked,
      cells: row.map(({ columns, rows: down, text, tracked }) => ({
        tracked,
        paragraphs: isRepeated(table.rows[index]!, index, headerLength) ? text.map(withoutWeight) : text,
        ...(columns > 1 && { colspan: columns }),
        ...(down > 1 && { rowspan: down }),
      })),
    })),
    ...(sum > 0 && keepsWidths && { widths }),
  };
}

/** The header of a table carries its weight by what it is. */
const withoutWeight = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  runs: dropOverallMarks(paragraph.runs),
});

const isRepeated = (row: SourceRow, index: number, headerLength: number): boolean =>
  row.isHeader && index < headerLength;
