import { EventEmitter, once } from 'node:events';
import { checkUpdate } from '@duthao/plan';
import {
  closeCodes,
  type Connection as Lease,
  parseCloseReason,
  type RefusalReason,
  roomName,
  serverMessageSchema,
  type TokenScope,
  type User,
} from '@duthao/protocol';
import type { Hocuspocus } from '@hocuspocus/server';
import { type RawData, WebSocket } from 'ws';
import type { Log } from '../../log.ts';
import type { ClientIds } from '../../plans/clientIds.ts';
import { boundedSocket, closeSocket } from '../boundedSocket.ts';
import type { AwarenessGate } from '../createAwarenessGate.ts';
import type { Rooms } from '../createRooms.ts';
import { createTokenBucket, socketRates } from '../createTokenBucket.ts';
import type { Room } from '../Room.ts';
import type { Visit } from '../Visit.ts';
import { createFirstUse, type FirstUse } from './firstUse.ts';
import { createListenFirst } from './listenFirst.ts';
import { authFrame, caretFrame, readPlain, readRoomFrame, stillHere, toRoomFrame } from './plainWire.ts';

/** A plain client gives a connection up when it has heard nothing for 30 seconds. */
const SPEAK_EVERY = 15_000;

export interface PlainVisitor {
  readonly user: User;
  readonly tokenId: string;
  readonly scope: TokenScope;
  readonly visitId: string;
}

export interface ServeParts {
  readonly hocuspocus: Hocuspocus<Visit>;
  readonly rooms: Rooms;
  readonly clientIds: ClientIds;
  readonly gate: AwarenessGate;
  readonly log: Log;
  readonly onRefused: (tokenId: string) => void;
}

/**
 * One socket of a plain client: to the room it is a channel like any other, so everything that guards those guards
 * this one. Only frames are rewritten on the way, and the client's id is taken from its first use.
 */
export function servePlain(socket: WebSocket, visitor: PlainVisitor, lease: Lease, parts: ServeParts): void {
  const { gate, log, clientIds } = parts;
  const planId = lease.plan.id;
  const name = roomName(planId);
  const gone = new AbortController();
  let firstUse: FirstUse | undefined;
  let refusal: RefusalReason | undefined;
  const admission = new EventEmitter();
  /** One after the other, from the moment the channel stands. */
  let line: Promise<unknown> = once(admission, 'admitted');

  const room = (): Room | undefined => parts.rooms.peek(planId);
  const inner = boundedSocket(socket);
  const answer = (frame: Uint8Array): void => {
    const said = readRoomFrame(frame);
    if (said?.kind === 'send') first.tell(said.frame);
    else if (said?.kind === 'taken') first.taken();
    else if (said?.kind === 'message') refusal = refusalIn(said.text) ?? refusal;
    else if (said?.kind === 'closed') close(said.reason);
  };
  const channel = parts.hocuspocus.handleConnection(
    {
      get readyState() {
        return inner.readyState;
      },
      send: (data: unknown) => answer(data as Uint8Array),
      close: inner.close,
    },
    new Request('http://server/'),
    {
      user: visitor.user,
      sessionId: visitor.visitId,
      gone: gone.signal,
      joined: () => void admission.emit('admitted'),
    } as Visit,
  );

  function close(reason: string): void {
    const known = parseCloseReason(reason);
    if (known === 'refused') parts.onRefused(visitor.tokenId);
    if (known === 'refused' && refusal) socket.close(closeCodes.refused, refusal);
    else closeSocket(socket, known ?? 'unavailable');
  }

  function refuse(why: RefusalReason): void {
    log.warn({ planId, userId: visitor.user.id, why }, 'an update was refused');
    refusal = why;
    close('refused');
  }

  const pass = (frame: Uint8Array): void => channel.handleMessage(frame);
  const first = createListenFirst({ send: inner.send, pass: (frame) => pass(toRoomFrame(name, frame)) });

  async function take(frame: Uint8Array): Promise<void> {
    const said = readPlain(frame);
    const here = room();
    if (!said || !here || socket.readyState !== WebSocket.OPEN) return;
    if (!first.hear(said, frame, here)) return;
    firstUse ??= createFirstUse(here, visitor.visitId, clientIds);
    if (said.kind === 'carets') {
      const own = await firstUse.ofCarets(said.carets);
      if (own) gate.handle(socket, toRoomFrame(name, caretFrame(own)), pass);
      return;
    }
    if (said.kind === 'update') {
      if (visitor.scope === 'read' && !isKnown(here, said.update)) return refuse('readOnly');
      if (visitor.scope === 'write') await firstUse.ofUpdate(said.update);
    }
    pass(toRoomFrame(name, frame));
  }

  const mayPass = createTokenBucket(socketRates);
  const speak = setInterval(() => inner.send(stillHere), SPEAK_EVERY);
  socket.on('message', (data: RawData) => {
    const frame = new Uint8Array(data as Buffer);
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!mayPass(frame.length)) return closeSocket(socket, 'tooMuch');
    line = line
      .then(() => take(frame))
      .catch((error: unknown) => {
        log.error({ err: error, planId }, 'a plain frame failed');
        close('unavailable');
      });
  });
  socket.on('close', (code, reason) => {
    clearInterval(speak);
    first.stop();
    gate.forget(socket);
    gone.abort();
    channel.handleClose({ code, reason: reason.toString() });
    // Nobody has written with the id that let it in.
    clientIds.release(planId, lease.clientId, visitor.user.id).catch((error: unknown) => {
      log.error({ err: error, planId }, 'a client id was not given back');
    });
  });
  const { schemaVersion, epoch, clientId } = lease;
  pass(toRoomFrame(name, authFrame(JSON.stringify({ schemaVersion, epoch, clientId }))));
}

/** Whether an update holds nothing that the plan does not. */
function isKnown(room: Room, update: Uint8Array): boolean {
  const verdict = checkUpdate(room.ydoc, update);
  return verdict.ok && verdict.empty;
}

function refusalIn(text: string): RefusalReason | undefined {
  const read = serverMessageSchema.safeParse(JSON.parse(text));
  return read.success && read.data.kind === 'refused' ? read.data.reason : undefined;
}
