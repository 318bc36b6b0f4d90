import * as Y from 'yjs';
import type { Struct } from './structIndex.ts';

/**
 * The new structs of an update in an order in which Yjs can integrate them all, or undefined when something
 * they build on is missing (or refers in a circle): Yjs would keep such structs pending, unseen by anyone, or
 * fail in the middle of a transaction. Takes time in proportion to the structs, however they wait for each other.
 */
export function integrationOrder(
  structs: readonly Struct[],
  stateOf: (client: number) => number,
): Struct[] | undefined {
  const queues = byClient(structs, stateOf);
  if (!queues) return undefined;
  const ordered: Struct[] = [];
  const reached = new Map<number, number>();
  const next = new Map<number, number>();
  const isMissing = (id: Y.ID): boolean => id.clock >= (reached.get(id.client) ?? stateOf(id.client));
  for (const first of queues.keys()) {
    // Each of these clients waits for the one after it.
    const waiting = [first];
    const isWaiting = new Set(waiting);
    for (let client = waiting.at(-1); client !== undefined; client = waiting.at(-1)) {
      const i = next.get(client) ?? 0;
      const struct = queues.get(client)?.[i];
      const missing = struct && needs(struct).find(isMissing)?.client;
      if (missing !== undefined) {
        const isThere = (next.get(missing) ?? 0) < (queues.get(missing)?.length ?? 0);
        if (!isThere || isWaiting.has(missing)) return undefined;
        waiting.push(missing);
        isWaiting.add(missing);
        continue;
      }
      if (struct) {
        ordered.push(struct);
        next.set(client, i + 1);
        reached.set(client, struct.id.clock + struct.length);
      }
      // Back to who waits for it; the first of all goes on to its end.
      if (!struct || waiting.length > 1) isWaiting.delete(waiting.pop()!);
    }
  }
  return ordered;
}

/** Undefined when a client's structs leave a gap to what is known of it. */
function byClient(
  structs: readonly Struct[],
  stateOf: (client: number) => number,
): Map<number, Struct[]> | undefined {
  const queues = new Map<number, Struct[]>();
  const reached = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip || clock !== (reached.get(client) ?? stateOf(client))) return undefined;
    reached.set(client, clock + struct.length);
    const queue = queues.get(client);
    if (queue) queue.push(struct);
    else queues.set(client, [struct]);
  }
  return queues;
}

function needs(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID);
}
