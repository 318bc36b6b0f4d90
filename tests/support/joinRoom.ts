import { COLLABORATION_PATH, roomName } from '@duthao/protocol';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { leaseConnection, type Person } from './api.ts';
import { until } from './until.ts';

/** A script in a plan's room over the real wire. */
export interface Visitor {
  readonly ydoc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Resolves when the server has acknowledged everything written so far. */
  readonly saved: () => Promise<void>;
  /** Why the channel was closed; undefined while it is open. */
  readonly closed: () => string | undefined;
  readonly leave: () => void;
}

/** Comes in with a document of its own, or with one that holds what was not acknowledged yet. */
export async function joinRoom(person: Person, planId: string, ydoc = new Y.Doc()): Promise<Visitor> {
  const lease = await leaseConnection(person, planId);
  class SignedInSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: person.cookie, origin: person.url } });
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: person.url.replace(/^http/, 'ws') + COLLABORATION_PATH,
    WebSocketPolyfill: SignedInSocket,
  });
  let closed: string | undefined;
  const { schemaVersion, epoch, clientId } = lease;
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: roomName(planId),
    document: ydoc,
    token: JSON.stringify({ schemaVersion, epoch, clientId }),
    onClose: ({ event }) => (closed ??= event.reason),
    onAuthenticationFailed: ({ reason }) => (closed ??= reason),
  });
  provider.attach();
  await until('the room is synced', () => provider.isSynced);
  // Only after the first sync: Yjs changes the id of a document that receives structs of its own id.
  ydoc.clientID = clientId;
  return {
    ydoc,
    provider,
    closed: () => closed,
    saved: () => until('everything is acknowledged', () => provider.unsyncedChanges === 0),
    leave: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}
