import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Kinds of frames; the plain protocol knows the first two and Hocuspocus all, behind the name of a document. */
const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const SYNC_REPLY = 4;
const STATELESS = 5;
const CLOSE = 7;
const STATUS = 8;

const QUESTION = 0;
const ANSWER = 1;
const DENIED = 1;

/** One caret: whose, how new, and what is shown as JSON. */
export interface Caret {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

/** What a plain client may say; everything else means nothing here. */
export type Said =
  | { readonly kind: 'question' }
  /** `isAnswer` when it is all that the client has and the room, as it was asked, has not. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly kind: 'carets'; readonly carets: readonly Caret[] };

/** Null when the frame is none of the plain protocol. Never throws. */
export function readPlain(frame: Uint8Array): Said | null {
  try {
    const from = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(from);
    if (kind === AWARENESS) return { kind: 'carets', carets: readCarets(decoding.readVarUint8Array(from)) };
    if (kind !== SYNC) return null;
    const step = decoding.readVarUint(from);
    if (step === QUESTION) return { kind: 'question' };
    return { kind: 'update', update: decoding.readVarUint8Array(from), isAnswer: step === ANSWER };
  } catch {
    return null;
  }
}

function readCarets(bytes: Uint8Array): Caret[] {
  const from = decoding.createDecoder(bytes);
  const carets: Caret[] = [];
  for (let left = decoding.readVarUint(from); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(from);
    carets.push({ clientId, clock: decoding.readVarUint(from), state: decoding.readVarString(from) });
  }
  return carets;
}

/** A frame for Hocuspocus: the same behind the name of the room. */
export function toRoomFrame(room: string, frame: Uint8Array): Uint8Array {
  return write((to) => {
    encoding.writeVarString(to, room);
    encoding.writeUint8Array(to, frame);
  });
}

export function authFrame(token: string): Uint8Array {
  return write((to) => {
    encoding.writeVarUint(to, AUTH);
    encoding.writeVarUint(to, 0);
    encoding.writeVarString(to, token);
  });
}

/** Asks a plain client for all that it has beyond this state. */
export function questionFrame(stateVector: Uint8Array): Uint8Array {
  return write((to) => {
    encoding.writeVarUint(to, SYNC);
    encoding.writeVarUint(to, QUESTION);
    encoding.writeVarUint8Array(to, stateVector);
  });
}

/** Whether a frame tells of the text. */
export const isOfText = ([kind]: Uint8Array): boolean => kind === SYNC;

export function caretFrame({ clientId, clock, state }: Caret): Uint8Array {
  const one = write((to) => {
    for (const value of [1, clientId, clock]) encoding.writeVarUint(to, value);
    encoding.writeVarString(to, state);
  });
  return write((to) => {
    encoding.writeVarUint(to, AWARENESS);
    encoding.writeVarUint8Array(to, one);
  });
}

/** No caret of anybody. A plain client that hears nothing for half a minute thinks that the connection is dead. */
export const stillHere = Uint8Array.from([AWARENESS, 1, 0]);

/** What the room says to a plain client: bytes to send on, news for the door, or null for what it would not know. */
export type Answer =
  | { readonly kind: 'send'; readonly frame: Uint8Array }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'closed'; readonly reason: string }
  | null;

/** Reads what Hocuspocus sends. */
export function readRoomFrame(frame: Uint8Array): Answer {
  const from = decoding.createDecoder(frame);
  decoding.readVarString(from);
  const start = from.pos;
  const kind = decoding.readVarUint(from);
  if (kind === SYNC || kind === AWARENESS) return { kind: 'send', frame: frame.subarray(start) };
  if (kind === SYNC_REPLY) return { kind: 'send', frame: Uint8Array.of(SYNC, ...frame.subarray(from.pos)) };
  if (kind === STATELESS) return { kind: 'message', text: decoding.readVarString(from) };
  if (kind === STATUS) return { kind: 'taken' };
  if (kind === CLOSE) return { kind: 'closed', reason: decoding.readVarString(from) };
  const isDenial = kind === AUTH && decoding.readVarUint(from) === DENIED;
  return isDenial ? { kind: 'closed', reason: decoding.readVarString(from) } : null;
}

function write(work: (to: encoding.Encoder) => void): Uint8Array {
  const to = encoding.createEncoder();
  work(to);
  return encoding.toUint8Array(to);
}
