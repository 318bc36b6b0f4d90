import type { ColumnKind } from '@duthao/plan';
import type { PlacedCell } from './placeCells.ts';

/** A row below the headings: a group with its number if it has one, or a task with a cell for each column. */
export type PastedRow =
  | { readonly kind: 'group'; readonly number: string; readonly cell: Element }
  | { readonly kind: 'task'; readonly cells: readonly (Element | undefined)[] };

const NUMBER = /^\d{1,3}[.)]?$/;
const GROUP_NUMBER = /^(?:[IVXL]+|[A-HĐ])\.?$/;

/**
 * Rows as a task table holds them; undefined where it would lose words: cells merged inside a row, a task over
 * several rows, numbers of tasks that are more than a count.
 */
export function taskRowsOf(
  rows: readonly (readonly PlacedCell[])[],
  kinds: readonly ColumnKind[],
): PastedRow[] | undefined {
  const tt = kinds.indexOf('tt');
  const open = kinds.map((): { cell?: Element; left: number } => ({ left: 0 }));
  const read: PastedRow[] = [];
  for (const row of rows) {
    const cells = open.map((above) => (above.left-- > 0 ? above.cell : undefined));
    for (const { cell, column, rows: down } of row) {
      cells[column] = cell;
      if (down > 1) open[column] = { cell, left: down - 1 };
    }
    const group = groupOf(row, kinds.length, tt);
    if (group) read.push(group);
    else if (isMerged(row, kinds) || !isCounted(row, tt)) return undefined;
    else read.push({ kind: 'task', cells });
  }
  return read;
}

const isMerged = (row: readonly PlacedCell[], kinds: readonly ColumnKind[]): boolean =>
  row.some(
    ({ column, columns, rows, words }) =>
      words !== '' && (columns > 1 || (rows > 1 && kinds[column] === 'content')),
  );

function isCounted(row: readonly PlacedCell[], tt: number): boolean {
  const words = row.find(({ column }) => column === tt)?.words ?? '';
  return words === '' || NUMBER.test(words);
}

/** Words over the width, bold words alone in a row, or a Roman number or letter with words beside it. */
function groupOf(row: readonly PlacedCell[], count: number, tt: number): PastedRow | undefined {
  const filled = row.filter(({ words }) => words !== '');
  const [only] = filled;
  if (only && filled.length === 1) {
    const isWide = only.columns >= Math.max(count - 1, 2);
    const isTitle = isWide || (count > 2 && only.column !== tt && isAll(only.cell, 'b, strong'));
    return isTitle ? { kind: 'group', number: '', cell: only.cell } : undefined;
  }
  const number = filled.find(({ column }) => column === tt)?.words ?? '';
  const titled = filled.find(({ column }) => column !== tt);
  if (filled.length !== 2 || !titled || !GROUP_NUMBER.test(number)) return undefined;
  return { kind: 'group', number: number.endsWith('.') ? number : `${number}.`, cell: titled.cell };
}

/** Whether all words stand in elements of this kind. */
export function isAll(element: Element, selector: string): boolean {
  const bare = element.cloneNode(true) as Element;
  for (const marked of bare.querySelectorAll(selector)) marked.remove();
  return (bare.textContent ?? '').trim() === '';
}
