import type { ListColumn } from '../list/ListFile.ts';
import type { OpinionOrder, OpinionRow, OpinionTable } from './OpinionTable.ts';

/** A heading over the whole width, or a row with a cell for each column. */
export type OpinionLine =
  | { readonly kind: 'group'; readonly text: string }
  | {
      readonly kind: 'row';
      readonly cells: readonly string[];
      /** How many rows its number and name stand for; 0 where they are those of the row above. */
      readonly span: number;
    };

export const opinionColumns = [
  { title: 'TT', width: 11, align: 'center', as: 'number' },
  { title: 'Cơ quan, đơn vị', width: 46, align: 'left' },
  { title: 'Nội dung (mục)', width: 38, align: 'left' },
  { title: 'Ý kiến', width: 70, align: 'left' },
  { title: 'Tiếp thu hay không', width: 24, align: 'center' },
  { title: 'Nội dung tiếp thu, giải trình', width: 58, align: 'left' },
] as const satisfies readonly ListColumn[];

/** Rows for which one name stands; a name that stands for more is written again. */
const MOST_JOINED = 8;

/** The table line by line: one number for each that was asked, or for each opinion when they are grouped by section. */
export function opinionLines({ rows, groups }: OpinionTable, order: OpinionOrder): OpinionLine[] {
  return order === 'giver' ? byGiver(rows) : bySection(rows, groups);
}

function byGiver(rows: readonly OpinionRow[]): OpinionLine[] {
  const lines: OpinionLine[] = [];
  let number = 0;
  for (let at = 0; at < rows.length;) {
    let end = at + 1;
    while (end < rows.length && rows[end]!.giver === rows[at]!.giver) end += 1;
    number += 1;
    for (let from = at; from < end; from += MOST_JOINED) {
      const joined = rows.slice(from, Math.min(end, from + MOST_JOINED));
      joined.forEach((row, index) => lines.push(toLine(row, number, index === 0 ? joined.length : 0)));
    }
    at = end;
  }
  return lines;
}

/** Opinions by the parts of the plan; those who gave none come last. */
function bySection(rows: readonly OpinionRow[], groups: readonly string[]): OpinionLine[] {
  const lines: OpinionLine[] = [];
  let number = 0;
  const add = (text: string, found: readonly OpinionRow[]): void => {
    if (found.length === 0) return;
    lines.push({ kind: 'group', text });
    for (const row of found) lines.push(toLine(row, (number += 1), 1));
  };
  for (const group of groups)
    add(
      group,
      rows.filter((row) => row.group === group),
    );
  add(
    'Không có ý kiến về nội dung',
    rows.filter(({ group }) => group === null),
  );
  return lines;
}

function toLine(row: OpinionRow, number: number, span: number): OpinionLine {
  const giver = [row.giver, row.source].filter(Boolean).join('\n');
  const cells = [String(number), giver, row.place, row.words, row.verdict, row.response];
  return { kind: 'row', span, cells };
}
