import type * as Y from 'yjs';
import { childrenOf, cloneChild } from '../ydoc/cloneElement.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import { elementsIn, isBlank, mergeInto, newElement, removeChild } from './elements.ts';
import type { Repairing } from './repair.ts';

/** One cell for each column in every task, computed numbers excepted; what a lost column held is kept. */
export function repairTaskTable(table: Y.XmlElement, repairing: Repairing): void {
  const columns = elementsIn(table, 'taskColumn').filter((column) => attrOf(column, 'kind') !== 'tt');
  const ids = columns.map((column) => attrOf(column, 'id')).filter((id) => typeof id === 'string');
  const content = columns.find((column) => attrOf(column, 'kind') === 'content') ?? columns[0];
  if (!content) return;
  for (const task of elementsIn(table, 'task')) {
    mergeDoubles(task, repairing);
    addMissing(task, ids, repairing);
    clearStrays(task, ids, attrOf(content, 'id'), repairing);
  }
}

const columnOf = (cell: Y.XmlElement): unknown => attrOf(cell, 'column');

function mergeDoubles(task: Y.XmlElement, { repaired }: Repairing): void {
  const first = new Map<unknown, Y.XmlElement>();
  for (const cell of elementsIn(task, 'taskCell')) {
    const kept = first.get(columnOf(cell));
    if (kept) {
      repaired.push('cellMerged');
      mergeInto(kept, cell);
    } else first.set(columnOf(cell), cell);
  }
}

function addMissing(task: Y.XmlElement, ids: readonly string[], { repaired, newId }: Repairing): void {
  const present = new Set(elementsIn(task, 'taskCell').map(columnOf));
  for (const column of ids.filter((id) => !present.has(id))) {
    repaired.push('cellAdded');
    const cell = newElement('taskCell', { column });
    cell.insert(0, [newElement('paragraph', { id: newId() })]);
    task.insert(task.length, [cell]);
  }
}

/** A cell of a column that is gone (or that holds computed numbers) leaves its words in the content cell. */
function clearStrays(
  task: Y.XmlElement,
  ids: readonly unknown[],
  contentId: unknown,
  { repaired }: Repairing,
): void {
  const home = elementsIn(task, 'taskCell').find((cell) => columnOf(cell) === contentId);
  for (const cell of elementsIn(task, 'taskCell')) {
    if (!home || ids.includes(columnOf(cell))) continue;
    repaired.push(isBlank(cell) ? 'cellRemoved' : 'cellMoved');
    if (!isBlank(cell)) home.insert(home.length, childrenOf(cell).map(cloneChild));
    removeChild(task, cell);
  }
}
