import { type ColumnKind, writtenDate } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import { type ColumnText, columnShares } from './columnShares.ts';
import { textWidth } from './textWidth.ts';

export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly title: string;
}

/** Short words stand in the middle of their column, as in print. */
const centred: readonly ColumnKind[] = ['lead', 'due', 'budget'];

/** The width between the margins of an upright sheet, px. */
const TEXT_WIDTH = 605;
/** Rows enough to judge a long table by. */
const SAMPLE = 60;

export function columnsOf(taskTable: Node): Column[] {
  return taskTable.children
    .filter((child) => child.type.name === 'taskColumn')
    .map(({ attrs, textContent }) => ({
      id: attrs.id ?? '',
      kind: attrs.kind ?? 'free',
      title: textContent,
    }));
}

/** The columns as a grid whose tracks keep their shares in any width. */
export function gridTemplate(taskTable: Node): string {
  const columns = columnsOf(taskTable);
  const tasks = taskTable.children.filter(({ type }) => type.name === 'task');
  const step = Math.ceil(tasks.length / SAMPLE) || 1;
  const sample = tasks.filter((_, i) => i % step === 0);
  const shares = columnShares(
    columns.map((column) => measure(column, sample)),
    TEXT_WIDTH,
  );
  return shares.map((share) => `minmax(0, ${Math.round(share)}fr)`).join(' ') || '1fr';
}

function measure({ id, kind, title }: Column, tasks: readonly Node[]): ColumnText {
  const cells = tasks.map((task) => task.children.find(({ attrs }) => attrs.column === id));
  const texts = kind === 'tt' ? ['00'] : cells.map((cell) => (cell ? printedIn(cell) : ''));
  const words = texts.flatMap((text) => text.split(/\s+/));
  const headings = title.split(/\s+/).map((word) => textWidth(word, true));
  return {
    longestWord: Math.max(0, ...headings, ...words.map((word) => textWidth(word))),
    cells: [textWidth(title, true), ...texts.map((text) => textWidth(text))],
  };
}

/** What a cell shows; a date is one word. */
function printedIn(cell: Node): string {
  return cell.textBetween(0, cell.content.size, ' ', ({ type, attrs }) => {
    if (type.name === 'dueDate') return writtenDate(attrs.date);
    return type.name === 'unitRef' ? (attrs.label ?? '') : ' ';
  });
}

/** Rules that put each cell under its heading; a cell names its column, so a missing one leaves its place empty. */
export function placeRules(scope: string, columns: readonly Column[]): string {
  return columns
    .map(({ id, kind }, index) => {
      const place = `grid-column: ${index + 1}; display: block;`;
      const heading = `${scope} > [data-node="taskColumn"][data-id="${CSS.escape(id)}"] { grid-area: 1 / ${index + 1}; }`;
      const own =
        kind === 'tt'
          ? `${scope} > [data-node="task"]::before { ${place} }`
          : `${scope} > [data-node="task"] > [data-column="${CSS.escape(id)}"] { ${place} ${centred.includes(kind) ? 'text-align: center;' : ''} }`;
      return `${heading}\n${own}`;
    })
    .join('\n');
}
