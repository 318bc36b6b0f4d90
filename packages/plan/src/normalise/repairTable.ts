import type * as Y from 'yjs';
import { attrOf } from '../ydoc/setAttr.ts';
import { elementsIn, newElement } from './elements.ts';
import type { Repairing } from './repair.ts';

/**
 * Rows that are shorter than the longest get empty cells at their end. What is only suggested counts for the table as it
 * would be, what is to go for the table as it is: a row is short where it is in both of them that it belongs to.
 */
export function repairTable(table: Y.XmlElement, { repaired, newId }: Repairing): void {
  const rows = elementsIn(table, 'tableRow');
  const lacks = (['suggestedInsert', 'suggestedDelete'] as const).map((absent) => lackingIn(rows, absent));
  for (const row of rows) {
    const missing = Math.min(...lacks.flatMap((lack) => lack.get(row) ?? []));
    if (missing <= 0) continue;
    repaired.push('rowFilled');
    for (let left = missing; left > 0; left -= 1) {
      const cell = newElement('tableCell', { id: newId() });
      cell.insert(0, [newElement('paragraph', { id: newId() })]);
      row.insert(row.length, [cell]);
    }
  }
}

/** How many columns each row lacks when rows and cells with that attribute are not counted; such rows are not in it. */
function lackingIn(
  all: readonly Y.XmlElement[],
  absent: 'suggestedInsert' | 'suggestedDelete',
): Map<Y.XmlElement, number> {
  const counts = (element: Y.XmlElement): boolean => attrOf(element, absent) === undefined;
  const rows = all.filter(counts);
  const widths = widthsOf(rows, counts);
  const width = Math.max(1, ...widths);
  return new Map(rows.map((row, i) => [row, width - widths[i]!]));
}

/** Columns that each row fills, those reached by a cell of an earlier row included. */
function widthsOf(rows: readonly Y.XmlElement[], counts: (cell: Y.XmlElement) => boolean): number[] {
  const carried: number[] = [];
  return rows.map((row, i) => {
    let width = carried[i] ?? 0;
    for (const cell of elementsIn(row, 'tableCell').filter(counts)) {
      const colspan = spanOf(cell, 'colspan');
      width += colspan;
      const last = Math.min(i + spanOf(cell, 'rowspan'), rows.length);
      for (let below = i + 1; below < last; below += 1) carried[below] = (carried[below] ?? 0) + colspan;
    }
    return width;
  });
}

function spanOf(cell: Y.XmlElement, key: 'colspan' | 'rowspan'): number {
  const span = attrOf(cell, key);
  return typeof span === 'number' ? span : 1;
}
