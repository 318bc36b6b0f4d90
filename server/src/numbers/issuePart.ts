import { isAttached } from '@duthao/plan';
import type { Node } from 'prosemirror-model';

/** What the number belongs to: the decision that issues the plan, where there is one, else the plan. */
export function issuePart(doc: Node): Node {
  return isAttached(doc) ? doc.firstChild! : doc;
}

/** The first of a kind in the issuing part, not that of a decision before the plan's own. */
export function findIn(part: Node, name: string): Node | undefined {
  let found: Node | undefined;
  part.descendants((node) => {
    if (!found && node.type.name === name) found = node;
    return !found && node.type.name !== 'decisionPart';
  });
  return found;
}
