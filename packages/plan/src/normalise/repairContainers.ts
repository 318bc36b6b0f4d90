import * as Y from 'yjs';
import type { blocks } from '../blocks/index.ts';
import { cloneElement } from '../ydoc/cloneElement.ts';
import { elementsIn, mergeInto, newElement, removeChild } from './elements.ts';
import type { Repairing } from './repair.ts';

type Name = keyof typeof blocks;

const PLAN: readonly Name[] = [
  'decisionPart',
  'letterhead',
  'docTitle',
  'bases',
  'openings',
  'sections',
  'closings',
  'endorsement',
  'annexes',
];
const DECISION: readonly Name[] = ['letterhead', 'docTitle', 'bases', 'article', 'endorsement'];

/** The fixed parts of the plan, once each and in order; and those of a decision that issues it. */
export function repairContainers(fragment: Y.XmlFragment, repairing: Repairing): void {
  PLAN.forEach((name) => mergeExtras(fragment, name, repairing));
  PLAN.forEach((name, i) => {
    if (elementsIn(fragment, name).length > 0) return;
    repairing.repaired.push('containerAdded');
    fragment.insert(indexFor(fragment, PLAN.slice(i + 1)), [newElement(name)]);
  });
  order(fragment, PLAN, repairing);
  for (const decision of elementsIn(fragment, 'decisionPart')) repairDecision(decision, repairing);
  for (const endorsement of elementsIn(fragment, 'endorsement')) repairEndorsement(endorsement, repairing);
}

function repairDecision(decision: Y.XmlElement, repairing: Repairing): void {
  for (const name of DECISION) if (name !== 'article') mergeExtras(decision, name, repairing);
  order(decision, DECISION, repairing);
  for (const endorsement of elementsIn(decision, 'endorsement')) repairEndorsement(endorsement, repairing);
}

function repairEndorsement(endorsement: Y.XmlElement, repairing: Repairing): void {
  mergeExtras(endorsement, 'recipients', repairing);
  mergeExtras(endorsement, 'signatures', repairing);
}

function mergeExtras(parent: Y.XmlFragment, name: Name, { repaired }: Repairing): void {
  const [first, ...extras] = elementsIn(parent, name);
  for (const extra of extras) {
    repaired.push('containerMerged');
    mergeInto(first!, extra);
  }
}

function indexFor(parent: Y.XmlFragment, followers: readonly string[]): number {
  const index = parent
    .toArray()
    .findIndex((child) => child instanceof Y.XmlElement && followers.includes(child.nodeName));
  return index < 0 ? parent.length : index;
}

function order(parent: Y.XmlFragment, names: readonly Name[], { repaired }: Repairing): void {
  const rank = (element: Y.XmlElement): number => names.indexOf(element.nodeName as Name);
  for (const element of elementsIn(parent)) {
    const siblings = elementsIn(parent);
    const before = siblings.slice(0, siblings.indexOf(element));
    if (before.every((sibling) => rank(sibling) <= rank(element))) continue;
    repaired.push('containerMoved');
    const copy = cloneElement(element);
    removeChild(parent, element);
    parent.insert(indexFor(parent, names.slice(rank(element) + 1)), [copy]);
  }
}
