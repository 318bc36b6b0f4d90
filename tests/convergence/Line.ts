import {
  COLLABORATION_PATH,
  newApiTokenAnswerSchema,
  PLAIN_PATH,
  roomName,
  serverMessageSchema,
} from '@duthao/protocol';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Connection } from '@duthao/protocol';
import { type Person, post } from '../support/api.ts';

/** A document's way to the server, whichever protocol it speaks. */
export interface Line {
  /** Updates that come from the server have this origin. */
  readonly origin: object;
  isSynced(): boolean;
  /** Why the server ended it; undefined while it has not. */
  ended(): string | undefined;
  disconnect(): void;
  connect(): void;
  leave(): void;
}

/** What the server says beside the document. */
export interface Heard {
  rights?: Connection['rights'];
  /** The place of the last refusal. */
  refusedAt?: string | null;
  /** The last refusal in words. */
  refused?: string;
}

/** Our own door, as the browser comes in. */
export function hocuspocusLine(person: Person, lease: Connection, ydoc: Y.Doc, heard: Heard): Line {
  class SignedInSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: person.cookie, origin: person.url } });
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: person.url.replace(/^http/, 'ws') + COLLABORATION_PATH,
    WebSocketPolyfill: SignedInSocket,
  });
  let ended: string | undefined;
  const { schemaVersion, epoch, clientId } = lease;
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: roomName(lease.plan.id),
    document: ydoc,
    token: JSON.stringify({ schemaVersion, epoch, clientId }),
    onClose: ({ event }) => {
      // The channel's own end comes as 1000 with its reason; a line that merely broke has none.
      if (event.reason !== '') ended ??= event.reason;
    },
    onAuthenticationFailed: ({ reason }) => (ended ??= reason),
    onStateless: ({ payload }) => {
      const said = serverMessageSchema.parse(JSON.parse(payload));
      if (said.kind === 'rights') heard.rights = said.rights;
      if (said.kind !== 'refused') return;
      heard.refusedAt = said.place?.id ?? null;
      heard.refused = `${said.reason} at ${said.place?.name}: ${said.detail}`;
    },
  });
  provider.attach();
  return {
    origin: provider,
    isSynced: () => provider.isSynced && provider.unsyncedChanges === 0,
    ended: () => ended,
    disconnect: () => socket.disconnect(),
    connect: () => void socket.connect(),
    leave: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}

/** The program's door, by the provider of the y-websocket package as it is published. */
export async function plainLine(person: Person, planId: string, ydoc: Y.Doc): Promise<Line> {
  const answer = await post(person, '/api/tokens', { name: 'Chương trình', scope: 'write', days: 1 });
  const { id, token } = newApiTokenAnswerSchema.parse(await answer.json());
  const provider = new WebsocketProvider(person.url.replace(/^http/, 'ws') + PLAIN_PATH, planId, ydoc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  let ended: string | undefined;
  provider.on('closed', ({ reason }) => (ended ??= reason));
  return {
    origin: provider,
    isSynced: () => provider.synced,
    ended: () => ended,
    disconnect: () => provider.disconnect(),
    connect: () => provider.connect(),
    leave: () => {
      provider.destroy();
      void fetch(`${person.url}/api/tokens/${id}`, {
        method: 'DELETE',
        headers: { cookie: person.cookie, origin: person.url },
      });
    },
  };
}
