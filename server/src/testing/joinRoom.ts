import { COLLABORATION_PATH, type Connection, roomName } from '@duthao/protocol';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Person } from './Person.ts';
import { until } from './until.ts';

/** A tab in a plan's room, over the real wire. */
export class Tab {
  readonly lease: Connection;
  readonly ydoc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  /** Why the channel was closed or never opened. */
  closed: string | undefined;
  readonly said: unknown[] = [];

  constructor(person: Person, lease: Connection, join: object, ydoc = new Y.Doc()) {
    this.lease = lease;
    this.ydoc = ydoc;
    // The caret is shown under the document's id at this moment.
    this.ydoc.clientID = lease.clientId;
    this.socket = new HocuspocusProviderWebsocket({
      url: person.url.replace(/^http/, 'ws') + COLLABORATION_PATH,
      WebSocketPolyfill: socketOf(person),
      maxAttempts: 1,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: roomName(lease.plan.id),
      document: this.ydoc,
      token: JSON.stringify(join),
      onClose: ({ event }) => (this.closed ??= event.reason),
      onAuthenticationFailed: ({ reason }) => (this.closed ??= reason),
      onStateless: ({ payload }) => this.said.push(JSON.parse(payload)),
    });
    this.provider.attach();
  }

  /** Of all that was said, what was refused. */
  get refusals(): unknown[] {
    return this.said.filter((said) => (said as { kind: string }).kind === 'refused');
  }

  saved(): Promise<void> {
    return until('everything is acknowledged', () => this.provider.unsyncedChanges === 0);
  }

  async closedBecause(): Promise<string> {
    await until('the channel is closed', () => this.closed !== undefined);
    return this.closed!;
  }

  leave(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}

export function leaseOf(person: Person, planId: string): Promise<Connection> {
  return person.post<Connection>(`/api/plans/${planId}/connection`);
}

/** A tab that tries to come in; `join` overrides what it says of itself. */
export async function knock(person: Person, planId: string, join: object = {}, ydoc?: Y.Doc): Promise<Tab> {
  const lease = await leaseOf(person, planId);
  const { schemaVersion, epoch, clientId } = lease;
  return new Tab(person, lease, { schemaVersion, epoch, clientId, ...join }, ydoc);
}

/** A tab that is in and has the server's state. */
export async function joinRoom(person: Person, planId: string, ydoc?: Y.Doc): Promise<Tab> {
  const tab = await knock(person, planId, {}, ydoc);
  await until(`the room is synced (closed: ${tab.closed})`, () => tab.provider.isSynced);
  // Only after the first sync: Yjs changes the id of a document that receives structs of its own id.
  tab.ydoc.clientID = tab.lease.clientId;
  return tab;
}

function socketOf(person: Person): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: person.cookie, origin: person.url } });
    }
  } as typeof WebSocket;
}
