import type { Node } from 'prosemirror-model';
import { markersOf } from '../../queries/markersOf.ts';
import { taskNumbersOf } from '../../queries/taskNumbersOf.ts';
import { inlineHTML } from './inlineHTML.ts';
import { childrenOf, type Page, tag } from './Page.ts';

/**
 * The paragraphs and tables of a container. A computed lead ("1.", "Điều 1.") takes the place of the first
 * paragraph's own marker.
 */
export function bodyHTML(container: Node, page: Page, lead?: string): string {
  const markers = markersOf(container);
  const first = container.children.findIndex(({ type }) => type.name === 'paragraph');
  return container.children
    .map((child, i) => {
      if (child.type.name === 'table') return tableHTML(child, page);
      if (child.type.name === 'taskTable') return taskTableHTML(child, page);
      if (child.type.name !== 'paragraph') return '';
      const marker = lead !== undefined && i === first ? `${lead} ` : markers[i]!;
      const indent = child.attrs.indent as number | null;
      return tag('p', marker + inlineHTML(child, page), indent ? `style="margin-left:${indent}em"` : '');
    })
    .join('');
}

function tableHTML(table: Node, page: Page): string {
  const headers = table.children.findIndex(({ attrs }) => !attrs.header);
  const count = headers < 0 ? table.childCount : headers;
  const rowHTML = (row: Node, name: 'th' | 'td'): string =>
    `<tr>${row.children.map((cell) => cellHTML(cell, name, page)).join('')}</tr>`;
  const head = table.children.slice(0, count).map((row) => rowHTML(row, 'th'));
  const body = table.children.slice(count).map((row) => rowHTML(row, 'td'));
  return tag('table', tag('thead', head.join('')) + tag('tbody', body.join('')));
}

function cellHTML(cell: Node, name: 'th' | 'td', page: Page): string {
  const { colspan, rowspan } = cell.attrs as { colspan: number | null; rowspan: number | null };
  const spans = `${colspan ? ` colspan="${colspan}"` : ''}${rowspan ? ` rowspan="${rowspan}"` : ''}`;
  const scope = name === 'th' ? ' scope="col"' : '';
  return `<${name}${scope}${spans}>${bodyHTML(cell, page)}</${name}>`;
}

/** Headings, then groups and tasks as they stand; cells in the order of the columns. */
function taskTableHTML(table: Node, page: Page): string {
  const columns = childrenOf(table, 'taskColumn');
  if (columns.length === 0) return '';
  const numbers = taskNumbersOf(table);
  const head = columns.map((column) => `<th scope="col">${inlineHTML(column, page)}</th>`).join('');
  const rows = table.children.map((row, i) => {
    if (row.type.name === 'taskGroup') {
      return `<tr><th scope="rowgroup" colspan="${columns.length}">${inlineHTML(row, page)}</th></tr>`;
    }
    if (row.type.name !== 'task') return '';
    const cells = columns.map(({ attrs: { id, kind } }) =>
      kind === 'tt'
        ? `<td class="tt">${numbers[i]}</td>`
        : `<td>${taskCellHTML(row, id as string | null, page)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function taskCellHTML(task: Node, column: string | null, page: Page): string {
  const cells = task.children.filter((cell) => column !== null && cell.attrs.column === column);
  return cells.map((cell) => bodyHTML(cell, page)).join('');
}
