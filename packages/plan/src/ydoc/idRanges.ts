import * as Y from 'yjs';

/** `len` clocks of one client from `clock` on. */
export interface IdRange {
  readonly client: number;
  readonly clock: number;
  readonly len: number;
}

type Tree = Pick<Y.XmlElement, '_item' | '_start' | '_map'>;

/** Every struct of the given types and of all below them, deleted ones and attributes too, merged. */
export function idRanges(types: readonly Tree[]): IdRange[] {
  const found: IdRange[] = [];
  const open: Tree[] = [...types];
  const take = (item: Y.Item): void => {
    found.push({ client: item.id.client, clock: item.id.clock, len: item.length });
    if (item.content instanceof Y.ContentType) open.push(item.content.type);
  };
  for (const { _item } of types) {
    if (_item) found.push({ client: _item.id.client, clock: _item.id.clock, len: _item.length });
  }
  for (let type = open.pop(); type; type = open.pop()) {
    for (let item = type._start; item; item = item.right) take(item);
    for (const last of type._map.values()) {
      for (let item: Y.Item | null = last; item; item = item.left) take(item);
    }
  }
  return merge(found);
}

function merge(ranges: IdRange[]): IdRange[] {
  ranges.sort((a, b) => a.client - b.client || a.clock - b.clock);
  const merged: IdRange[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && last.client === range.client && last.clock + last.len >= range.clock) {
      const end = Math.max(last.clock + last.len, range.clock + range.len);
      merged[merged.length - 1] = { ...last, len: end - last.clock };
    } else merged.push(range);
  }
  return merged;
}
