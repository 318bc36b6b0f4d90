import { Fragment, type Node } from 'prosemirror-model';
import { settle } from './settle.ts';

/**
 * The text with only one person's suggestions taken out: what everybody else suggested stays, and so do all
 * comments. A person who may only suggest changes a text rightly when this reads the same before and after.
 */
export function withoutSuggestionsOf(node: Node, author: string): Node {
  return settle(node, (suggestion) => (suggestion.author === author ? 'reject' : 'keep'));
}

/** The text as it would read with every suggestion accepted, or those of one author. Comments stay. */
export function asAccepted(node: Node, author?: string): Node {
  return settle(node, (suggestion) =>
    author === undefined || suggestion.author === author ? 'accept' : 'keep',
  );
}

/** Comments are not part of the document. */
export function withoutComments(node: Node): Node {
  const marks = node.marks.filter((mark) => !isComment(mark));
  const bare = marks.length === node.marks.length ? node : node.mark(marks);
  if (node.isLeaf) return bare;
  const children = node.children.map(withoutComments);
  const changed = children.some((child, index) => child !== node.child(index));
  return changed ? bare.copy(Fragment.from(children)) : bare;
}

const isComment = ({ type }: { type: { name: string } }): boolean => type.name === 'comment';
