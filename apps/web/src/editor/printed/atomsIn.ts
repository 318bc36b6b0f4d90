import type { Node } from '@tiptap/pm/model';

/** An inline atom of a block whose printed text depends on the rest of the plan. */
export interface PrintedAtom {
  readonly node: Node;
  /** From the start of the node that was asked about. */
  readonly offset: number;
}

const cache = new WeakMap<Node, readonly PrintedAtom[]>();

/**
 * Footnotes and references below a node, in order. Remembered for each node, and nodes are never changed: a
 * keystroke costs the blocks on its path only.
 */
export function atomsIn(node: Node): readonly PrintedAtom[] {
  const known = cache.get(node);
  if (known) return known;
  const found: PrintedAtom[] = [];
  node.forEach((child, offset) => {
    const name = child.type.name;
    if (name === 'footnote' || name === 'sectionRef') found.push({ node: child, offset });
    if (child.isText || child.isLeaf) return;
    for (const atom of atomsIn(child)) found.push({ node: atom.node, offset: offset + 1 + atom.offset });
  });
  cache.set(node, found);
  return found;
}
