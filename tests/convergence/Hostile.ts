import { fromYDoc, schema, updateYDoc } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import * as Y from 'yjs';
import { leaseConnection, type Person } from '../support/api.ts';
import type { Random } from '../support/random.ts';
import { openRaw, type RawVisitor } from '../support/rawVisitor.ts';
import { until } from '../support/until.ts';
import { type Line, plainLine } from './Line.ts';

/** How somebody who means harm changes the plan; none of it is allowed to one who owns no place. */
const harms: ((tr: Transform, random: Random) => void)[] = [
  (tr, random) => void tr.insert(lineIn(tr.doc, random).start, schema.text('kẻ lạ ')),
  (tr, random) => {
    const { start, node } = lineIn(tr.doc, random);
    tr.delete(start, start + 1 + random.below(node.content.size));
  },
  (tr, random) => {
    const { start, node } = lineIn(tr.doc, random);
    tr.addMark(start, start + node.content.size, schema.mark('italic'));
  },
  (tr, random) => {
    const { start, node } = lineIn(tr.doc, random);
    tr.delete(start - 1, start - 1 + node.nodeSize);
  },
  (tr, random) => {
    const made = schema.nodes.paragraph.create({ id: `la${random.below(1e9)}` }, schema.text('kẻ lạ'));
    tr.insert(lineIn(tr.doc, random).start - 1, made);
  },
  (tr, random) => {
    const { start, node } = lineIn(tr.doc, random);
    tr.addMark(start, start + node.content.size, schema.mark('comment', { thread: 'bia-dat' }));
  },
  (tr, random) => {
    const attrs = { id: `la${random.below(1e9)}`, author: 'nguoi-khac', time: '2026-11-22T00:00:00.000Z' };
    tr.insert(lineIn(tr.doc, random).start, schema.text('kẻ lạ ', [schema.mark('insertion', attrs)]));
  },
  (tr, random) => void tr.setNodeAttribute(lineIn(tr.doc, random).start - 1, 'id', `la${random.below(1e9)}`),
];

function lineIn(doc: Node, random: Random): { node: Node; start: number } {
  const lines: { node: Node; start: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.content.size > 0) lines.push({ node, start: pos + 1 });
    return node.type.name !== 'paragraph';
  });
  return random.pick(lines);
}

const HANDS_ON = 6;

/** Writes frames by hand at our own door, and lies about who and where. */
export class RawHostile {
  isBusy = false;
  sent = 0;
  readonly answers = new Map<string, number>();
  readonly #person: Person;
  readonly #planId: string;
  #raw: RawVisitor | undefined;
  #join: { schemaVersion: number; epoch: number; clientId: number } | undefined;

  constructor(person: Person, planId: string) {
    this.#person = person;
    this.#planId = planId;
  }

  /** One more attempt, made of what an honest person sees. */
  async act(seen: Y.Doc, honestId: number, random: Random): Promise<void> {
    this.isBusy = true;
    this.sent += 1;
    try {
      const entered = await this.#enter();
      if (typeof entered === 'string') return this.#count(`${entered} at the door`);
      const { raw, clientId } = entered;
      const { acknowledged } = raw;
      const [turn, at] = [random.below(10), random.below(1000)];
      const bytes = harmful(seen, turn === 0 ? honestId : clientId, random);
      if (turn === 1) bytes[at % bytes.length] = at % 256;
      if (turn === 2) raw.send(5, JSON.stringify({ kind: 'released', clientId: honestId }));
      raw.sendUpdate(turn === 3 ? bytes.subarray(0, at % bytes.length) : bytes);
      const isOver = (): boolean => raw.closed !== undefined || raw.code !== undefined;
      await until('the attempt is answered', () => isOver() || raw.acknowledged > acknowledged);
      const answer = raw.refusedFor ?? raw.closed ?? raw.code?.toString() ?? 'nothing new in it';
      this.#count(answer);
    } finally {
      this.isBusy = false;
    }
  }

  leave(): void {
    this.#raw?.leave();
  }

  #count(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }

  /** In the room, on the socket of before if it still stands. */
  async #enter(): Promise<{ raw: RawVisitor; clientId: number } | string> {
    if (!this.#raw || this.#raw.code !== undefined || this.sent % 300 === 0) {
      this.#raw?.leave();
      const { schemaVersion, epoch, clientId } = await leaseConnection(this.#person, this.#planId);
      this.#join = { schemaVersion, epoch, clientId };
      this.#raw = await openRaw(this.#person, this.#planId);
    }
    const raw = this.#raw;
    // What held nothing new was acknowledged, and the channel stands.
    if (raw.isIn && raw.closed === undefined) return { raw, clientId: this.#join!.clientId };
    [raw.closed, raw.refusedFor, raw.isIn] = [undefined, undefined, false];
    raw.knock(this.#join!);
    await until(
      'the hostile one is in or not',
      () => raw.isIn || raw.closed !== undefined || raw.code !== undefined,
    );
    if (!raw.isIn) return raw.closed ?? String(raw.code);
    return { raw, clientId: this.#join!.clientId };
  }
}

/** The same through y-websocket's own provider, which sends what is refused again and again if it is let. */
export class PlainHostile {
  isBusy = false;
  sent = 0;
  readonly answers = new Map<string, number>();
  readonly #person: Person;
  readonly #planId: string;

  constructor(person: Person, planId: string) {
    this.#person = person;
    this.#planId = planId;
  }

  async act(_seen: Y.Doc, honestId: number, random: Random): Promise<void> {
    this.isBusy = true;
    try {
      const ydoc = new Y.Doc();
      const line: Line = await plainLine(this.#person, this.#planId, ydoc);
      await until('the hostile program is in', () => line.isSynced() || line.ended() !== undefined);
      if (!line.isSynced()) {
        this.#count(`${line.ended()} at the door`);
        return line.leave();
      }
      const own = ydoc.clientID;
      if (random.below(4) === 0) ydoc.clientID = honestId;
      for (let times = 1 + random.below(HANDS_ON); times > 0; times -= 1) {
        this.sent += 1;
        ydoc.transact(() => change(ydoc, random));
      }
      // What changed nothing in the end is not refused either.
      const isOut = until('the hostile program is thrown out', () => line.ended() !== undefined, 3000);
      const answer = await isOut.then(
        () => line.ended()!,
        () => 'nothing new in it',
      );
      this.#count(answer);
      ydoc.clientID = own;
      line.leave();
    } finally {
      this.isBusy = false;
    }
  }

  #count(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }

  leave(): void {
    // It holds nothing between two attempts.
  }
}

function change(ydoc: Y.Doc, random: Random): void {
  const tr = new Transform(fromYDoc(ydoc));
  random.pick(harms)(tr, random);
  updateYDoc(ydoc, tr.doc);
}

function harmful(seen: Y.Doc, clientId: number, random: Random): Uint8Array {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(seen));
  ydoc.clientID = clientId;
  const sent: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => sent.push(update));
  ydoc.transact(() => change(ydoc, random));
  return Uint8Array.from(sent.at(-1) ?? [0]);
}
