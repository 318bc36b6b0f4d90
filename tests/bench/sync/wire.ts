import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What differs between the two servers on the wire. Both carry the frames of y-protocols. */
export interface Wire {
  readonly name: string;
  /** What a client says first. */
  readonly hello: (token: string) => Uint8Array[];
  readonly frame: (sync: (encoder: encoding.Encoder) => void) => Uint8Array;
  /** What a frame from the server holds. */
  readonly read: (frame: Uint8Array) => Read;
}

export type Read =
  { kind: 'sync'; decoder: decoding.Decoder } | { kind: 'saved' } | { kind: 'ready' } | { kind: 'other' };

const SYNC = 0;

/** The plain y-websocket protocol: sync frames without a name; nothing says that an update is stored. */
export const plainWire: Wire = {
  name: 'y-websocket',
  hello: () => [],
  frame: (sync) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    sync(encoder);
    return encoding.toUint8Array(encoder);
  },
  read: (frame) => {
    const decoder = decoding.createDecoder(frame);
    return decoding.readVarUint(decoder) === SYNC ? { kind: 'sync', decoder } : { kind: 'other' };
  },
};

const AUTH = 2;
const TOKEN = 0;
const AUTHENTICATED = 2;
const SYNC_STATUS = 8;

/** Hocuspocus' protocol: each frame begins with the room's name. */
export function namedWire(roomName: string): Wire {
  const named = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, roomName);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  return {
    name: 'Dự Thảo',
    hello: (token) => [
      named(AUTH, (encoder) => {
        encoding.writeVarUint(encoder, TOKEN);
        encoding.writeVarString(encoder, token);
        encoding.writeVarString(encoder, 'bench');
      }),
    ],
    frame: (sync) => named(SYNC, sync),
    read: (frame) => {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === SYNC) return { kind: 'sync', decoder };
      if (type === SYNC_STATUS) return { kind: 'saved' };
      if (type === AUTH && decoding.readVarUint(decoder) === AUTHENTICATED) return { kind: 'ready' };
      return { kind: 'other' };
    },
  };
}
