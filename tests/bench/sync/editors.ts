// A process of its own with all the editors of one round. Each editor types into a paragraph of its own; one more
// reader decodes everything and says when each change became visible. Prints one JSON line of figures.
import { fromYDoc, planFragment } from '@duthao/plan';
import * as decoding from 'lib0/decoding';
import { setTimeout as after } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { type Person, leaseConnection } from '../../support/api.ts';
import { until } from '../../support/until.ts';
import { percentiles } from '../percentiles.ts';
import { namedWire, plainWire } from './wire.ts';

interface Round {
  wire: 'plain' | 'named';
  url: string;
  room: string;
  cookies: string[];
  editors: number;
  seconds: number;
}

const CHARACTERS_PER_SECOND = 4;
const round: Round = JSON.parse(process.argv[2]!);
const wire = round.wire === 'plain' ? plainWire : namedWire(`plan/${round.room}`);
const seen: number[] = [];
const saved: number[] = [];
const pending = new Map<number, { clock: number; at: number }[]>();

interface Editor {
  ydoc: Y.Doc;
  send: (update: Uint8Array) => void;
  waiting: number[];
}

async function join(cookie: string, reads: boolean): Promise<Editor> {
  const person: Person = { url: round.url, username: '', cookie };
  const lease = round.wire === 'named' ? await leaseConnection(person, round.room) : null;
  const path = round.wire === 'named' ? '/collaboration' : `/${round.room}`;
  const socket = new WebSocket(round.url.replace(/^http/, 'ws') + path, {
    headers: { cookie, origin: round.url },
  });
  const editor: Editor = {
    ydoc: new Y.Doc(),
    send: (update) => socket.send(wire.frame((e) => sync.writeUpdate(e, update))),
    waiting: [],
  };
  let synced = false;
  const askForState = (): void =>
    socket.send(wire.frame((encoder) => sync.writeSyncStep1(encoder, editor.ydoc)));
  socket.on('open', () => {
    const { schemaVersion, epoch, clientId } = lease ?? {};
    for (const frame of wire.hello(JSON.stringify({ schemaVersion, epoch, clientId }))) socket.send(frame);
    if (round.wire === 'plain') askForState();
  });
  socket.on('close', (code) => {
    if (!synced) throw new Error(`closed with ${code} before the first sync`);
  });
  socket.on('message', (data: Buffer) => {
    const read = wire.read(new Uint8Array(data));
    if (read.kind === 'ready') askForState();
    if (read.kind === 'saved') saved.push(performance.now() - editor.waiting.shift()!);
    // After the first sync only the reader takes in what others type: the load is the server's, not the clients'.
    if (read.kind === 'sync' && (!synced || reads)) synced = take(editor.ydoc, read.decoder) || synced;
  });
  await until('an editor is synced', () => synced, 120_000);
  if (lease) editor.ydoc.clientID = lease.clientId;
  return editor;
}

/** True when the frame was the state asked for. */
function take(ydoc: Y.Doc, decoder: decoding.Decoder): boolean {
  const type = decoding.readVarUint(decoder);
  if (type === 0) return false;
  Y.applyUpdate(ydoc, decoding.readVarUint8Array(decoder), 'server');
  return type === 1;
}

function watch(reader: Editor): void {
  reader.ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    const now = performance.now();
    for (const [client, clock] of transaction.afterState) {
      const waiting = pending.get(client) ?? [];
      const shown = waiting.findLastIndex((update) => update.clock < clock) + 1;
      for (const { at } of waiting.splice(0, shown)) seen.push(now - at);
    }
  });
}

function ownText(editor: Editor, id: string): Y.XmlText {
  const openings = planFragment(editor.ydoc)
    .toArray()
    .find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === 'openings')!;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  editor.ydoc.transact(() => {
    paragraph.setAttribute('id', id);
    paragraph.insert(0, [text]);
    openings.push([paragraph]);
  });
  return text;
}

async function type(editor: Editor, index: number, until: number): Promise<void> {
  editor.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return;
    const clock = Y.getState(editor.ydoc.store, editor.ydoc.clientID) - 1;
    const at = performance.now();
    const waiting = pending.get(editor.ydoc.clientID) ?? [];
    pending.set(editor.ydoc.clientID, waiting);
    waiting.push({ clock, at });
    editor.waiting.push(at);
    editor.send(update);
  });
  const text = ownText(editor, `bench-${process.pid}-${index}`);
  await after((1000 / CHARACTERS_PER_SECOND) * Math.random());
  while (performance.now() < until) {
    text.insert(text.length, 'a');
    await after(1000 / CHARACTERS_PER_SECOND);
  }
}

const cookieOf = (index: number): string => round.cookies[index % round.cookies.length] ?? '';
const reader = await join(cookieOf(0), true);
watch(reader);
const editors: Editor[] = [];
for (let index = 0; index < round.editors; index += 1) editors.push(await join(cookieOf(index), false));
const end = performance.now() + round.seconds * 1000;
await Promise.all(editors.map((editor, index) => type(editor, index, end)));
const left = (): number => [...pending.values()].reduce((sum, waiting) => sum + waiting.length, 0);
let undelivered = 0;
try {
  await until('everything became visible', () => left() === 0, 15_000);
} catch {
  undelivered = left();
}
fromYDoc(reader.ydoc);
process.stdout.write(
  `${JSON.stringify({ visible: percentiles(seen), saved: percentiles(saved), undelivered })}\n`,
);
process.exit(0);
