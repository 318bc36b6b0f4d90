import * as Y from 'yjs';
import { entryAt, type PlaceEntry, readPlaceTree } from '../guard/PlaceTree.ts';

/**
 * Finds in which places updates that are already in the document changed something. Each answer is the ids of a place
 * and of those above it, the innermost first. Whether a row is there at all is a matter of the table it stands in.
 */
export function createTouchedPlaces(ydoc: Y.Doc): (update: Uint8Array) => string[][] {
  const tree = readPlaceTree(ydoc);
  return (update) => {
    const { structs, ds } = Y.decodeUpdate(update);
    const found = new Set<PlaceEntry>();
    const take = (client: number, clock: number, length: number): void => {
      for (const item of itemsIn(ydoc, client, clock, length)) {
        const entry = entryOf(item);
        if (entry) found.add(entry);
      }
    };
    for (const { id, length } of structs) take(id.client, id.clock, length);
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) take(client, clock, len);
    }
    return [...found].map(idsUp);
  };

  function entryOf({ parent }: Y.Item): PlaceEntry | null {
    for (let type: unknown = parent; type instanceof Y.AbstractType; type = type.parent) {
      if (type instanceof Y.XmlElement) return entryAt(tree, type);
    }
    return null;
  }
}

function* itemsIn(ydoc: Y.Doc, client: number, clock: number, length: number): Generator<Y.Item> {
  const structs = ydoc.store.clients.get(client) ?? [];
  const end = Math.min(clock + length, Y.getState(ydoc.store, client));
  if (clock >= end) return;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const struct = structs[at]!;
    if (struct.id.clock >= end) return;
    if (struct instanceof Y.Item) yield struct;
  }
}

function idsUp(entry: PlaceEntry): string[] {
  const ids: string[] = [];
  for (let at: PlaceEntry | null = entry; at; at = at.parent) {
    if (at.placeId !== null && ids.at(-1) !== at.placeId) ids.push(at.placeId);
  }
  return ids;
}
