import { boundsOf, fromYDoc, keepFormats, mergeWork, noRights, updateYDoc, type Work } from '@duthao/plan';
import type { Connection } from '@duthao/protocol';
import * as Y from 'yjs';
import { get, leaseConnection, type Person } from '../support/api.ts';
import type { Random } from '../support/random.ts';
import { until } from '../support/until.ts';
import { refusedTexts } from './refusedTexts.ts';
import { type Entry, type History, isKnown, ownOf, unsentOf } from './unsentOf.ts';
import { type Heard, hocuspocusLine, type Line, plainLine } from './Line.ts';
import { type Deed, doSomething, firstLetter } from './doSomething.ts';

/** Who is refused so often in a row keeps as texts what is left, as the editor does. */
const MANY = 3;

/** Somebody who writes by the rules, as the editor does: suggests where he may not write, and loses nothing. */
export class Honest {
  readonly name: string;
  readonly deeds: Deed[] = [];
  readonly tray: string[] = [];
  readonly counts = { refusals: 0, merges: 0 };
  ydoc = new Y.Doc();
  isBusy = false;
  isAway = false;
  readonly #person: Person;
  readonly #planId: string;
  readonly #isPlain: boolean;
  readonly #userId: string;
  #line!: Line;
  #heard: Heard = {};
  #refused: string | undefined;
  /** Places that refused something since the server had everything last, and how often in a row that was. */
  #barred = new Set<string | null>();
  #inRow = 0;
  #words = 0;
  #ids = 0;
  /** The state at the last coming in, and all updates since. */
  #history: History = { start: new Uint8Array(), log: [] };

  private constructor(person: Person, planId: string, userId: string, isPlain: boolean) {
    this.name = person.username;
    this.#person = person;
    this.#planId = planId;
    this.#userId = userId;
    this.#isPlain = isPlain;
  }

  static async enter(person: Person, planId: string, isPlain: boolean): Promise<Honest> {
    const { user } = (await (await get(person, '/api/session')).json()) as { user: { id: string } };
    const honest = new Honest(person, planId, user.id, isPlain);
    await honest.#join();
    return honest;
  }

  get userId(): string {
    return this.#userId;
  }

  get rights(): Connection['rights']['writing'] {
    return this.#heard.rights!.writing;
  }

  /** One more act. */
  act(random: Random): void {
    const newWord = (): string => `${firstLetter(random)}${this.name}${(this.#words += 1)}`;
    const newId = (): string => `dn-${this.name}-${(this.#ids += 1)}`;
    const { rights, userId } = this;
    const deed = doSomething(this.ydoc, { random, newWord, newId, rights, userId });
    if (deed) this.deeds.push(deed);
  }

  goAway(): void {
    this.isAway = true;
    this.#line.disconnect();
  }

  /**
   * With work that was not sent a fresh document is taken and that work merged into it: what was typed into something
   * that others moved or deleted meanwhile would otherwise be deleted with it before it is sent.
   */
  async comeBack(): Promise<void> {
    this.isAway = false;
    await this.#startAfresh();
  }

  /** Asks anew what he may do, as a program does that hears nothing of it. */
  async askRights(): Promise<void> {
    if (this.#isPlain) this.#heard.rights = (await leaseConnection(this.#person, this.#planId)).rights;
  }

  /** When the server has refused something: comes in again, with everything that he may still do. */
  async mend(witness: Y.Doc): Promise<void> {
    if (this.isBusy) return;
    if (this.#line.ended() === undefined) {
      if (this.#hasAll(witness)) [this.#barred, this.#inRow] = [new Set(), 0];
      return;
    }
    const { refusedAt, refused } = this.#heard;
    this.#refused = refused ?? this.#line.ended();
    if (refusedAt !== undefined) this.#barred.add(refusedAt);
    this.counts.refusals += 1;
    this.#inRow += 1;
    await this.#startAfresh();
  }

  /** Nothing is on its way. */
  isQuiet(witness: Y.Doc): boolean {
    if (this.isBusy || this.isAway || this.#line.ended() !== undefined || !this.#line.isSynced())
      return false;
    return ownOf(this.#history).every((update) => isKnown(update, witness));
  }

  /** The server has everything up to the last that was written. */
  #hasAll(witness: Y.Doc): boolean {
    const last = ownOf(this.#history).at(-1);
    return !this.isAway && this.#line.isSynced() && (!last || isKnown(last, witness));
  }

  /** What keeps the person from being quiet, for whoever reads a red run. */
  describe(witness: Y.Doc): string {
    const waiting = ownOf(this.#history).filter((update) => !isKnown(update, witness)).length;
    const [ended, synced] = [this.#line.ended() ?? 'open', this.#line.isSynced() ? 'synced' : 'not synced'];
    return `${this.name}: busy ${this.isBusy}, away ${this.isAway}, ${ended}, ${synced}, ${waiting} not taken, last refused ${this.#refused}`;
  }

  leave(): void {
    this.#line.leave();
  }

  async #startAfresh(): Promise<void> {
    this.isBusy = true;
    const history = this.#history;
    this.#line.leave();
    await this.#join();
    this.#putBack(unsentOf(history, this.ydoc));
    this.isBusy = false;
  }

  async #join(): Promise<void> {
    const ydoc = new Y.Doc();
    // As our own editor does; other programs do not know of it.
    if (!this.#isPlain) keepFormats(ydoc);
    const lease = await leaseConnection(this.#person, this.#planId);
    this.#heard = { rights: lease.rights };
    const line = this.#isPlain
      ? await plainLine(this.#person, this.#planId, ydoc)
      : hocuspocusLine(this.#person, lease, ydoc, this.#heard);
    await until(`${this.name} is in`, () => line.isSynced() || line.ended() !== undefined);
    if (line.ended() !== undefined) {
      // A section may have moved in the very moment between a question and its answer.
      line.leave();
      return this.#join();
    }
    if (!this.#isPlain) ydoc.clientID = lease.clientId;
    const log: Entry[] = [];
    this.#history = { start: Y.encodeStateAsUpdate(ydoc), log };
    [this.#line, this.ydoc] = [line, ydoc];
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      log.push({ update, isOwn: origin !== line.origin });
    });
  }

  #putBack(pieces: readonly Work[]): void {
    const theirs = fromYDoc(this.ydoc);
    const rights = this.#inRow < MANY ? this.rights : noRights;
    const bounds = boundsOf(rights, this.#userId, this.#barred);
    const { doc, leftOver, refused } = mergeWork(pieces, theirs, bounds);
    this.tray.push(...refusedTexts(refused), ...leftOver.map(({ text }) => text));
    this.counts.merges += 1;
    if (!doc.eq(theirs)) updateYDoc(this.ydoc, doc);
  }
}
