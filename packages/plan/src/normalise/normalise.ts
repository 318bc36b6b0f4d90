import * as Y from 'yjs';
import { childrenOf } from '../ydoc/cloneElement.ts';
import { planFragment } from '../ydoc/ydoc.ts';
import { newElement } from './elements.ts';
import type { Repair, Repairing } from './repair.ts';
import { repairContainers } from './repairContainers.ts';
import { repairIds } from './repairIds.ts';
import { repairMarks } from './repairMarks.ts';
import { repairTable } from './repairTable.ts';
import { repairTaskTable } from './repairTaskTable.ts';
import { repairDocTitle, repairSection } from './repairTitles.ts';

/**
 * Mends what honest people can break together: every edit alone kept the document whole, two at once did not.
 * Only the server calls it, in the room's queue; all repairs are one transaction with the given origin, and a
 * whole document gives none. Returns what was mended. Reads the whole document once.
 */
export function normalise(ydoc: Y.Doc, newId: () => string, origin?: unknown): Repair[] {
  const repairing: Repairing = { newId, repaired: [] };
  ydoc.transact(() => {
    const fragment = planFragment(ydoc);
    repairContainers(fragment, repairing);
    repairIds(fragment, repairing);
    repairBelow(fragment, repairing);
  }, origin);
  return repairing.repaired;
}

const repairs: Readonly<Record<string, (element: Y.XmlElement, repairing: Repairing) => void>> = {
  docTitle: repairDocTitle,
  section: repairSection,
  taskTable: repairTaskTable,
  table: repairTable,
  taskCell: repairEmpty,
  tableCell: repairEmpty,
  article: repairEmpty,
};

function repairBelow(parent: Y.XmlFragment, repairing: Repairing): void {
  for (const child of childrenOf(parent)) {
    if (child instanceof Y.XmlText) repairMarks(child, repairing);
    else {
      repairs[child.nodeName]?.(child, repairing);
      repairBelow(child, repairing);
    }
  }
}

/** A cell or an article without a paragraph has no place for the caret. */
function repairEmpty(element: Y.XmlElement, { repaired, newId }: Repairing): void {
  if (childrenOf(element).length > 0) return;
  repaired.push('paragraphAdded');
  element.insert(0, [newElement('paragraph', { id: newId() })]);
}
