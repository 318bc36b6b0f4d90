import type { Node } from 'prosemirror-model';
import { heaviestRun, type Pair } from '../../ydoc/heaviestRun.ts';
import type { At, Merge } from './Merge.ts';

export function childrenAt({ node, pos }: At, start = pos + 1): At[] {
  let at = start;
  return node.children.map((child) => {
    const found = { node: child, pos: at };
    at += child.nodeSize;
    return found;
  });
}

/**
 * Which child stayed, and as which one: the same object, the same id, or one whose edge the change left alone.
 * Pairs of indexes before and after, both rising.
 */
export function matchBlocks(merge: Merge, before: readonly At[], after: readonly At[]): Pair[] {
  const least = Math.min(before.length, after.length);
  let left = 0;
  while (left < least && before[left]!.node === after[left]!.node) left += 1;
  let right = 0;
  while (right < least - left && before.at(-1 - right)!.node === after.at(-1 - right)!.node) right += 1;
  const middle = matchMiddle(
    merge,
    before.slice(left, before.length - right),
    after.slice(left, after.length - right),
  );
  return [
    ...Array.from({ length: left }, (_, i): Pair => [i, i]),
    ...middle.map(([a, b]): Pair => [a + left, b + left]),
    ...Array.from({ length: right }, (_, i): Pair => [before.length - right + i, after.length - right + i]),
  ];
}

function matchMiddle(merge: Merge, before: readonly At[], after: readonly At[]): Pair[] {
  const offered = new Map<unknown, number>();
  before.forEach(({ node }, index) => {
    offered.set(node, index);
    const key = keyOf(node);
    if (key !== undefined && !offered.has(key)) offered.set(key, index);
  });
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  after.forEach(({ node }, index) => {
    const found = offered.get(node) ?? offered.get(keyOf(node) ?? null);
    if (found === undefined || taken.has(found)) return;
    taken.add(found);
    pairs.push([found, index]);
  });
  const sure = heaviestRun(pairs, (index) => after[index]!.node.nodeSize);
  const all: Pair[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...sure, [before.length, after.length] as const]) {
    all.push(...matchGap(merge, before, after, [a, nextA], [b, nextB]));
    if (nextA < before.length) all.push([nextA, nextB]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return all;
}

/** What has no name, or another one: by the edge that survived, else by the kind alone when neither has a name. */
function matchGap(
  merge: Merge,
  before: readonly At[],
  after: readonly At[],
  [a, endA]: Pair,
  [b, endB]: Pair,
): Pair[] {
  const found: Pair[] = [];
  let next = b;
  for (let i = a; i < endA; i += 1) {
    const gap = after.slice(next, endB);
    const at = gap.findIndex((other) => isSurvivor(merge, before[i]!, other));
    const alike = at < 0 ? gap.findIndex((other) => isNamelessTwin(before[i]!, other)) : at;
    if (alike < 0) continue;
    found.push([i, next + alike]);
    next += alike + 1;
  }
  return found;
}

function isSurvivor(merge: Merge, { node, pos }: At, other: At): boolean {
  if (node.type !== other.node.type || isKnownOther(merge, node, other.node)) return false;
  if (merge.survivor(pos) === other.pos) return true;
  const end = pos + node.nodeSize - 1;
  return !node.isLeaf && merge.survivor(end) === other.pos + other.node.nodeSize - 1;
}

/** The name of another node that was there before. */
function isKnownOther(merge: Merge, node: Node, other: Node): boolean {
  const id: unknown = other.attrs['id'];
  return typeof id === 'string' && id !== node.attrs['id'] && merge.source.known.has(id);
}

const isNamelessTwin = ({ node: a }: At, { node: b }: At): boolean =>
  a.type === b.type && keyOf(a) === undefined && keyOf(b) === undefined && !('id' in a.attrs);

/** A cell of a task has no id of its own: its column names it. */
function keyOf({ type, attrs }: Node): string | undefined {
  if (typeof attrs['id'] === 'string') return `${type.name}#${attrs['id']}`;
  return typeof attrs['column'] === 'string' ? `${type.name}|${attrs['column']}` : undefined;
}
