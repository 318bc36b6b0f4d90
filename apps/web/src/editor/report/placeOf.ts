import type { Node } from '@tiptap/pm/model';

/** A node of the page that a report speaks of. */
export interface Place {
  readonly pos: number;
  readonly node: Node;
}

/** The node with an id. */
export function placeOf(doc: Node, id: string): Place | undefined {
  return findNode(doc, (node) => node.attrs.id === id);
}

/** The first node of a kind: letterhead and title carry no ids. */
export function firstOf(doc: Node, name: string): Place | undefined {
  return findNode(doc, (node) => node.type.name === name);
}

function findNode(doc: Node, is: (node: Node) => boolean): Place | undefined {
  let found: Place | undefined;
  doc.descendants((node, pos) => {
    if (!found && is(node)) found = { pos, node };
    return !found;
  });
  return found;
}
