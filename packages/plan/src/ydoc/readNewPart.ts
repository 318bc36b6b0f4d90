import * as Y from 'yjs';
import type { Struct } from './structIndex.ts';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** What of an update the document does not know: the bytes, and what they hold. */
export interface NewPart extends Decoded {
  readonly bytes: Uint8Array;
}

const MAX_CLIENT = 2 ** 32 - 1;

/**
 * Reads a V1 update down to what is new in it; a sentence when it is none. What is judged must be what Yjs applies,
 * to the byte, and Yjs looks at known structs too: one with a false neighbour leaves the rest of the update pending
 * or throws half-way, and one that is known in part is put beside its known half, wherever it says it stands.
 */
export function readNewPart(ydoc: Y.Doc, update: Uint8Array): NewPart | string {
  try {
    const decoded = decode(update);
    const states = new Map(decoded.structs.map(({ id }) => [id.client, Y.getState(ydoc.store, id.client)]));
    if (decoded.structs.every(({ id }) => id.clock >= states.get(id.client)!)) {
      return { ...decoded, bytes: update };
    }
    const bytes = Y.diffUpdate(update, Y.encodeStateVector(states));
    return { ...decode(bytes), bytes };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function decode(update: Uint8Array): Decoded {
  const decoded = Y.decodeUpdate(update);
  if (!decoded.structs.every(isSound)) throw new Error('a struct without length or out of range');
  // Of two runs of one client Yjs takes only the last.
  const clients = new Set(decoded.structs.map(({ id }) => id.client));
  if (clients.size !== countRuns(update)) throw new Error('more than one run of a client, or an empty one');
  for (const ranges of decoded.ds.clients.values()) {
    if (ranges.some(({ len }) => len < 1)) throw new Error('a deletion without length');
  }
  return decoded;
}

const isSound = ({ id, length }: Struct): boolean =>
  length > 0 && id.client <= MAX_CLIENT && Number.isSafeInteger(id.clock + length);

/** The number that an update begins with: 7 bits a byte, the lowest first, the high bit when more follow. */
function countRuns(update: Uint8Array): number {
  const end = update.findIndex((byte) => byte < 128);
  return update.subarray(0, end + 1).reduceRight((count, byte) => count * 128 + (byte & 127), 0);
}
