import { once } from 'node:events';
import { COLLABORATION_PATH, roomName } from '@duthao/protocol';
import WebSocket from 'ws';
import { leaseConnection, type Person } from './api.ts';
import { until } from './until.ts';

/** A number as Yjs writes it: 7 bits a byte, the lowest first. */
export const varUint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];

/** A text as Yjs writes it: its length, then its bytes. */
export const bytesOf = (text: string): Buffer => {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from(varUint(body.length)), body]);
};

const AUTH = 2;
const STATELESS = 5;
const CLOSE = 7;
const SYNC_STATUS = 8;

/** A socket that writes frames by hand, as no browser would. */
export class RawVisitor {
  readonly socket: WebSocket;
  readonly room: string;
  /** Why the channel was refused or closed; the socket itself closes with a code. */
  closed: string | undefined;
  code: number | undefined;
  isIn = false;
  /** The reason that came with a refused update. */
  refusedFor: string | undefined;
  /** How many updates the server has acknowledged. */
  acknowledged = 0;

  constructor(url: string, planId: string, headers: Record<string, string>) {
    this.room = roomName(planId);
    this.socket = new WebSocket(url.replace(/^http/, 'ws') + COLLABORATION_PATH, { headers });
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => (this.code = code));
    this.socket.on('message', (data: Buffer) => this.#hear(data));
  }

  /** One frame to the room: a type and what follows it. */
  send(...parts: (number | Uint8Array | string)[]): void {
    const bytes = parts.map((part) =>
      typeof part === 'number' ? Buffer.from(varUint(part)) : typeof part === 'string' ? bytesOf(part) : part,
    );
    this.socket.send(Buffer.concat([bytesOf(this.room), ...bytes]));
  }

  sendUpdate(update: Uint8Array): void {
    this.send(0, 2, Buffer.from(varUint(update.length)), update);
  }

  knock(token: unknown): void {
    this.send(AUTH, 0, typeof token === 'string' ? token : JSON.stringify(token));
  }

  async end(): Promise<{ closed: string | undefined; code: number | undefined }> {
    await until('the visitor is turned away', () => this.closed !== undefined || this.code !== undefined);
    this.leave();
    return { closed: this.closed, code: this.code };
  }

  leave(): void {
    this.socket.terminate();
  }

  #hear(data: Buffer): void {
    const at = data[0]! < 128 ? 1 + data[0]! : 2 + (data[0]! & 127) + data[1]! * 128;
    if (data[at] === CLOSE) this.closed = data.subarray(at + 2).toString();
    if (data[at] === SYNC_STATUS) this.acknowledged += 1;
    if (data[at] === STATELESS) this.#read(data.subarray(at).toString());
    if (data[at] !== AUTH) return;
    if (data[at + 1] === 1) this.closed = data.subarray(at + 3).toString();
    else this.isIn = true;
  }

  #read(text: string): void {
    this.refusedFor = /"kind":"refused".*?"reason":"(\w+)"/.exec(text)?.[1] ?? this.refusedFor;
  }
}

/** A socket of that person, open, that has said nothing yet. */
export async function openRaw(person: Person, planId: string): Promise<RawVisitor> {
  const raw = new RawVisitor(person.url, planId, { cookie: person.cookie, origin: person.url });
  await once(raw.socket, 'open');
  return raw;
}

/** The same, let into the room with a lease of its own. */
export async function joinRaw(
  person: Person,
  planId: string,
): Promise<{ raw: RawVisitor; clientId: number }> {
  const { schemaVersion, epoch, clientId } = await leaseConnection(person, planId);
  const raw = await openRaw(person, planId);
  raw.knock({ schemaVersion, epoch, clientId });
  await until('the raw visitor is in', () => raw.isIn);
  return { raw, clientId };
}
