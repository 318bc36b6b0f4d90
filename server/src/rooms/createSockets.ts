import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type CloseReason, COLLABORATION_PATH } from '@duthao/protocol';
import type { Hocuspocus } from '@hocuspocus/server';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../log.ts';
import { boundedSocket, closeSocket, MAX_FRAME_BYTES, MAX_SOCKETS_PER_USER } from './boundedSocket.ts';
import { createAwarenessGate } from './createAwarenessGate.ts';
import { createTokenBucket, socketRates } from './createTokenBucket.ts';
import type { Caller, Visit } from './Visit.ts';

/** How often sockets are asked whether their session has run out, in milliseconds. */
const RECHECK_EVERY = 30_000;
/** Who opens a socket and joins no room in so many milliseconds only holds it. */
const JOIN_WITHIN = 30_000;

export interface SocketParts {
  readonly hocuspocus: Hocuspocus<Visit>;
  readonly log: Log;
  /** Whether the page that opens the socket is ours. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** Which of these sessions have not ended. */
  readonly stillOpen: (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly findCaller: (request: IncomingMessage) => Promise<Caller | undefined>;
}

/** The WebSockets of the editor: who may open one, how much may come through it, and when it is closed. */
export function createSockets(parts: SocketParts) {
  const { hocuspocus, log, isOwnOrigin, findCaller } = parts;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const callers = new Map<WebSocket, Caller>();
  const gate = createAwarenessGate();
  const recheck = setInterval(() => {
    closeEnded().catch((error: unknown) => log.error({ err: error }, 'sessions cannot be checked'));
  }, RECHECK_EVERY);

  function serve(socket: WebSocket, request: IncomingMessage, caller: Caller): void {
    const gone = new AbortController();
    const waiting = setTimeout(() => closeSocket(socket, 'unavailable'), JOIN_WITHIN);
    const channel = hocuspocus.handleConnection(boundedSocket(socket), toRequest(request), {
      ...caller,
      gone: gone.signal,
      joined: () => clearTimeout(waiting),
    } as Visit);
    const mayPass = createTokenBucket(socketRates);
    const pass = (frame: Uint8Array): void => channel.handleMessage(frame);
    callers.set(socket, caller);
    socket.on('message', (data: RawData) => {
      const frame = new Uint8Array(data as Buffer);
      if (socket.readyState !== WebSocket.OPEN) return;
      if (!mayPass(frame.length)) return closeSocket(socket, 'tooMuch');
      gate.handle(socket, frame, pass);
    });
    socket.on('close', (code, reason) => {
      clearTimeout(waiting);
      callers.delete(socket);
      gate.forget(socket);
      gone.abort();
      channel.handleClose({ code, reason: reason.toString() });
    });
  }

  function accept(socket: WebSocket, request: IncomingMessage, caller: Caller | undefined): void {
    socket.on('error', (error) => log.info({ error: error.message }, 'a socket failed'));
    if (!caller) return closeSocket(socket, 'signIn');
    const own = [...callers.values()].filter(({ user }) => user.id === caller.user.id);
    if (own.length >= MAX_SOCKETS_PER_USER) return closeSocket(socket, 'tooMuch');
    serve(socket, request, caller);
  }

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const path = request.url?.split('?')[0];
    if (path !== COLLABORATION_PATH || !isOwnOrigin(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    const caller = await findCaller(request);
    // Without a session the socket opens and closes with a code: a browser cannot read why an upgrade failed.
    server.handleUpgrade(request, stream, head, (socket) => accept(socket, request, caller));
    // The session may have ended after it was looked up and before its socket could be found.
    if (caller) await closeEnded([caller.sessionId]);
  }

  async function closeEnded(ids?: readonly string[]): Promise<void> {
    const asked = ids ?? [...callers.values()].map(({ sessionId }) => sessionId);
    const open = await parts.stillOpen(asked);
    closeSessions(asked.filter((id) => !open.has(id)));
  }

  function closeSessions(sessionIds: readonly string[], reason: CloseReason = 'signIn'): void {
    const ended = new Set(sessionIds);
    for (const [socket, { sessionId }] of callers) if (ended.has(sessionId)) closeSocket(socket, reason);
  }

  return {
    closeEnded: (): Promise<void> => closeEnded(),

    /** The sockets of sessions that have just ended are closed at once. */
    closeSessions,

    /** Sessions that have a plan open. */
    sessionsHere: (): ReadonlySet<string> => new Set([...callers.values()].map(({ sessionId }) => sessionId)),

    handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
      stream.on('error', () => stream.destroy());
      upgrade(request, stream, head).catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed');
        stream.destroy();
      });
    },

    async stop(): Promise<void> {
      clearInterval(recheck);
      gate.stop();
      for (const socket of server.clients) socket.close(1001, 'stopping');
      await new Promise((resolve) => setTimeout(resolve, server.clients.size > 0 ? 100 : 0));
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

export type Sockets = ReturnType<typeof createSockets>;

function toRequest({ url, headers }: IncomingMessage): Request {
  const { host = 'server', 'user-agent': agent = '' } = headers;
  return new Request(`http://${host}${url ?? '/'}`, { headers: { 'user-agent': agent } });
}
