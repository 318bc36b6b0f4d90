import { assignsTasks, columnKindsOf, type Finding } from '@duthao/plan';
import { dropOverallMarks, type Inline, wordsOf } from '../lines/inline.ts';
import type { Row } from './groupRows.ts';
import type { Table, TaskTable } from './recognised.ts';
import {
  type CellRow,
  type CellText,
  numberedGroup,
  runsOfCell,
  taskRows,
  wordsOfCell,
  wrongNumbers,
} from './taskRows.ts';

/** Reads rows as a task table when the headings say so, else as an ordinary one whose first row is its header. */
export function readTable(rows: readonly Row[]): { table: TaskTable | Table; findings: Finding[] } {
  const [header, ...body] = rows;
  const kinds = columnKindsOf(header!.map(wordsOf));
  if (!assignsTasks(kinds)) return { table: plainTable(rows), findings: [] };
  const columns = kinds.map((kind, index) => ({ kind, title: dropOverallMarks(header![index]!) }));
  const tt = kinds.indexOf('tt');
  const cells = body.map((row): CellRow => row.map(asCell));
  const groupOf = (row: CellRow): readonly Inline[] | undefined => groupTitle(row, tt);
  return {
    table: { kind: 'taskTable', columns, rows: taskRows(cells, groupOf, true) },
    findings: wrongNumbers(cells, tt, kinds.indexOf('content'), (row) => groupOf(row) !== undefined),
  };
}

/** In text a cell is one paragraph and the first row is the header. */
function plainTable(rows: readonly Row[]): Table {
  const written = rows.map((row, index) => ({
    header: index === 0,
    cells: row.map((cell) => ({ paragraphs: asCell(cell) })),
  }));
  return { kind: 'table', rows: written };
}

const asCell = (runs: readonly Inline[]): CellText => [{ kind: 'paragraph', marker: null, runs }];

/** In text a row with words in one cell only heads a group. */
function groupTitle(row: CellRow, tt: number): readonly Inline[] | undefined {
  const filled = row.filter((cell) => wordsOfCell(cell) !== '');
  if (filled.length === 1 && !/^\d+\.?$/u.test(wordsOfCell(filled[0]!))) return runsOfCell(filled[0]!);
  return numberedGroup(row, tt);
}
