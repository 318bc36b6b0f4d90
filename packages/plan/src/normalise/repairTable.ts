import type * as Y from 'yjs';
import { attrOf } from '../ydoc/setAttr.ts';
import { elementsIn, newElement } from './elements.ts';
import type { Repairing } from './repair.ts';

/** Rows that are shorter than the longest get empty cells at their end. */
export function repairTable(table: Y.XmlElement, { repaired, newId }: Repairing): void {
  const rows = elementsIn(table, 'tableRow');
  const widths = widthsOf(rows);
  const width = Math.max(1, ...widths);
  rows.forEach((row, i) => {
    if (widths[i]! >= width) return;
    repaired.push('rowFilled');
    for (let missing = width - widths[i]!; missing > 0; missing -= 1) {
      const cell = newElement('tableCell', { id: newId() });
      cell.insert(0, [newElement('paragraph', { id: newId() })]);
      row.insert(row.length, [cell]);
    }
  });
}

/** Columns that each row fills, those reached by a cell of an earlier row included. */
function widthsOf(rows: readonly Y.XmlElement[]): number[] {
  const carried: number[] = [];
  return rows.map((row, i) => {
    let width = carried[i] ?? 0;
    for (const cell of elementsIn(row, 'tableCell')) {
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
