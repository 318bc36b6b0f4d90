import type { NewApiTokenAnswer, TokenScope } from '@duthao/protocol';
import { PLAIN_PATH } from '@duthao/protocol';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Person } from './Person.ts';
import { until } from './until.ts';

/** A program in a plan's room, by the provider of the y-websocket package as it is published. */
export class Program {
  readonly ydoc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Why the server ended it: its code and its word. */
  ended: { code: number; reason: string } | undefined;

  constructor(url: string, planId: string, token: string, { inHeader = false, ydoc = new Y.Doc() } = {}) {
    this.ydoc = ydoc;
    this.provider = new WebsocketProvider(url.replace(/^http/, 'ws') + PLAIN_PATH, planId, ydoc, {
      params: inHeader ? {} : { token },
      WebSocketPolyfill: inHeader ? socketWith(token) : (WebSocket as unknown as typeof globalThis.WebSocket),
      disableBc: true,
    });
    this.provider.on('connection-close', (event) => {
      if (event) this.ended ??= { code: event.code, reason: event.reason };
    });
  }

  synced(): Promise<void> {
    return until(`the program is synced (${JSON.stringify(this.ended)})`, () => this.provider.synced);
  }

  async endedBecause(): Promise<{ code: number; reason: string }> {
    await until('the program is turned away', () => this.ended !== undefined);
    return this.ended!;
  }

  leave(): void {
    // The provider says good-bye under the id that its carets had.
    this.ydoc.clientID = this.provider.awareness.clientID;
    this.provider.destroy();
  }
}

export function makeToken(person: Person, scope: TokenScope, days = 1): Promise<NewApiTokenAnswer> {
  return person.post<NewApiTokenAnswer>('/api/tokens', { name: 'Chương trình', scope, days });
}

function socketWith(token: string): typeof globalThis.WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { authorization: `Bearer ${token}` } });
    }
  } as unknown as typeof globalThis.WebSocket;
}
