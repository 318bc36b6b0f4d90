import type { Node } from 'prosemirror-model';
import type * as Y from 'yjs';
import { heaviestRun, type Pair } from './heaviestRun.ts';
import type { Mapping } from './mapping.ts';
import { plainText } from './plainText.ts';
import { attrOf } from './setAttr.ts';

/**
 * For every node the stored child that is to become it, or undefined where a new one is needed. The pairs stand
 * in the order of the children, so that none has to move, and a child never turns into another one: what has an
 * id keeps it. First what is known to be the same, then what has the same id, then, between those, what has
 * none, by type and in order.
 */
export function matchChildren(
  children: readonly Y.XmlElement[],
  nodes: readonly Node[],
  mapping: Mapping,
): (Y.XmlElement | undefined)[] {
  const { left, right } = sameEnds(children, nodes, mapping);
  const middle = children.slice(left, children.length - right);
  const wanted = nodes.slice(left, nodes.length - right);
  const pairs = pairUp(middle, wanted, mapping);
  const taken = new Set(pairs.map(([child]) => child));
  const kept = heaviestRun(pairs, (index) => wanted[index]!.nodeSize);
  const found = wanted.map((): Y.XmlElement | undefined => undefined);
  let [child, node] = [0, 0];
  for (const [nextChild, nextNode] of [...kept, [middle.length, wanted.length] as const]) {
    const free = middle.slice(child, nextChild).filter((c, i) => !taken.has(child + i) && !keyOfChild(c));
    fillGap(free, wanted.slice(node, nextNode)).forEach((match, i) => (found[node + i] = match));
    if (nextNode < wanted.length) found[nextNode] = middle[nextChild];
    [child, node] = [nextChild + 1, nextNode + 1];
  }
  return [...children.slice(0, left), ...found, ...children.slice(children.length - right)];
}

function sameEnds(children: readonly Y.XmlElement[], nodes: readonly Node[], mapping: Mapping) {
  const least = Math.min(children.length, nodes.length);
  let left = 0;
  while (left < least && mapping.get(children[left]!) === nodes[left]) left += 1;
  let right = 0;
  while (right < least - left && mapping.get(children.at(-1 - right)!) === nodes.at(-1 - right)) right += 1;
  return { left, right };
}

/** Pairs of the same node or the same id, in the order of the nodes. */
function pairUp(children: readonly Y.XmlElement[], nodes: readonly Node[], mapping: Mapping): Pair[] {
  const waiting = new Map<unknown, number[]>();
  const offer = (key: unknown, index: number): void => {
    if (key === undefined) return;
    const offered = waiting.get(key);
    if (offered) offered.push(index);
    else waiting.set(key, [index]);
  };
  children.forEach((child, index) => {
    offer(mapping.get(child), index);
    offer(keyOfChild(child), index);
  });
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  const match = (node: number, key: unknown): void => {
    const child = waiting.get(key)?.find((index) => !taken.has(index));
    if (child === undefined) return;
    taken.add(child);
    pairs.push([child, node]);
  };
  nodes.forEach((node, index) => match(index, node));
  const matched = new Set(pairs.map(([, node]) => node));
  nodes.forEach((node, index) => {
    const key = matched.has(index) ? undefined : keyOfNode(node);
    if (key !== undefined) match(index, key);
  });
  return pairs.sort(([, a], [, b]) => a - b);
}

/** A cell of a task has no id of its own: its column names it. */
function keyOf(name: string, id: unknown, column: unknown): string | undefined {
  if (typeof id === 'string') return `${name}#${id}`;
  return typeof column === 'string' ? `${name}|${column}` : undefined;
}

const keyOfNode = ({ type, attrs }: Node): string | undefined =>
  keyOf(type.name, attrs['id'], attrs['column']);

const keyOfChild = (child: Y.XmlElement): string | undefined =>
  keyOf(child.nodeName, attrOf(child, 'id'), attrOf(child, 'column'));

/** Children without an id: those that say the same at both ends of the gap, then the others by type. */
function fillGap(children: readonly Y.XmlElement[], nodes: readonly Node[]): (Y.XmlElement | undefined)[] {
  // Whatever they say, it comes to this; and the parts of a plan, which have no ids, are long to read.
  if (isSameTypes(children, nodes)) return [...children];
  const found = nodes.map((): Y.XmlElement | undefined => undefined);
  const least = Math.min(children.length, nodes.length);
  let left = 0;
  while (left < least && saysSame(children[left]!, nodes[left]!)) {
    found[left] = children[left];
    left += 1;
  }
  let right = 0;
  while (right < least - left && saysSame(children.at(-1 - right)!, nodes.at(-1 - right)!)) {
    right += 1;
    found[nodes.length - right] = children.at(-right);
  }
  let next = left;
  for (let node = left; node < nodes.length - right; node += 1) {
    const end = children.length - right;
    const at = children.findIndex((c, i) => i >= next && i < end && c.nodeName === nodes[node]!.type.name);
    if (at < 0) continue;
    found[node] = children[at];
    next = at + 1;
  }
  return found;
}

const isSameTypes = (children: readonly Y.XmlElement[], nodes: readonly Node[]): boolean =>
  children.length === nodes.length &&
  children.every(({ nodeName }, index) => nodeName === nodes[index]!.type.name);

const saysSame = (child: Y.XmlElement, node: Node): boolean =>
  child.nodeName === node.type.name && plainText(child) === node.textBetween(0, node.content.size, '', '');
