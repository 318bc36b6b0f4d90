import type { Node } from 'prosemirror-model';
import { heaviestRun, type Pair } from '../ydoc/heaviestRun.ts';

/**
 * Which blocks of one node stand in another version of it, and as which: by id, a cell of a task by its column, what
 * has neither by its type and its rank among those of its type. Indexes before and after, both rising.
 */
export function matchedChildren(before: Node, after: Node): readonly Pair[] {
  const places = new Map<string, number>();
  eachKey(before, (key, index) => void places.set(key, index));
  const pairs: Pair[] = [];
  eachKey(after, (key, index) => {
    const found = places.get(key);
    if (found !== undefined) pairs.push([found, index]);
  });
  return heaviestRun(pairs, (index) => after.child(index).nodeSize);
}

function eachKey(parent: Node, tell: (key: string, index: number) => void): void {
  const ranks = new Map<string, number>();
  parent.forEach(({ type, attrs }, _offset, index) => {
    if (typeof attrs['id'] === 'string') return tell(`${type.name}#${attrs['id']}`, index);
    if (typeof attrs['column'] === 'string') return tell(`${type.name}|${attrs['column']}`, index);
    const rank = ranks.get(type.name) ?? 0;
    ranks.set(type.name, rank + 1);
    tell(`${type.name} ${rank}`, index);
  });
}
