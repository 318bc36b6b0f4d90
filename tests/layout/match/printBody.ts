import type { Plan } from '@duthao/plan';
import type { Line, Role } from './Expected.ts';
import { pointLetter } from './numbers.ts';
import { type Drawer, inlineText, isMarked } from './printInline.ts';

export type { Drawer } from './printInline.ts';

type Node = Plan['doc'];

/** The number of a section without a title, or of an article, before its first paragraph. */
export interface Lead {
  readonly role: Role;
  readonly text: string;
}

/** Paragraphs and tables of a container, in order, with their computed markers. */
export function bodyOf(container: Node, drawer: Drawer, lead?: Lead): Line[] {
  const lines: Line[] = [];
  const hasParagraph = container.children.some(({ type }) => type.name === 'paragraph');
  let ahead = lead;
  const start = container.children.find(({ type }) => !type.name.endsWith('Title'));
  // A number whose section begins with a table stands alone.
  if (ahead && (ahead.role === 'runIn' ? start?.type.name !== 'paragraph' : !hasParagraph)) {
    lines.push({ role: ahead.role, text: ahead.text });
    ahead = undefined;
  }
  const counts = { point: 0, number: 0 };
  for (const child of container.children) {
    const marker = child.attrs['marker'] as string | null | undefined;
    if (child.type.name !== 'paragraph' || (!marker && !child.attrs['indent'])) {
      counts.point = 0;
      counts.number = 0;
    }
    if (child.type.name === 'taskTable') lines.push(...taskTable(child, drawer));
    if (child.type.name === 'table') lines.push(...table(child, drawer));
    if (child.type.name !== 'paragraph') continue;
    const written = markerOf(marker, counts);
    const text = inlineText(child, drawer);
    const marked = isMarked(child);
    lines.push(
      ahead
        ? { role: ahead.role, text: `${ahead.text} ${text}`, marked }
        : { role: roleOf(marker), text: written + text, marked },
    );
    ahead = undefined;
  }
  return lines;
}

function markerOf(marker: string | null | undefined, counts: { point: number; number: number }): string {
  if (marker === 'point') return `${pointLetter((counts.point += 1))}) `;
  if (marker === 'number') return `${(counts.number += 1)}. `;
  return marker === 'dash' ? '- ' : marker === 'plus' ? '+ ' : '';
}

function roleOf(marker: string | null | undefined): Role {
  if (marker === 'point' || marker === 'number') return 'point';
  return marker ? 'dash' : 'body';
}

/** The paragraphs of one cell. */
function cellLines(cell: Node, role: Role, table: number, drawer: Drawer): Line[] {
  return bodyOf(cell, drawer).map((line) => ({ ...line, role, table }));
}

function table(node: Node, drawer: Drawer): Line[] {
  const number = (drawer.tables += 1);
  return node.children.flatMap((row) =>
    row.children.flatMap((cell) =>
      cellLines(cell, row.attrs['header'] === true ? 'columnHead' : 'cell', number, drawer),
    ),
  );
}

function taskTable(node: Node, drawer: Drawer): Line[] {
  const columns = node.children.filter(({ type }) => type.name === 'taskColumn');
  if (columns.length === 0) return [];
  const table = (drawer.tables += 1);
  let count = 0;
  const heads = columns.map((column): Line => ({
    role: 'columnHead',
    text: inlineText(column, drawer),
    table,
    marked: isMarked(column),
  }));
  const rows = node.children.flatMap((row): Line[] => {
    if (row.type.name === 'taskGroup') {
      count = 0;
      return [{ role: 'group', text: inlineText(row, drawer), table, marked: isMarked(row) }];
    }
    if (row.type.name !== 'task') return [];
    count += 1;
    return columns.flatMap((column) => taskCell(row, column, count, { table, drawer }));
  });
  return [...heads, ...rows];
}

function taskCell(task: Node, column: Node, count: number, at: { table: number; drawer: Drawer }): Line[] {
  if (column.attrs['kind'] === 'tt') return [{ role: 'cell', text: String(count), table: at.table }];
  return task.children
    .filter((cell) => cell.attrs['column'] !== null && cell.attrs['column'] === column.attrs['id'])
    .flatMap((cell) => cellLines(cell, 'cell', at.table, at.drawer));
}
