import { Guard, MarkKeeper } from '@duthao/plan';
import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { Log } from '../log.ts';
import { SERVER_CLIENT_ID } from '../plans/clientIds.ts';
import type { SuggestionAuthors } from '../plans/suggestionAuthors.ts';
import type { Along, Journal, NewRecord } from '../storage/journal.ts';
import { Attendance } from './Attendance.ts';
import { ChannelClosed, UpdateRefused } from './ChannelClosed.ts';
import type { FindGrant, Standing } from './Grant.ts';
import { holdBroadcast } from './holdBroadcast.ts';
import { type Accepted, judge, type Law, type Writer } from './judge.ts';
import type { RangeSet } from './rangeSet.ts';
import { APPEND_PAUSES, tryAgain } from './tryAgain.ts';

/** So many updates may wait before the room says `tooMuch`. */
const MAX_QUEUE = 2000;

interface UpdateTask {
  readonly kind: 'update';
  readonly update: Uint8Array;
  readonly writer: Writer;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

type AcceptedTask = UpdateTask & Accepted;

interface WorkTask {
  readonly kind: 'work';
  readonly work: () => Promise<void>;
  readonly fail: (error: unknown) => void;
}

export interface RoomEvents {
  /** After each batch of changes that is durable and applied; must not throw. */
  readonly onChanged: (room: Room) => void;
  /** Memory and journal no longer agree: everybody out, load anew. */
  readonly onBroken: (room: Room) => void;
}

export interface RoomParts extends RoomEvents {
  readonly planId: string;
  readonly ydoc: Document;
  readonly seq: number;
  readonly owners: Map<number, string>;
  readonly moved: RangeSet;
  readonly journal: Journal;
  readonly findGrant: FindGrant;
  /** Threads of comments beside the plan. */
  readonly threads?: Iterable<string>;
  /** Whose each suggestion is or was, and where new ones are written down; known only while it is open without it. */
  readonly authors?: ReadonlyMap<string, string>;
  readonly suggestionAuthors?: Pick<SuggestionAuthors, 'keep'>;
  /** False only to measure what the guard costs. */
  readonly guarded?: boolean;
  readonly log: Log;
  readonly pauses?: readonly number[];
}

/** What may be done with a plan while its queue stands still. */
export interface Inside {
  readonly ydoc: Y.Doc;
  /** The last update in the journal that the document holds. */
  readonly seq: number;
  /** As `Room.change`, without waiting for a turn. */
  readonly change: Room['change'];
  /**
   * Takes in an update that the server wrote elsewhere on this very state, with what `along` writes: all of it is on
   * disk, or nothing, and only then is it applied. Rejects when it is not; nothing has changed then.
   */
  commit(authorId: string | null, update: Uint8Array | null, along: Along): Promise<void>;
}

/**
 * The one queue of a plan. Whatever changes it passes here: checked, journalled, applied, sent on, in that order
 * and without a gap. What arrives in one turn is one transaction on disk and one frame to each receiver.
 */
export class Room implements Law {
  readonly planId: string;
  readonly ydoc: Document;
  readonly owners: Map<number, string>;
  readonly moved: RangeSet;
  /** Who is here, and what each may do. */
  readonly attendance: Attendance;
  readonly guard: Guard | null;
  /** Comment marks that a split or join in the same moment has left behind. */
  readonly marks: MarkKeeper;
  /** Marks the room's own transactions; a change with another origin did not pass the queue. */
  readonly #origin = { source: 'local' as const, skipStoreHooks: true };
  readonly #parts: RoomParts;
  #queue: (UpdateTask | WorkTask)[] = [];
  #draining: Promise<void> | null = null;
  #failing = false;
  #broken = false;
  #structureChanged = false;
  #seq: number;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.planId = parts.planId;
    this.ydoc = parts.ydoc;
    this.owners = parts.owners;
    this.moved = parts.moved;
    this.#seq = parts.seq;
    this.marks = new MarkKeeper(parts.ydoc);
    this.attendance = new Attendance(parts.planId, parts.ydoc, parts.findGrant, parts.log);
    const { threads, authors } = parts;
    const ownerOf = (id: number): string | undefined => parts.owners.get(id);
    this.guard = parts.guarded === false ? null : new Guard(parts.ydoc, { threads, authors, ownerOf });
    this.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.#origin) this.#break(new Error('a change came past the queue'));
    });
    this.ydoc.on('afterTransaction', ({ changed }: Y.Transaction) => {
      for (const type of changed.keys()) if (!(type instanceof Y.XmlText)) this.#structureChanged = true;
    });
  }

  /** The last update in the journal that the document holds. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether anything but the words of a text changed since the last call. */
  takeStructureChanged(): boolean {
    const changed = this.#structureChanged;
    this.#structureChanged = false;
    return changed;
  }

  /** The last append failed; nothing new is called saved. */
  get isFailing(): boolean {
    return this.#failing;
  }

  get isIdle(): boolean {
    return this.#draining === null;
  }

  /** Resolves when the update is durable and applied; rejects with ChannelClosed when it is neither. */
  submit(update: Uint8Array, writer: Writer): Promise<void> {
    if (this.#broken) return Promise.reject(new ChannelClosed('unavailable'));
    if (this.#queue.length >= MAX_QUEUE) return Promise.reject(new ChannelClosed('tooMuch'));
    // The buffer belongs to the socket; what waits here must not change under us.
    const copy = update.slice();
    return new Promise((done, fail) => this.#enqueue({ kind: 'update', update: copy, writer, done, fail }));
  }

  /** Reads the live document between two changes. */
  read<Result>(work: (ydoc: Y.Doc) => Result): Promise<Result> {
    return this.#inQueue(async () => work(this.ydoc));
  }

  /**
   * Changes the document on behalf of the server. Nothing of it is sent on before it is durable; the append is
   * tried until it succeeds, for memory already holds it. `before` writes what must be on disk when the change,
   * which will be the update `seq`, is; it may run more than once.
   */
  change<Result>(
    authorId: string | null,
    work: (ydoc: Y.Doc, origin: unknown) => Result,
    before?: (result: Result, seq: number) => Promise<void>,
  ): Promise<Result> {
    return this.#inQueue(() => this.#changeNow(authorId, work, before));
  }

  /**
   * Runs `work` while no update is judged or applied, and looks up everybody's rights again before the next one is:
   * a freeze or a change of owners done here lets nothing slip. `work` may wait for the database, but never for this
   * room's own queue: it reads and changes the plan through what it is handed.
   */
  exclusively<Result>(work: (inside: Inside) => Promise<Result>): Promise<Result> {
    return this.#inQueue(() => work(this.#inside()).finally(() => this.attendance.refresh()));
  }

  /** As `exclusively`, for work that changes nobody's rights. */
  inTurn<Result>(work: (inside: Inside) => Promise<Result>): Promise<Result> {
    return this.#inQueue(() => work(this.#inside()));
  }

  /** Looks up the rights of these people (all, when none are named), in the queue. */
  refreshRights(userIds?: ReadonlySet<string>): Promise<void> {
    return this.#inQueue(() => this.attendance.refresh(userIds));
  }

  /** A channel has closed. In the queue: what it sent before still waits there, and a change of rights reaches it. */
  dismiss(standing: Standing): void {
    this.#inQueue(async () => this.attendance.dismiss(standing)).catch(() => {
      // The room is closed: nothing waits in it.
    });
  }

  #inside(): Inside {
    const seq = (): number => this.#seq;
    return {
      ydoc: this.ydoc,
      get seq() {
        return seq();
      },
      change: (authorId, work, before) => this.#changeNow(authorId, work, before),
      commit: (authorId, update, along) => this.#commitNow(authorId, update, along),
    };
  }

  async #commitNow(authorId: string | null, update: Uint8Array | null, along: Along): Promise<void> {
    const record = { authorId, clientId: SERVER_CLIENT_ID, time: Date.now() };
    const records = update ? [{ ...record, bytes: update }] : [];
    this.#advance(await this.#parts.journal.append(this.planId, records, along), records.length);
    if (!update) return;
    const { clientID } = this.ydoc;
    // Yjs would take the server's own id, coming from elsewhere, for somebody else's and choose another one.
    this.ydoc.clientID = 0;
    const isApplied = this.#applyAll([update]);
    this.ydoc.clientID = clientID;
    if (isApplied) this.#parts.onChanged(this);
  }

  #changeNow<Result>(
    authorId: string | null,
    work: (ydoc: Y.Doc, origin: unknown) => Result,
    before?: (result: Result, seq: number) => Promise<void>,
  ): Promise<Result> {
    return holdBroadcast(this.ydoc, async () => {
      const { result, update } = this.#transact(work);
      if (update) {
        const record = { authorId, clientId: SERVER_CLIENT_ID, time: Date.now(), bytes: update };
        await this.#append([record], true, () => before?.(result, this.#seq + 1));
        this.#parts.onChanged(this);
      }
      return result;
    });
  }

  /** Resolves when everything that was asked so far is done. */
  async settle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  /** Runs `work` in one transaction and gives what it changed. A throw half-way leaves memory ahead of the journal. */
  #transact<Result>(work: (ydoc: Y.Doc, origin: unknown) => Result): { result: Result; update?: Uint8Array } {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array): void => void updates.push(update);
    this.ydoc.on('update', collect);
    try {
      const result = this.ydoc.transact(() => work(this.ydoc, this.#origin), this.#origin);
      return { result, update: updates.length > 0 ? Y.mergeUpdates(updates) : undefined };
    } catch (error) {
      if (updates.length > 0) this.#break(error);
      throw error;
    } finally {
      this.ydoc.off('update', collect);
    }
  }

  #inQueue<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#broken) return Promise.reject(new ChannelClosed('unavailable'));
    return new Promise((done, fail) =>
      this.#enqueue({ kind: 'work', work: () => work().then(done, fail), fail }),
    );
  }

  #enqueue(task: UpdateTask | WorkTask): void {
    this.#queue.push(task);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // What the sockets bring in this turn of the event loop joins the batch.
    await new Promise((resolve) => setImmediate(resolve));
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      try {
        if (first.kind === 'update') await this.#takeUpdates();
        else await (this.#queue.shift() as WorkTask).work();
      } catch (error) {
        this.#break(error);
      }
    }
    // In the same breath as the last look at the queue: what comes later starts a new drain.
    this.#draining = null;
  }

  async #takeUpdates(): Promise<void> {
    const end = this.#queue.findIndex(({ kind }) => kind !== 'update');
    const batch = this.#queue.splice(0, end < 0 ? this.#queue.length : end) as UpdateTask[];
    const accepted = this.#judgeAll(batch);
    if (accepted.length === 0) return;
    const time = Date.now();
    const records = accepted.map(({ bytes, writer }) => ({
      authorId: writer.userId,
      clientId: writer.clientId,
      time,
      bytes,
    }));
    try {
      await this.#append(records, false);
    } catch {
      for (const { fail } of accepted) fail(new ChannelClosed('unavailable'));
      return;
    }
    this.#apply(accepted);
  }

  /**
   * A verdict counts only against the whole truth: behind accepted updates a refusal is judged again when they are
   * in, and so is what a client says twice, for the second may contradict the first. What was judged by its effect on
   * the document goes in alone, and what two updates bring under one id they bring one after the other.
   */
  #judgeAll(batch: readonly UpdateTask[]): AcceptedTask[] {
    const accepted: AcceptedTask[] = [];
    const again: UpdateTask[] = [];
    const taken = new Set<number | string>();
    const isTaken = ({ clients, brings }: Accepted): boolean =>
      [...clients, ...brings].some((key) => taken.has(key));
    for (const [index, task] of batch.entries()) {
      const verdict = this.#broken ? new ChannelClosed('unavailable') : judge(this, task.update, task.writer);
      const isFirst = accepted.length === 0;
      if (verdict === 'known') task.done();
      else if (verdict instanceof UpdateRefused && !isFirst) again.push(task);
      else if (verdict instanceof ChannelClosed) task.fail(verdict);
      else if (!isFirst && (verdict.alone || isTaken(verdict))) again.push(task);
      else {
        accepted.push({ ...task, ...verdict });
        for (const key of [...verdict.clients, ...verdict.brings]) taken.add(key);
        if (verdict.alone) {
          again.push(...batch.slice(index + 1));
          break;
        }
      }
    }
    this.#queue.unshift(...again);
    return accepted;
  }

  async #append(
    records: readonly NewRecord[],
    forever: boolean,
    before: () => Promise<void> | undefined = () => undefined,
  ): Promise<void> {
    const { journal, log, planId, suggestionAuthors, pauses = APPEND_PAUSES } = this.#parts;
    const fresh = this.guard?.freshAuthors();
    const onFailure = (error: unknown): void => {
      this.#failing = true;
      log.error({ err: error, planId, updates: records.length }, 'the journal cannot be written');
    };
    const append = async (): Promise<number> => {
      await before();
      return journal.append(planId, records, fresh && suggestionAuthors?.keep(planId, fresh));
    };
    const seq = await tryAgain(append, { onFailure, forever, pauses });
    this.#failing = false;
    if (fresh) this.guard?.forgetFresh(fresh);
    this.#advance(seq, records.length);
  }

  #advance(seq: number, count: number): void {
    if (seq !== this.#seq + count) {
      // A snapshot of this memory would leave out what somebody else has written.
      this.#break(new Error('the journal holds what did not pass this room'));
      throw new ChannelClosed('unavailable');
    }
    this.#seq = seq;
  }

  #apply(tasks: readonly AcceptedTask[]): void {
    const isApplied = this.#applyAll(tasks.map(({ bytes }) => bytes));
    if (!isApplied) for (const { fail } of tasks) fail(new ChannelClosed('unavailable'));
    else {
      for (const { done } of tasks) done();
      this.#parts.onChanged(this);
    }
  }

  #applyAll(updates: readonly Uint8Array[]): boolean {
    const apply = (): void => {
      for (const update of updates) Y.applyUpdate(this.ydoc, update, this.#origin);
    };
    try {
      Y.transact(this.ydoc, apply, this.#origin, false);
      return true;
    } catch (error) {
      this.#break(error);
      return false;
    }
  }

  #break(error: unknown): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#parts.log.fatal(
      { err: error, planId: this.planId },
      'room and journal disagree; the room is closed',
    );
    for (const { fail } of this.#queue.splice(0)) fail(new ChannelClosed('unavailable'));
    this.#parts.onBroken(this);
  }
}
