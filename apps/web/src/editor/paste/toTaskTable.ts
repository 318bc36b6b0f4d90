import { assignsTasks, type ColumnKind, columnKindsOf } from '@duthao/plan';
import { newId } from '../newId.ts';
import { type PlacedCell, placeCells } from './placeCells.ts';
import { isAll, type PastedRow, taskRowsOf } from './taskRowsOf.ts';

/** A table whose headings assign tasks, as a task table; any other, and one that would lose words, stays as it is. */
export function toTaskTable(table: HTMLTableElement): void {
  if (table.querySelector('table') || table.parentElement?.closest('table')) return;
  const rows = placeCells(table);
  const length = headerLength(table, rows);
  const headings = headingsOf(rows.slice(0, length), columnCount(rows));
  const kinds = columnKindsOf(headings.map(spokenHeading));
  const body = rows.slice(length).filter((row, index) => index > 0 || !isColumnNumbers(row));
  const read = assignsTasks(kinds) ? taskRowsOf(body, kinds) : undefined;
  if (!read) return;
  const made = part(table, 'taskTable');
  const ids = kinds.map((kind, index) => {
    const column = titled(part(table, 'taskColumn', { kind, id: newId() }), headings[index]!);
    made.append(column);
    return column.dataset['id']!;
  });
  made.append(...read.map((row) => toRow(table, row, kinds, ids)));
  table.replaceWith(made);
}

function toRow(
  table: HTMLTableElement,
  row: PastedRow,
  kinds: readonly ColumnKind[],
  ids: readonly string[],
): HTMLElement {
  if (row.kind === 'group') {
    const group = titled(part(table, 'taskGroup'), [row.cell]);
    if (row.number) group.prepend(`${row.number} `);
    return group;
  }
  const task = part(table, 'task');
  row.cells.forEach((cell, index) => {
    if (!cell || kinds[index] === 'tt') return;
    const made = part(table, 'taskCell', { column: ids[index]! });
    made.append(...(cell.cloneNode(true) as Element).childNodes);
    for (const line of made.querySelectorAll('p')) if (isBlank(line)) line.replaceChildren();
    task.append(made);
  });
  return task;
}

/** Word puts a hard space into an empty line. */
const isBlank = (line: Element): boolean =>
  (line.textContent ?? '').trim() === '' && !line.querySelector('[data-node]');

function part(table: Element, name: string, data: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = table.ownerDocument.createElement('div');
  Object.assign(made.dataset, { node: name, ...data });
  return made;
}

/** A title in one line; weight over its whole length is its own. */
function titled(made: HTMLElement, cells: readonly Element[]): HTMLElement {
  cells.forEach((cell, index) => {
    if (index > 0) made.append(' - ');
    made.append(...(cell.cloneNode(true) as Element).childNodes);
  });
  for (const br of made.querySelectorAll('br')) br.replaceWith(' ');
  for (const line of made.querySelectorAll('p')) {
    line.replaceWith(...(line.previousSibling ? [' '] : []), ...line.childNodes);
  }
  for (const weight of ['b, strong', 'i, em', 'u']) {
    if (!isAll(made, weight)) continue;
    for (const marked of made.querySelectorAll(weight)) marked.replaceWith(...marked.childNodes);
  }
  return made;
}

const columnCount = (rows: readonly (readonly PlacedCell[])[]): number =>
  Math.max(0, ...rows.flat().map(({ column, columns }) => column + columns));

/** Rows that repeat on each page, or the first row with what its cells reach down to. */
function headerLength(table: HTMLTableElement, rows: readonly (readonly PlacedCell[])[]): number {
  const flagged = [...table.rows].findIndex((row) => !row.dataset['header']);
  const first = rows[0] ?? [];
  const isGrouped = first.some(({ columns, words }) => columns > 1 && words !== '');
  const reach = isGrouped ? Math.max(...first.map((cell) => cell.rows)) : 1;
  return Math.max(flagged, reach);
}

/** For each column the cells that head it, from the top row down. */
const headingsOf = (rows: readonly (readonly PlacedCell[])[], count: number): Element[][] =>
  Array.from({ length: count }, (_, at) =>
    rows
      .flat()
      .filter(({ column, columns, words }) => column <= at && at < column + columns && words !== '')
      .map(({ cell }) => cell),
  );

/** "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp": the lower heading tells more, where it tells anything. */
function spokenHeading(cells: readonly Element[]): string {
  const words = cells.map((cell) => (cell.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
  const lowest = words.at(-1) ?? '';
  return columnKindsOf([lowest])[0] === 'free' ? words.join(' - ') : lowest;
}

/** A row that only counts the columns, (1) (2) (3), numbers nothing that the plan has. */
function isColumnNumbers(row: readonly PlacedCell[]): boolean {
  const numbers = row.map(({ words }) => Number(/^\(?(\d{1,2})\)?$/.exec(words)?.[1]));
  return row.length > 2 && numbers.every((number, index) => number === index + numbers[0]!);
}
