import { Fragment, type Node } from 'prosemirror-model';
import { readRecord, writeRecord } from '../record.ts';
import { settle } from '../settle.ts';
import type { Merge } from './Merge.ts';

/**
 * A node that is put in as a suggestion, with ids of its own. What others suggested inside it goes with it; one's own
 * suggestions are a part of this one from now on.
 */
export function suggestedCopy(merge: Merge, node: Node): Node {
  const settled = settle(node, (suggestion) => (merge.isOwn(suggestion) ? 'accept' : 'keep'));
  const copy = freshCopy(merge, withoutOwn(merge, settled));
  const attrs = { ...copy.attrs, suggestedInsert: writeRecord(merge.record()) };
  return copy.type.create(attrs, copy.content);
}

/** What `settle` leaves alone: one's own change of the node itself. */
function withoutOwn(merge: Merge, node: Node): Node {
  const isOwn = merge.isOwn(readRecord(node, 'suggestedChange'));
  return isOwn ? node.type.create({ ...node.attrs, suggestedChange: null }, node.content) : node;
}

function freshCopy(merge: Merge, node: Node): Node {
  if (node.isText) return node;
  const id: unknown = node.attrs['id'];
  const isKnown = typeof id === 'string' && merge.source.known.has(id);
  if (isKnown) merge.copied.add(id);
  const attrs = isKnown ? { ...node.attrs, id: merge.source.newId() } : node.attrs;
  return node.type.create(attrs, Fragment.from(node.children.map((child) => freshCopy(merge, child))));
}

/** The ids of a node and of all in it. */
export function idsIn(node: Node, into = new Set<string>()): Set<string> {
  const own: unknown = node.attrs['id'];
  if (typeof own === 'string') into.add(own);
  node.children.forEach((child) => {
    if (!child.isText) idsIn(child, into);
  });
  return into;
}
