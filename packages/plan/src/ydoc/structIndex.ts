import * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;

/** Where an item stands: in an element or text (`holder`), directly in a root type, or in what was collected. */
export type Place =
  | { readonly kind: 'in'; readonly holder: Y.Item; readonly sub: string | null }
  | { readonly kind: 'root'; readonly name: string; readonly sub: string | null }
  | { readonly kind: 'gone'; readonly ids: readonly Y.ID[] };

function findStruct(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle]!;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}

/** Finds structs and their places in a document and in an update that is not applied to it yet. */
export class StructIndex {
  private readonly ydoc: Y.Doc;
  private readonly fresh = new Map<number, Struct[]>();
  private readonly places = new Map<Struct, Place>();

  constructor(ydoc: Y.Doc) {
    this.ydoc = ydoc;
  }

  /** How many clocks of a client are in the document. */
  stateOf(client: number): number {
    return Y.getState(this.ydoc.store, client);
  }

  /** Structs of the update must be added in an order in which what they refer to comes first. */
  add(struct: Struct): void {
    const known = this.fresh.get(struct.id.client);
    if (known) known.push(struct);
    else this.fresh.set(struct.id.client, [struct]);
  }

  find(id: Y.ID): Struct | undefined {
    const stored = this.ydoc.store.clients.get(id.client);
    const found = stored && findStruct(stored, id.clock);
    return found ?? findStruct(this.fresh.get(id.client) ?? [], id.clock);
  }

  /** Undefined when its neighbours stand in different places, which no client of ours writes. */
  placeOf(struct: Struct): Place | undefined {
    const memo = this.places.get(struct);
    if (memo) return memo;
    const place =
      struct instanceof Y.Item ? this.readPlace(struct) : ({ kind: 'gone', ids: [struct.id] } as const);
    if (place) this.places.set(struct, place);
    return place;
  }

  private readPlace(item: Y.Item): Place | undefined {
    // Before it is integrated, a root is named by a string, which the declared type leaves out.
    const parent: unknown = item.parent;
    const sub = item.parentSub;
    if (typeof parent === 'string') return { kind: 'root', name: parent, sub };
    if (parent instanceof Y.AbstractType) {
      if (parent._item) return { kind: 'in', holder: parent._item, sub };
      return { kind: 'root', name: Y.findRootTypeKey(parent), sub };
    }
    if (parent instanceof Y.ID) return this.placeIn(parent, sub);
    return this.placeBeside(item);
  }

  private placeIn(parent: Y.ID, sub: string | null): Place | undefined {
    const holder = this.find(parent);
    if (!(holder instanceof Y.Item)) return { kind: 'gone', ids: [parent] };
    const around = this.places.get(holder);
    if (around?.kind === 'gone') return around;
    return { kind: 'in', holder, sub };
  }

  private placeBeside({ origin, rightOrigin }: Y.Item): Place | undefined {
    const ids = [origin, rightOrigin].filter((id) => id !== null);
    const places = ids.map((id) => {
      const struct = this.find(id);
      return struct && this.placeOf(struct);
    });
    const [left, right = left] = places;
    if (left === undefined || right === undefined) return undefined;
    if (left.kind === 'gone' || right.kind === 'gone') return { kind: 'gone', ids };
    return isSame(left, right) ? left : undefined;
  }
}

function isSame(a: Place, b: Place): boolean {
  if (a.kind === 'in') return b.kind === 'in' && a.holder === b.holder && a.sub === b.sub;
  if (a.kind === 'root') return b.kind === 'root' && a.name === b.name && a.sub === b.sub;
  return false;
}
