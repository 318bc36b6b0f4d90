import {
  type CloseReason,
  closeCodes,
  type Join,
  parseCloseReason,
  serverMessageSchema,
} from '@duthao/protocol';
import type { ServerMessage } from '@duthao/protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { RoomProvider } from './RoomProvider.ts';

/** A frame as Hocuspocus hands it on, a copy of its own. */
interface IncomingMessage {
  readVarString(): string;
  readVarUint(): number;
  readVarUint8Array(): Uint8Array;
}

export interface LinkEvents {
  /** The server's state is in `netDoc`. */
  joined(): void;
  unacknowledged(count: number): void;
  /** The line broke, or could not be made; the server said nothing. */
  down(): void;
  /** The server closed this plan's channel and said why. */
  closed(reason: CloseReason): void;
  said(message: ServerMessage): void;
  /** Called before an update of the server is applied; `whole` when it is the state after a (re)connection. */
  arriving(update: Uint8Array, whole: boolean): void;
}

/** The line between one copy of a plan and the server, under one leased client id. */
export interface Link {
  readonly awareness: Awareness;
  connect(): void;
  /** Tells the server that this client id is free, then leaves. Only when nothing is unsent. */
  release(): void;
  destroy(): void;
}

/** @param hears `messages`: the text is not asked for, and nobody is shown as present; `joined` is said all the same. */
export function createLink(
  planId: string,
  netDoc: Y.Doc,
  join: Join,
  events: LinkEvents,
  hears: 'all' | 'messages' = 'all',
): Link {
  const provider = new RoomProvider(planId, netDoc, join, hears);
  const { socket } = provider;
  let over = false;

  const stop = (tell: () => void): void => {
    if (over) return;
    socket.disconnect();
    tell();
  };
  const ended = (code: number, reason: string): void => {
    const known = parseCloseReason(reason) ?? reasonOf(code);
    stop(() => (known === null ? events.down() : events.closed(known)));
  };

  provider.on(hears === 'all' ? 'synced' : 'authenticated', () => over || events.joined());
  provider.on('unsyncedChanges', ({ number }: { number: number }) => over || events.unacknowledged(number));
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const message = serverMessageSchema.safeParse(parseJson(payload));
    if (message.success && !over) events.said(message.data);
  });
  provider.on('message', ({ message }: { message: IncomingMessage }) => {
    const sync = readSync(message);
    if (sync !== null && !over) events.arriving(sync.update, sync.whole);
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => ended(0, reason));
  provider.on('close', ({ event }: { event: { code: number; reason: string } }) =>
    ended(event.code, event.reason),
  );

  return {
    awareness: provider.presence,
    connect: () => void socket.connect(),
    release: () => provider.sendStateless(JSON.stringify({ kind: 'released', clientId: join.clientId })),
    destroy: () => {
      over = true;
      provider.destroy();
    },
  };
}

/** The update in a frame of the server: an address, 0 for sync, then 1 (the state) or 2 (an update) and the bytes. */
function readSync(message: IncomingMessage): { update: Uint8Array; whole: boolean } | null {
  message.readVarString();
  if (message.readVarUint() !== 0) return null;
  const step = message.readVarUint();
  return step === 1 || step === 2 ? { update: message.readVarUint8Array(), whole: step === 1 } : null;
}

/** The socket itself may be closed with one of our codes, before any channel is open. */
function reasonOf(code: number): CloseReason | null {
  const found = Object.entries(closeCodes).find(([, value]) => value === code);
  return found === undefined ? null : parseCloseReason(found[0]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
