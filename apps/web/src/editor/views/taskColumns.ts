import type { ColumnKind } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';

/** Shares of the width by kind, as offices draw the table: the work itself has the most room. */
const widths: Record<ColumnKind, string> = {
  tt: '46px',
  content: 'minmax(0, 3.2fr)',
  lead: 'minmax(0, 1.5fr)',
  support: 'minmax(0, 1.5fr)',
  due: 'minmax(0, 1.35fr)',
  product: 'minmax(0, 1.4fr)',
  budget: 'minmax(0, 1.2fr)',
  note: 'minmax(0, 1.1fr)',
  free: 'minmax(0, 1.3fr)',
};

export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
}

export function columnsOf(taskTable: Node): Column[] {
  return taskTable.children
    .filter((child) => child.type.name === 'taskColumn')
    .map(({ attrs }) => ({ id: attrs.id ?? '', kind: attrs.kind ?? 'free' }));
}

export const gridTemplate = (columns: readonly Column[]): string =>
  columns.map(({ kind }) => widths[kind]).join(' ') || '1fr';

/** Rules that put each cell under its heading; a cell names its column, so a missing one leaves its place empty. */
export function placeRules(scope: string, columns: readonly Column[]): string {
  return columns
    .map(({ id, kind }, index) => {
      const heading = `${scope} > [data-node="taskColumn"][data-id="${CSS.escape(id)}"] { grid-area: 1 / ${index + 1}; }`;
      const own =
        kind === 'tt'
          ? `${scope} > [data-node="task"]::before { grid-column: ${index + 1}; display: block; }`
          : `${scope} > [data-node="task"] > [data-column="${CSS.escape(id)}"] { grid-column: ${index + 1}; display: block; ${kind === 'due' ? 'text-align: center;' : ''} }`;
      return `${heading}\n${own}`;
    })
    .join('\n');
}
