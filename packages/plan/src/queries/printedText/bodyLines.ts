import type { Node } from 'prosemirror-model';
import { markersOf } from '../markersOf.ts';
import { taskNumbersOf } from '../taskNumbersOf.ts';
import { inlineText } from './inlineText.ts';
import { linesOf, type PrintedLine, withId } from './PrintedLine.ts';
import type { Printing } from './Printing.ts';

export const isParagraph = ({ type }: Node): boolean => type.name === 'paragraph';

/**
 * What the paragraphs and tables of a container print: a line each; a table gives a line for each row. Titles are
 * not among them. A computed lead ("1.", "Điều 1.") takes the place of the first paragraph's own marker.
 */
export function bodyLines(container: Node, printing: Printing, lead?: string): PrintedLine[] {
  const markers = markersOf(container);
  const first = container.children.findIndex(isParagraph);
  return container.children.flatMap((child, i) => {
    if (child.type.name === 'table') return tableLines(child, printing);
    if (child.type.name === 'taskTable') return taskTableLines(child, printing);
    if (!isParagraph(child)) return [];
    const marker = lead !== undefined && i === first ? `${lead} ` : markers[i]!;
    return withId(child, linesOf('text', [marker + inlineText(child, printing)]));
  });
}

const rowLine = (cells: readonly string[]): PrintedLine => ({ kind: 'row', depth: 0, cells });

function cellText(cell: Node, printing: Printing): string {
  return bodyLines(cell, printing)
    .map(({ cells }) => cells.join(' '))
    .join('\n');
}

function tableLines(table: Node, printing: Printing): PrintedLine[] {
  return table.children.flatMap((row) =>
    withId(row, [rowLine(row.children.map((cell) => cellText(cell, printing)))]),
  );
}

/** The heading row, then groups and tasks as they stand; cells in the order of the columns. */
function taskTableLines(table: Node, printing: Printing): PrintedLine[] {
  const columns = table.children.filter((child) => child.type.name === 'taskColumn');
  if (columns.length === 0) return [];
  const numbers = taskNumbersOf(table);
  const cellsOf = (task: Node, number: number | null | undefined): string[] =>
    columns.map(({ attrs: { id, kind } }) =>
      kind === 'tt' ? String(number) : taskCellText(task, id as string | null, printing),
    );
  const rows = table.children.flatMap((row, i) => {
    if (row.type.name === 'taskGroup') return withId(row, [rowLine([inlineText(row, printing).trim()])]);
    return row.type.name === 'task' ? withId(row, [rowLine(cellsOf(row, numbers[i]))]) : [];
  });
  const heads = rowLine(columns.map((column) => inlineText(column, printing).trim()));
  return [...withId(table, [heads]), ...rows];
}

function taskCellText(task: Node, column: string | null, printing: Printing): string {
  const cells = task.children.filter((cell) => column !== null && cell.attrs.column === column);
  return cells.map((cell) => cellText(cell, printing)).join('\n');
}
