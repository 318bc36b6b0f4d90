import type { Finding } from '@duthao/plan';
import { dropOverallMarks, type Inline, plain, wordsOf } from '../lines/inline.ts';
import { isUnfinished, startsLower } from '../lines/sentences.ts';
import { removed } from '../removed.ts';
import type { Paragraph, TaskRow } from './recognised.ts';

/** The paragraphs of one cell. */
export type CellText = readonly Paragraph[];
/** A row of a task table, a cell for each column. */
export type CellRow = readonly CellText[];

export const wordsOfCell = (cell: CellText): string =>
  cell
    .map(({ runs }) => wordsOf(runs))
    .filter(Boolean)
    .join(' ');

/** All runs of a cell as one line. */
export const runsOfCell = (cell: CellText): readonly Inline[] =>
  cell.flatMap(({ runs }, index) => (index === 0 ? runs : [...plain(' '), ...runs]));

/**
 * What stands below the header; `groupOf` tells the title of a row that heads a group. Only in text the end of a
 * page may have cut a row in two (`isCut`).
 */
export function taskRows(
  rows: readonly CellRow[],
  groupOf: (row: CellRow) => readonly Inline[] | undefined,
  isCut = false,
): TaskRow[] {
  const read: TaskRow[] = [];
  for (const row of rows) {
    const group = groupOf(row);
    if (group && isCut) addGroupOrRest(read, row, group);
    else if (group) read.push({ kind: 'group', title: dropOverallMarks(group) });
    else read.push({ kind: 'task', cells: row });
  }
  return read;
}

function addGroupOrRest(rows: TaskRow[], row: CellRow, group: readonly Inline[]): void {
  const last = rows.at(-1);
  const at = row.findIndex((cell) => wordsOfCell(cell) !== '');
  const isRest =
    last?.kind === 'task' &&
    startsLower(wordsOf(group)) &&
    last.cells[at] !== undefined &&
    isUnfinished(wordsOfCell(last.cells[at]));
  if (isRest) rows[rows.length - 1] = continued(last.cells, at, group);
  else rows.push({ kind: 'group', title: dropOverallMarks(group) });
}

/** A row that the end of a page cut: the rest of one cell stands alone in the next row. */
function continued(cells: CellRow, at: number, rest: readonly Inline[]): TaskRow {
  const joined = (cell: CellText): CellText =>
    cell.map((paragraph, index) =>
      index < cell.length - 1
        ? paragraph
        : { ...paragraph, runs: [...paragraph.runs, ...plain(' '), ...rest] },
    );
  return { kind: 'task', cells: cells.map((cell, index) => (index === at ? joined(cell) : cell)) };
}

/** A Roman number or a letter in the column of numbers, with one cell of words beside it. */
export function numberedGroup(row: CellRow, tt: number): readonly Inline[] | undefined {
  const filled = row.filter((cell) => wordsOfCell(cell) !== '');
  const number = tt < 0 ? '' : wordsOfCell(row[tt]!);
  if (filled.length !== 2 || !/^(?:[IVXL]+|[A-HĐ])\.?$/u.test(number)) return undefined;
  const words = filled.find((cell) => cell !== row[tt])!;
  return [...plain(number.endsWith('.') ? `${number} ` : `${number}. `), ...runsOfCell(words)];
}

/** Task numbers are counted anew in every group; the ones typed otherwise are named. */
export function wrongNumbers(
  rows: readonly CellRow[],
  tt: number,
  content: number,
  isGroup: (row: CellRow) => boolean,
): Finding[] {
  if (tt < 0) return [];
  let count = 0;
  return rows.flatMap((row) => {
    if (isGroup(row)) {
      count = 0;
      return [];
    }
    count += 1;
    const typed = wordsOfCell(row[tt]!);
    if (typed === '' || Number(typed.replace(/[.)]$/u, '')) === count) return [];
    const named = wordsOfCell(row[content] ?? [])
      .split(' ')
      .slice(0, 8)
      .join(' ');
    const message = `Số thứ tự ${typed} trong bảng được đánh lại thành ${count} (${named} …).`;
    return [removed('taskNumber', message, typed)];
  });
}
