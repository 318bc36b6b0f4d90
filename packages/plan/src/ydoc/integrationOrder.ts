import * as Y from 'yjs';
import type { Struct } from './structIndex.ts';

/**
 * The new structs of an update in an order in which Yjs can integrate them all, or undefined when something
 * they build on is missing (or refers in a circle): Yjs would keep such structs pending, unseen by anyone, or
 * fail in the middle of a transaction.
 */
export function integrationOrder(
  structs: readonly Struct[],
  stateOf: (client: number) => number,
): Struct[] | undefined {
  const queues = newByClient(structs, stateOf);
  if (!queues) return undefined;
  const reached = new Map<number, number>();
  const reachedOf = (client: number): number => reached.get(client) ?? stateOf(client);
  const next = new Map([...queues.keys()].map((client) => [client, 0]));
  const waiting = new Map<number, Set<number>>();
  const open = [...queues.keys()];
  const ordered: Struct[] = [];
  for (let client = open.pop(); client !== undefined; client = open.pop()) {
    const queue = queues.get(client)!;
    let i = next.get(client)!;
    for (; i < queue.length; i += 1) {
      const struct = queue[i]!;
      const missing = needs(struct).find((id) => id.clock >= reachedOf(id.client));
      if (missing) {
        if (!waiting.has(missing.client)) waiting.set(missing.client, new Set());
        waiting.get(missing.client)!.add(client);
        break;
      }
      ordered.push(struct);
      reached.set(client, struct.id.clock + struct.length);
    }
    if (i === next.get(client)) continue;
    next.set(client, i);
    open.push(...(waiting.get(client) ?? []));
    waiting.delete(client);
  }
  const complete = [...queues].every(([client, queue]) => next.get(client) === queue.length);
  return complete ? ordered : undefined;
}

/** Undefined when a client's structs leave a gap to what is known of it. */
function newByClient(
  structs: readonly Struct[],
  stateOf: (client: number) => number,
): Map<number, Struct[]> | undefined {
  const queues = new Map<number, Struct[]>();
  const reached = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const known = reached.get(client) ?? stateOf(client);
    const end = clock + struct.length;
    if (struct instanceof Y.Skip || end <= known) continue;
    if (clock > known) return undefined;
    reached.set(client, end);
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
