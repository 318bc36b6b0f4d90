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
  if (node.isText) return node.mark(node.marks.filter(({ type }) => type.name !== 'comment'));
  let changed = false;
  const children = node.children.map((child) => {
    const bare = child.isText && !child.marks.some(isComment) ? child : withoutComments(child);
    changed ||= bare !== child;
    return bare;
  });
  return changed ? node.copy(Fragment.from(children)) : node;
}

const isComment = ({ type }: { type: { name: string } }): boolean => type.name === 'comment';
