import * as Y from 'yjs';
import type { StructIndex } from './structIndex.ts';

/**
 * Whether the left neighbour that an item names stands left of the right one. Yjs does not look, and an item
 * between neighbours in the wrong order stands elsewhere after every reload. Neighbours that come with the same
 * update have no place yet: the stored ones they were put between stand for them. The walk is no longer than
 * the one that Yjs itself makes to put the item in.
 */
export class NeighbourOrder {
  private readonly index: StructIndex;
  private readonly ends = new Map<Y.Item, { left: Y.ID | null; right: Y.ID | null }>();

  constructor(index: StructIndex) {
    this.index = index;
  }

  /** Items must be asked about in an order in which what they refer to comes first. */
  isKept(item: Y.Item): boolean {
    const left = this.storedBeside(item.origin, 'left');
    const right = this.storedBeside(item.rightOrigin, 'right');
    this.ends.set(item, { left, right });
    return left === null || right === null || this.isBefore(left, right);
  }

  private storedBeside(id: Y.ID | null, side: 'left' | 'right'): Y.ID | null {
    const struct = id && this.index.find(id);
    const ends = struct instanceof Y.Item ? this.ends.get(struct) : undefined;
    return ends ? ends[side] : id;
  }

  private isBefore(left: Y.ID, right: Y.ID): boolean {
    const first = this.index.find(left);
    const last = this.index.find(right);
    if (!(first instanceof Y.Item) || !(last instanceof Y.Item)) return true;
    if (first === last) return left.clock < right.clock;
    for (let item = first.right; item; item = item.right) if (item === last) return true;
    return false;
  }
}
