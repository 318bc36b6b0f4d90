import type { ColumnKind, Finding } from '@duthao/plan';
import { dropOverallMarks, type Inline, plain, wordsOf } from '../lines/inline.ts';
import { isUnfinished, startsLower } from '../lines/sentences.ts';
import { removed } from '../removed.ts';
import type { Row } from './groupRows.ts';
import type { Table, TaskRow, TaskTable } from './recognised.ts';

const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['tt', /^(?:s?tt|số tt|số thứ tự)$/iu],
  ['note', /ghi chú/iu],
  ['budget', /kinh phí|dự toán/iu],
  [
    'lead',
    /chủ trì|phụ trách|(?:đơn vị|cơ quan|bộ phận|người|cá nhân)\s+(?:được giao|thực hiện|tham mưu)|đầu mối/iu,
  ],
  ['support', /phối hợp/iu],
  ['due', /thời gian|thời hạn|thời điểm|tiến độ|^hạn|hoàn thành/iu],
  ['product', /sản phẩm|kết quả/iu],
  ['content', /nội dung|nhiệm vụ|công việc|hoạt động|tên việc/iu],
];

/** Reads rows as a task table when the headings say so, otherwise as any table whose first row is its header. */
export function readTable(rows: readonly Row[]): { table: TaskTable | Table; findings: Finding[] } {
  const [header, ...body] = rows;
  const columns = kindsOf(header!).map((kind, index) => ({ kind, title: dropOverallMarks(header![index]!) }));
  const kinds = columns.map(({ kind }) => kind);
  const isTasks =
    kinds.includes('content') &&
    kinds.some((kind) => kind === 'lead' || kind === 'due' || kind === 'support');
  if (!isTasks) return { table: { kind: 'table', rows }, findings: [] };
  const tt = kinds.indexOf('tt');
  const read: TaskRow[] = [];
  for (const row of body) addRow(read, row, tt);
  return {
    table: { kind: 'taskTable', columns, rows: read },
    findings: wrongNumbers(body, tt, kinds.indexOf('content')),
  };
}

function kindsOf(header: Row): ColumnKind[] {
  const taken = new Set<ColumnKind>();
  return header.map((cell) => {
    const found = HEADINGS.find(([kind, pattern]) => !taken.has(kind) && pattern.test(wordsOf(cell)));
    if (found) taken.add(found[0]);
    return found?.[0] ?? 'free';
  });
}

function addRow(rows: TaskRow[], row: Row, tt: number): void {
  const group = groupTitle(row, tt);
  if (!group) {
    rows.push({ kind: 'task', cells: row });
    return;
  }
  const last = rows.at(-1);
  const at = row.findIndex((cell) => wordsOf(cell) !== '');
  const isRest =
    last?.kind === 'task' && startsLower(wordsOf(group)) && isUnfinished(wordsOf(last.cells[at]!));
  if (isRest) rows[rows.length - 1] = continued(last.cells, at, group);
  else rows.push({ kind: 'group', title: dropOverallMarks(group) });
}

/** A row that the end of a page cut: the rest of one cell stands alone in the next row. */
function continued(cells: Row, at: number, rest: readonly Inline[]): TaskRow {
  return {
    kind: 'task',
    cells: cells.map((cell, index) => (index === at ? [...cell, ...plain(' '), ...rest] : cell)),
  };
}

/** A row with words in one cell only heads a group; a Roman number or a letter may stand before them. */
function groupTitle(row: Row, tt: number): readonly Inline[] | undefined {
  const filled = row.filter((cell) => wordsOf(cell) !== '');
  if (filled.length === 1 && !/^\d+\.?$/u.test(wordsOf(filled[0]!))) return filled[0];
  const number = tt < 0 ? '' : wordsOf(row[tt]!);
  if (filled.length === 2 && /^(?:[IVXL]+|[A-HĐ])\.?$/u.test(number)) {
    return [
      ...plain(number.endsWith('.') ? `${number} ` : `${number}. `),
      ...filled.find((cell) => cell !== row[tt])!,
    ];
  }
  return undefined;
}

/** Task numbers are counted anew in every group; the ones typed otherwise are named. */
function wrongNumbers(rows: readonly Row[], tt: number, content: number): Finding[] {
  if (tt < 0) return [];
  let count = 0;
  return rows.flatMap((row) => {
    if (groupTitle(row, tt)) {
      count = 0;
      return [];
    }
    count += 1;
    const typed = wordsOf(row[tt]!);
    if (typed === '' || Number(typed.replace(/[.)]$/u, '')) === count) return [];
    const named = wordsOf(row[content]!).split(' ').slice(0, 8).join(' ');
    return [
      removed(
        'taskNumber',
        `Số thứ tự ${typed} trong bảng được đánh lại thành ${count} (${named} …).`,
        typed,
      ),
    ];
  });
}
