import type { Node } from 'prosemirror-model';
import { markersOf } from '../markersOf.ts';
import { taskNumbersOf } from '../taskNumbersOf.ts';
import { inlineText } from './inlineText.ts';
import type { Printing } from './Printing.ts';

export const isParagraph = ({ type }: Node): boolean => type.name === 'paragraph';

/**
 * What the paragraphs and tables of a container print: a line each; a table gives a line for each row. Titles are
 * not among them. A computed lead ("1.", "Điều 1.") takes the place of the first paragraph's own marker.
 */
export function bodyText(container: Node, printing: Printing, lead?: string): string[] {
  const markers = markersOf(container);
  const first = container.children.findIndex(isParagraph);
  return container.children.flatMap((child, i) => {
    if (child.type.name === 'table') return tableText(child, printing);
    if (child.type.name === 'taskTable') return taskTableText(child, printing);
    if (!isParagraph(child)) return [];
    const marker = lead !== undefined && i === first ? `${lead} ` : markers[i]!;
    return [marker + inlineText(child, printing)];
  });
}

const rowText = (cells: readonly string[]): string => cells.join('\t');
const cellText = (cell: Node, printing: Printing): string => bodyText(cell, printing).join('\n');

function tableText(table: Node, printing: Printing): string[] {
  return table.children.map((row) => rowText(row.children.map((cell) => cellText(cell, printing))));
}

/** The heading row, then groups and tasks as they stand; cells in the order of the columns. */
function taskTableText(table: Node, printing: Printing): string[] {
  const columns = table.children.filter((child) => child.type.name === 'taskColumn');
  if (columns.length === 0) return [];
  const numbers = taskNumbersOf(table);
  const lines = [rowText(columns.map((column) => inlineText(column, printing)))];
  table.children.forEach((row, i) => {
    if (row.type.name === 'taskGroup') lines.push(inlineText(row, printing));
    if (row.type.name !== 'task') return;
    lines.push(
      rowText(
        columns.map(({ attrs: { id, kind } }) =>
          kind === 'tt' ? String(numbers[i]) : taskCellText(row, id as string | null, printing),
        ),
      ),
    );
  });
  return lines;
}

function taskCellText(task: Node, column: string | null, printing: Printing): string {
  const cells = task.children.filter((cell) => column !== null && cell.attrs.column === column);
  return cells.map((cell) => cellText(cell, printing)).join('\n');
}
