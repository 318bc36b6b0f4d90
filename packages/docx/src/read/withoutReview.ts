import type { Plan } from '@duthao/plan';
import { Fragment } from 'prosemirror-model';

type Node = Plan['doc'];

const REVIEW: ReadonlySet<string> = new Set(['insertion', 'deletion', 'formatChange', 'comment']);

/** All that a plan holds, what is suggested and what is to be deleted alike: for counting words, not for print. */
export function withoutReview(node: Node): Node {
  if (node.isText) return node.mark(node.marks.filter(({ type }) => !REVIEW.has(type.name)));
  if (node.type.name === 'suggestedSplit') return node.type.schema.text(' ');
  const attrs = Object.entries(node.attrs).map(([name, value]) => [
    name,
    name.startsWith('suggested') ? null : value,
  ]);
  return node.type.create(Object.fromEntries(attrs), Fragment.from(node.children.map(withoutReview)));
}
