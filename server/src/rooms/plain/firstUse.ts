import type { Connection } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { ClientIds } from '../../plans/clientIds.ts';
import type { Room } from '../Room.ts';
import type { Visit } from '../Visit.ts';
import type { Caret } from './plainWire.ts';

/** A plain client writes with one id; it has another when it starts again with a document that it kept. */
const MOST_IDS = 4;
const LARGEST_ID = 2 ** 32;

/**
 * A plain client does not ask for an id: the ones it shows first become its person's, unless they are somebody
 * else's. Who comes often leases one instead, for a plan costs more with every id it has seen.
 */
export function createFirstUse(room: Room, visitId: string, clientIds: ClientIds) {
  let bound = 0;
  let adopted: number | undefined;

  const channels = (): Connection<Visit>[] => room.ydoc.getConnections() as Connection<Visit>[];
  const own = (): Connection<Visit> | undefined =>
    channels().find(({ context }) => context.sessionId === visitId);

  /** Whether the id is this person's now. */
  async function bind(clientId: number, userId: string): Promise<boolean> {
    const owner = room.owners.get(clientId);
    if (owner !== undefined) return owner === userId;
    const isTaken = room.ydoc.store.clients.has(clientId) || clientId < 2 || clientId >= LARGEST_ID;
    if (isTaken || bound >= MOST_IDS) return false;
    bound += 1;
    const first = await clientIds.bind(room.planId, clientId, userId);
    room.owners.set(clientId, first);
    return first === userId;
  }

  /** From now on this is the channel's id: its caret is shown under it. */
  function adopt(channel: Connection<Visit>, clientId: number): void {
    adopted = clientId;
    channel.context.clientId = clientId;
  }

  return {
    /** Before an update is judged; an id that stays a stranger's is then refused with it. */
    async ofUpdate(update: Uint8Array): Promise<void> {
      const channel = own();
      if (!channel) return;
      for (const [clientId, end] of clientsOf(update)) {
        if (end <= Y.getState(room.ydoc.store, clientId)) continue;
        if (!(await bind(clientId, channel.context.user.id))) return;
        if (adopted === undefined) adopt(channel, clientId);
      }
    },

    /** The client's own caret among those it sends; it repeats the others' as well. */
    async ofCarets(carets: readonly Caret[]): Promise<Caret | undefined> {
      const channel = own();
      if (!channel) return undefined;
      if (adopted !== undefined) return carets.find(({ clientId }) => clientId === adopted);
      const taken = new Set(channels().map(({ context }) => context.clientId));
      for (const caret of carets) {
        if (taken.has(caret.clientId) || !(await bind(caret.clientId, channel.context.user.id))) continue;
        adopt(channel, caret.clientId);
        return caret;
      }
      return undefined;
    },
  };
}

export type FirstUse = ReturnType<typeof createFirstUse>;

/** Whose structs an update holds, and where they end; nothing when it cannot be read: the judge says so. */
function clientsOf(update: Uint8Array): ReadonlyMap<number, number> {
  try {
    return Y.parseUpdateMeta(update).to;
  } catch {
    return new Map();
  }
}
