import { checkUpdate, fromYDoc, Guard, type GuardedWriter, keepFormats, toYDoc } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import type { Random } from '../../support/random.ts';
import { type Act, Ledger } from './Ledger.ts';
import { FIRST_CHAR, readChars } from './readChars.ts';
import { Writer } from './Writer.ts';

/** More refusals in a row than this are the same one again and again. */
const MAX_REFUSALS = 20;

/** The server's copy under its guard, and everybody's copy. */
export class SuggestingRoom {
  readonly ledger = new Ledger();
  readonly writers: Writer[];
  /** Letters that a merge neither put into the plan nor into its writer's tray. */
  readonly lost: string[] = [];
  readonly counts = { refused: 0, givenUp: 0 };
  private readonly ydoc: Y.Doc;
  private readonly guard: Guard;
  private chars = 0;

  constructor(start: Node, people: readonly GuardedWriter[], random: Random) {
    this.ydoc = keepFormats(toYDoc(start));
    this.guard = new Guard(this.ydoc);
    const newChars = (count: number): string =>
      Array.from({ length: count }, () => String.fromCharCode(FIRST_CHAR + (this.chars += 1))).join('');
    const state = Y.encodeStateAsUpdate(this.ydoc);
    const newClient = (): number => 1 + random.below(2 ** 30);
    this.writers = people.map((one) => new Writer(one, { newChars, newClient }, state));
  }

  get doc(): Node {
    return fromYDoc(this.ydoc);
  }

  /** Everybody acts, sends, hears and travels when it happens to be his turn. */
  step(random: Random): void {
    const one = random.pick(this.writers);
    const turn = random.below(100);
    if (turn < 30) one.act(random);
    else if (turn === 30) this.travel(one);
    else if (one.isAway) return;
    else if (turn < 65) this.send(one);
    else one.hear(1 + random.below(one.inbox.length + 1));
  }

  /** Everybody comes back, sends and hears all. */
  settle(random: Random): void {
    for (const one of this.writers) if (one.isAway) this.travel(one);
    const busy = (): Writer[] => this.writers.filter(({ outbox, inbox }) => outbox.length + inbox.length > 0);
    for (let waiting = busy(); waiting.length > 0; waiting = busy()) {
      const one = random.pick(waiting);
      if (one.outbox.length > 0) this.send(one);
      else one.hear(one.inbox.length);
    }
  }

  /** With unsent work a fresh copy is taken, as the editor does. */
  private travel(one: Writer): void {
    one.isAway = !one.isAway;
    if (!one.isAway && one.outbox.length > 0) this.startAfresh(one);
  }

  private startAfresh(one: Writer): void {
    const written = one.outbox.flatMap(({ events }) => events.filter(({ kind }) => kind === 'written'));
    const former = readChars(one.doc).chars;
    one.startAfresh(Y.encodeStateAsUpdate(this.ydoc));
    const kept = readChars(one.doc).chars;
    const tray = one.tray.join('');
    for (const { char } of written) {
      if (former.has(char) && !kept.has(char) && !tray.includes(char)) this.lost.push(char);
    }
  }

  private send(one: Writer): void {
    const act = one.outbox[0];
    if (!act) return;
    const checked = checkUpdate(this.ydoc, act.update);
    const verdict = checked.ok ? this.guard.judge(checked, one.writer) : checked;
    if (verdict.ok) return this.spread(one, act);
    this.counts.refused += 1;
    one.refusals += 1;
    if ('placeId' in verdict) {
      if (one.barred.has(verdict.placeId)) one.hopeless.add(verdict.placeId);
      one.barred.add(verdict.placeId);
    }
    if (one.refusals > MAX_REFUSALS) this.giveUp(one);
    else this.startAfresh(one);
  }

  /** Who keeps being refused stops, as the editor does: what was not sent goes to his tray. */
  private giveUp(one: Writer): void {
    this.counts.givenUp += 1;
    const written = one.outbox.flatMap(({ events }) => events.filter(({ kind }) => kind === 'written'));
    one.tray.push(...written.map(({ char }) => char));
    one.refusals = 0;
    one.reload(Y.encodeStateAsUpdate(this.ydoc));
  }

  private spread(one: Writer, act: Act): void {
    one.refusals = 0;
    one.outbox.shift();
    if (one.outbox.length === 0) for (const places of [one.barred, one.hopeless]) places.clear();
    one.accepted(act);
    this.ledger.acts.push(act);
    Y.applyUpdate(this.ydoc, act.update);
    for (const other of this.writers) if (other !== one) other.inbox.push(act.update);
  }
}
