import {
  asAccepted,
  asItStands,
  checkUpdate,
  fromYDoc,
  Guard,
  type GuardedWriter,
  keepFormats,
  toYDoc,
} from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { createRandom, type Random } from '../../support/random.ts';
import { type Act, Ledger } from './Ledger.ts';
import { FIRST_CHAR, readChars } from './readChars.ts';
import { Writer } from './Writer.ts';

const par = (id: string): Node => build.node('paragraph', { id }, `Đoạn ${id}.`);
const sec = (id: string, ...blocks: Node[]): Node =>
  build.node('section', { id, level: 1 }, build.node('sectionTitle', null, `Mục ${id}`), ...blocks);

/** Few paragraphs, so that many hands meet in each. */
const start = build.plan({
  sections: [sec('I', par('a'), par('b')), sec('II', par('c')), sec('III', par('d'))],
});

const places = (...own: string[]): Record<string, boolean> => ({
  I: false,
  II: false,
  III: false,
  ...Object.fromEntries(own.map((id) => [id, true])),
});
const person = (userId: string, rest: boolean, ...own: string[]): GuardedWriter => ({
  userId,
  rights: { rest, places: places(...own), elsewhere: 'suggest' },
  protectedAuthors: new Set(userId === 'sep' ? [] : ['sep']),
});

/** Four who write, two of them in all places, and two who may only suggest; one of these is a leader. */
const people = [
  person('an', true, 'I', 'II', 'III'),
  person('binh', true, 'I', 'II', 'III'),
  person('chi', false, 'I'),
  person('dung', false, 'II', 'III'),
  person('khach', false),
  person('sep', false),
];

export interface SuggestingDay {
  /** How the plan differs from the reference; empty. */
  readonly differences: readonly string[];
  /** Who sees another plan in the end; empty. */
  readonly differing: readonly string[];
  /** Letters that are neither in the plan nor in anybody's tray though their author never took them out; empty. */
  readonly lost: readonly string[];
  readonly summary: string;
}

/** A day at one plan: all act, send and hear at random times, and are away now and then. */
export function spendSuggestingDay(seed: number, operations: number): SuggestingDay {
  const random = createRandom(seed);
  const room = new Room(random);
  const began = performance.now();
  for (let done = 0; done < operations; done += 1) room.step(random);
  room.settle(random);
  const doc = fromYDoc(room.ydoc);
  const { writers, ledger } = room;
  const differing = writers.filter((one) => !one.doc.eq(doc)).map(({ writer }) => writer.userId);
  const differences = [...ledger.differences(doc), ...projectionFaults(doc, ledger)];
  const trays = writers.flatMap(({ tray }) => tray).join('');
  const lost = room.unheard.filter((char) => !readChars(doc).chars.has(char) && !trays.includes(char));
  const sum = (read: (one: Writer) => number): number => writers.reduce((all, one) => all + read(one), 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const summary = `seed ${seed}: ${operations} operations in ${seconds} s, ${sum(({ counts }) => counts.acts)} acts, ${sum(({ counts }) => counts.suggested)} suggested, ${sum(({ counts }) => counts.decided)} decided, ${room.refused} refused, ${sum(({ counts }) => counts.merges)} merges, ${trays.length} characters in trays, ${ledger.expected().size} letters in the end; differences ${differences.length}, lost ${lost.length}, screens that differ ${differing.length}`;
  return { differences, differing, lost, summary };
}

/** The two projections hold the letters that the reference says, no more and no less. */
function projectionFaults(doc: Node, ledger: Ledger): string[] {
  const expected = [...ledger.expected()];
  const lettersOf = (of: Node): string => [...readChars(of).chars.keys()].toSorted().join('');
  const stands = expected.filter(([, { insertion }]) => insertion === null).map(([char]) => char);
  const stays = expected.filter(([, { deletions }]) => deletions.size === 0).map(([char]) => char);
  return [
    ...(lettersOf(asItStands(doc)) === stands.toSorted().join('')
      ? []
      : ['what stands is not what it should']),
    ...(lettersOf(asAccepted(doc)) === stays.toSorted().join('')
      ? []
      : ['all accepted is not what it should be']),
  ];
}

/** The server's copy under its guard, and everybody's copy. */
class Room {
  readonly ydoc = keepFormats(toYDoc(start));
  readonly ledger = new Ledger();
  readonly writers: Writer[];
  /** Letters written in acts that were not taken as they were. */
  readonly unheard: string[] = [];
  refused = 0;
  private readonly guard = new Guard(this.ydoc);
  private chars = 0;

  constructor(random: Random) {
    const newChars = (count: number): string =>
      Array.from({ length: count }, () => String.fromCharCode(FIRST_CHAR + (this.chars += 1))).join('');
    const state = Y.encodeStateAsUpdate(this.ydoc);
    this.writers = people.map((one) => new Writer(one, newChars, state));
    void random;
  }

  step(random: Random): void {
    const one = random.pick(this.writers);
    const turn = random.below(100);
    if (turn < 40) one.act(random);
    else if (turn === 40) this.travel(one);
    else if (one.isAway) return;
    else if (turn < 70) this.send(one);
    else one.hear(1 + random.below(4));
  }

  /** Everybody comes back, sends and hears all. */
  settle(random: Random): void {
    for (const one of this.writers) if (one.isAway) this.travel(one);
    for (let busy = this.busy(); busy.length > 0; busy = this.busy()) {
      const one = random.pick(busy);
      if (one.outbox.length > 0) this.send(one);
      else one.hear(one.inbox.length);
    }
  }

  private busy(): Writer[] {
    return this.writers.filter(({ outbox, inbox }) => outbox.length + inbox.length > 0);
  }

  /** With unsent work a fresh copy is taken, as the editor does. */
  private travel(one: Writer): void {
    one.isAway = !one.isAway;
    if (!one.isAway && one.outbox.length > 0) this.startAfresh(one);
  }

  private startAfresh(one: Writer): void {
    for (const { events } of one.outbox) {
      for (const { kind, char } of events) if (kind === 'written') this.unheard.push(char);
    }
    one.startAfresh(Y.encodeStateAsUpdate(this.ydoc));
  }

  private send(one: Writer): void {
    const act = one.outbox[0];
    if (!act) return;
    const checked = checkUpdate(this.ydoc, act.update);
    const verdict = checked.ok ? this.guard.judge(checked, one.writer) : checked;
    if (verdict.ok) return this.spread(one, act);
    this.refused += 1;
    this.startAfresh(one);
  }

  private spread(one: Writer, act: Act): void {
    one.outbox.shift();
    one.accepted(act);
    this.ledger.acts.push(act);
    Y.applyUpdate(this.ydoc, act.update);
    for (const other of this.writers) if (other !== one) other.inbox.push(act.update);
  }
}
