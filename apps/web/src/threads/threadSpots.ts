import type { Node } from '@tiptap/pm/model';

/** Where the words of a thread stand; pieces beside each other are one. */
export interface Spot {
  readonly thread: string;
  readonly from: number;
  readonly to: number;
}

/** By node, counted from inside its opening. A keystroke changes the nodes above it only: the others are remembered. */
const known = new WeakMap<Node, readonly Spot[]>();

/** The words of all threads in a node, counted from the start of its content. */
export function threadSpots(node: Node): readonly Spot[] {
  const remembered = known.get(node);
  if (remembered) return remembered;
  const spots: Spot[] = [];
  node.forEach((child, offset) => {
    if (child.isInline)
      for (const thread of threadsOf(child)) add(spots, thread, offset, offset + child.nodeSize);
    if (child.isLeaf || child.isText) return;
    const inside = offset + 1;
    for (const { thread, from, to } of threadSpots(child)) {
      spots.push({ thread, from: from + inside, to: to + inside });
    }
  });
  known.set(node, spots);
  return spots;
}

function add(spots: Spot[], thread: string, from: number, to: number): void {
  const at = spots.findLastIndex((spot) => spot.thread === thread && spot.to === from);
  if (at < 0) spots.push({ thread, from, to });
  else spots[at] = { ...spots[at]!, to };
}

export function threadsOf(node: Node): string[] {
  return node.marks.flatMap(({ type, attrs }) => (type.name === 'comment' ? [attrs.thread as string] : []));
}

/** The first words of each thread. */
export function firstSpots(doc: Node): Map<string, Spot> {
  const first = new Map<string, Spot>();
  for (const spot of threadSpots(doc)) if (!first.has(spot.thread)) first.set(spot.thread, spot);
  return first;
}
