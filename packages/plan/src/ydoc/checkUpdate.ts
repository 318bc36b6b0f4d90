import * as Y from 'yjs';
import { checkDeletes } from './checkDeletes.ts';
import { checkItem } from './checkItem.ts';
import { integrationOrder } from './integrationOrder.ts';
import { NeighbourOrder } from './neighbourOrder.ts';
import { readNewPart } from './readNewPart.ts';
import { type Struct, StructIndex } from './structIndex.ts';
import { type IsMoved, refusal, type UpdateRefusal } from './updateRefusal.ts';

export interface CheckOptions {
  /** Whether the struct of that id was moved away with its section (see `moveSectionRun`). */
  readonly isMoved?: IsMoved;
}

export type CheckedUpdate =
  | {
      readonly ok: true;
      /** Everything in it is known already: nothing to journal, nothing to apply. */
      readonly empty: boolean;
      /** Client ids of the structs that are new to the document. */
      readonly clients: ReadonlySet<number>;
      /** The bytes that were judged, the update without what was known: these go to the journal and into Yjs. */
      readonly update: Uint8Array;
      /** What was read on the way, for those who judge further. */
      readonly read: ReadUpdate;
    }
  | UpdateRefusal;

/** An update taken apart: its new structs in an order in which they can be integrated, and what it deletes. */
export interface ReadUpdate {
  readonly structs: readonly Struct[];
  readonly deletes: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
  readonly index: StructIndex;
}

/**
 * Judges a V1 update before it is applied, and applies nothing. It passes only when the whole of it will be
 * integrated at once and the document stays one that the schema accepts. Never throws. Takes time in
 * proportion to the update, not to the document.
 */
export function checkUpdate(ydoc: Y.Doc, update: Uint8Array, options: CheckOptions = {}): CheckedUpdate {
  const fresh = readNewPart(ydoc, update);
  if (typeof fresh === 'string') return refusal('malformed', fresh);
  const index = new StructIndex(ydoc);
  const ordered = integrationOrder(fresh.structs, (client) => index.stateOf(client));
  if (!ordered) return refusal('gap', 'structs that the update builds on are missing');
  const order = new NeighbourOrder(index);
  const isMoved = options.isMoved ?? (() => false);
  for (const struct of ordered) {
    index.add(struct);
    const refused = checkItem(struct, index, isMoved);
    if (refused) return refused;
    if (struct instanceof Y.Item && !order.isKept(struct))
      return refusal('malformed', 'neighbours in the wrong order');
  }
  const deletes = checkDeletes(ydoc, fresh.ds, index, isMoved);
  if (!deletes.ok) return deletes;
  const clients = new Set(ordered.map((struct) => struct.id.client));
  const read = { structs: ordered, deletes: fresh.ds.clients, index };
  return { ok: true, empty: ordered.length === 0 && deletes.fresh === 0, clients, update: fresh.bytes, read };
}
