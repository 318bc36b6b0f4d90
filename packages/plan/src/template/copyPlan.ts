import { Fragment, Node } from 'prosemirror-model';
import { asItStands } from '../queries/asItStands.ts';
import type { DocJson } from '../migrations/migrate.ts';
import { schema } from '../schema.ts';
import { renewIds } from './renewIds.ts';

/**
 * A new plan that says the same: every node with an id that was never given before, without number and day, without
 * suggestions and comments. `subject` replaces the trích yếu where it is given.
 */
export function copyPlan(doc: Node, newId: () => string, subject?: string): Node {
  const copied = Node.fromJSON(schema, renewIds(asItStands(doc).toJSON() as DocJson, newId));
  const fresh = refreshed(copied, subject);
  fresh.check();
  return fresh;
}

function refreshed(node: Node, subject: string | undefined): Node {
  const { name } = node.type;
  if (name === 'letterhead') return node.type.create({ ...node.attrs, number: null, day: null });
  if (name === 'subject' && subject !== undefined) return node.type.create(node.attrs, schema.text(subject));
  if (node.isTextblock || node.isLeaf) return node;
  return node.copy(Fragment.from(node.children.map((child) => refreshed(child, subject))));
}
