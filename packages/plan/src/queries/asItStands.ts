import type { Node } from 'prosemirror-model';
import { withoutComments } from '../suggestions/projections.ts';
import { settle } from '../suggestions/settle.ts';

export { attrsBefore } from '../suggestions/settle.ts';

/**
 * The text without its review: what is only suggested is not taken, what is to be deleted still stands, and
 * changes of form are turned back to what was before. Comments are not part of the document.
 */
export function asItStands(node: Node): Node {
  return withoutComments(settle(node, () => 'reject'));
}
