import * as Y from 'yjs';
import { checkDeletes } from './checkDeletes.ts';
import { checkItem } from './checkItem.ts';
import { integrationOrder } from './integrationOrder.ts';
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
    }
  | UpdateRefusal;

/**
 * Judges a V1 update before it is applied, and applies nothing. It passes only when the whole of it will be
 * integrated at once and the document stays one that the schema accepts. Never throws. Takes time in
 * proportion to the update, not to the document.
 */
export function checkUpdate(ydoc: Y.Doc, update: Uint8Array, options: CheckOptions = {}): CheckedUpdate {
  const decoded = decode(update);
  if (typeof decoded === 'string') return refusal('malformed', decoded);
  const index = new StructIndex(ydoc);
  const ordered = integrationOrder(decoded.structs, (client) => index.stateOf(client));
  if (!ordered) return refusal('gap', 'structs that the update builds on are missing');
  const isMoved = options.isMoved ?? (() => false);
  for (const struct of ordered) {
    index.add(struct);
    const refused = checkItem(struct, index, isMoved);
    if (refused) return refused;
  }
  const deletes = checkDeletes(ydoc, decoded.ds, index, isMoved);
  if (!deletes.ok) return deletes;
  const clients = new Set(ordered.map((struct) => struct.id.client));
  return { ok: true, empty: ordered.length === 0 && deletes.fresh === 0, clients };
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;
const MAX_CLIENT = 2 ** 32 - 1;

function decode(update: Uint8Array): Decoded | string {
  try {
    const decoded = Y.decodeUpdate(update);
    if (!decoded.structs.every(isSound)) return 'a struct without length or out of range';
    for (const ranges of decoded.ds.clients.values()) {
      if (ranges.some(({ len }) => len < 1)) return 'a deletion without length';
    }
    return decoded;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isSound = ({ id, length }: Struct): boolean =>
  length > 0 && id.client <= MAX_CLIENT && Number.isSafeInteger(id.clock + length);
