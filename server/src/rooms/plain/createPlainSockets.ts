import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type CloseReason,
  type Connection as Lease,
  parseRoomName,
  PLAIN_PATH,
  roomName,
} from '@duthao/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ApiTokens } from '../../accounts/apiTokens.ts';
import type { People } from '../../accounts/people.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { Refusal } from '../../refusal.ts';
import { closeSocket, MAX_FRAME_BYTES, MAX_SOCKETS_PER_USER } from '../boundedSocket.ts';
import { createAwarenessGate } from '../createAwarenessGate.ts';
import { createCutOff } from './createCutOff.ts';
import { type PlainVisitor, servePlain, type ServeParts } from './servePlain.ts';

/** How often tokens in use are looked up again, in milliseconds: a revoked one is out within a second. */
const RECHECK_EVERY = 400;

export interface PlainParts extends Omit<ServeParts, 'gate' | 'onRefused'> {
  readonly tokens: ApiTokens;
  readonly people: People;
  readonly plans: Plans;
}

/**
 * `/yjs/<plan>`: the protocol of the y-websocket package, for programs with an API token (`Authorization: Bearer`,
 * or the query's `token`, which no log ever names). A socket that ends says why by a code of `closeCodes` and a
 * word: the reason of a refused update, else the name of the code.
 */
export function createPlainSockets(parts: PlainParts) {
  const { tokens, people, plans, log } = parts;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const visitors = new Map<WebSocket, PlainVisitor>();
  const gate = createAwarenessGate();
  const cutOff = createCutOff();
  let count = 0;
  let checking = false;
  const recheck = setInterval(() => {
    if (visitors.size === 0 || checking) return;
    checking = true;
    closeEnded()
      .catch((error: unknown) => log.error({ err: error }, 'tokens cannot be checked'))
      .finally(() => (checking = false));
  }, RECHECK_EVERY);

  async function closeEnded(): Promise<void> {
    const open = await tokens.stillOpen([...visitors.values()].map(({ tokenId }) => tokenId));
    for (const [socket, { tokenId }] of visitors) if (!open.has(tokenId)) closeSocket(socket, 'signIn');
  }

  async function findVisitor(request: IncomingMessage): Promise<PlainVisitor | undefined> {
    const token = tokenOf(request);
    const found = token === undefined ? undefined : await tokens.find(token);
    const account = found && (await people.findById(found.userId));
    if (!account || account.disabled || account.mustChangePassword) return undefined;
    const { id: tokenId, scope } = found;
    return { user: account.user, tokenId, scope, visitId: `token:${tokenId}:${(count += 1)}` };
  }

  /** The lease that lets this person in, or why there is none. */
  async function findLease(
    planId: string | null,
    visitor: PlainVisitor | undefined,
  ): Promise<Lease | CloseReason> {
    if (!visitor) return 'signIn';
    if (cutOff.isOut(visitor.tokenId)) return 'tooMuch';
    const own = [...visitors.values()].filter(({ user }) => user.id === visitor.user.id);
    if (own.length >= MAX_SOCKETS_PER_USER) return 'tooMuch';
    if (!planId) return 'forbidden';
    try {
      return await plans.connect(visitor.user, planId);
    } catch (error) {
      if (error instanceof Refusal) return 'forbidden';
      throw error;
    }
  }

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const visitor = await findVisitor(request);
    const lease = await findLease(planOf(request), visitor);
    // Refusals open the socket too: no client can read why an upgrade failed.
    server.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', (error) => log.info({ error: error.message }, 'a socket failed'));
      if (typeof lease === 'string' || !visitor) return closeSocket(socket, lease as CloseReason);
      visitors.set(socket, visitor);
      socket.on('close', () => visitors.delete(socket));
      servePlain(socket, visitor, lease, { ...parts, gate, onRefused: cutOff.refused });
    });
  }

  return {
    /** Whether the request is for this door. */
    isFor: ({ url = '' }: IncomingMessage): boolean => url.startsWith(PLAIN_PATH),

    handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
      stream.on('error', () => stream.destroy());
      upgrade(request, stream, head).catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed');
        stream.destroy();
      });
    },

    stop(): void {
      clearInterval(recheck);
      gate.stop();
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

export type PlainSockets = ReturnType<typeof createPlainSockets>;

function planOf({ url = '' }: IncomingMessage): string | null {
  return parseRoomName(roomName(url.split('?')[0]!.slice(PLAIN_PATH.length)));
}

function tokenOf({ url = '', headers }: IncomingMessage): string | undefined {
  const said = /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? '')?.[1];
  const asked = new URLSearchParams(url.split('?')[1] ?? '').get('token');
  return said ?? (asked !== null && asked.length <= 200 ? asked : undefined);
}
