import { SCHEMA_VERSION, updateYDoc } from '@duthao/plan';
import type { CloseReason, Connection, Presence } from '@duthao/protocol';
import * as Y from 'yjs';
import { createRetry } from './createRetry.ts';
import { createStore } from './createStore.ts';
import { keepAsTexts, mergeUnsent, type Unsent, unsentTexts } from './mergeUnsent.ts';
import { copyName, emptyOfflineCopy, openOfflineCopy } from './offlineCopy.ts';
import { presentPeople } from './presentPeople.ts';
import type { RoomState, Trouble } from './RoomState.ts';
import { isSaved, openingState, reduceSaved, type SavedEvent } from './savedState.ts';
import { closedSentences } from './closedSentences.ts';
import { takeLease, whoIsHere } from './takeLease.ts';
import { intoTray, readTray, writeTray } from './trayStore.ts';
import { noteUnsent, readUnsent } from './unsentIndex.ts';
import { createVisit, type Visit, type VisitParts } from './Visit.ts';

/** How long to stay away after having sent too much. */
const TOO_MUCH_MS = 10_000;
/** After so many refusals in a row the plan is not opened again by itself. */
const MANY_REFUSALS = 3;

/**
 * One person in one plan, in one tab: takes a lease, keeps the line to the server, tells truly what is saved, and
 * after a refusal begins anew without losing what was written.
 */
export class Room {
  readonly store;
  readonly #planId: string;
  readonly #me: Presence;
  readonly #keep: boolean;
  readonly #name: string;
  readonly #retry = createRetry(() => void this.#goOn());
  #visit: Visit | null = null;
  #unsent: (Unsent & { asTexts: boolean }) | null = null;
  #refusals = 0;
  #noted: number;
  /** Until `enter`, and after `leave`. */
  #over = true;

  constructor(planId: string, me: Presence, keep: boolean) {
    this.#planId = planId;
    this.#me = me;
    this.#keep = keep;
    this.#name = copyName(me.id, planId);
    this.#noted = readUnsent().find((it) => it.userId === me.id && it.planId === planId)?.count ?? 0;
    this.store = createStore<RoomState>({
      phase: { kind: 'opening' },
      plan: null,
      saved: openingState(this.#noted),
      trouble: null,
      people: [],
      tray: readTray(this.#name),
    });
  }

  /** Joins the plan. */
  enter(): void {
    if (!this.#over) return;
    this.#over = false;
    window.addEventListener('online', this.#retry.now);
    void this.#goOn();
  }

  /** Goes on after a sign-in, or at once instead of after the pause. */
  resume(): void {
    this.store.set({ trouble: null });
    this.#retry.stop();
    void this.#goOn();
  }

  dismiss(id: string): void {
    this.#setTray(this.store.get().tray.filter((it) => it.id !== id));
  }

  /** Leaves the plan; gives the client id back when the server has everything. */
  leave(): void {
    if (this.#over) return;
    this.#over = true;
    window.removeEventListener('online', this.#retry.now);
    this.#retry.stop();
    this.#note();
    const visit = this.#visit;
    this.#visit = null;
    visit?.end(isSaved(this.store.get().saved));
    void visit?.parts.copy.close();
    this.store.set({ phase: { kind: 'opening' }, people: [] });
  }

  /** Connects again, or opens the plan if it is not open; only ever for the person whose copy this is. */
  async #goOn(): Promise<void> {
    const who = await whoIsHere(this.#me.id);
    if (this.#over) return;
    if (who !== 'me') return this.#down(who === 'unreachable' ? null : who);
    if (this.#visit === null) await this.#begin();
    else this.#visit.connect();
  }

  async #begin(): Promise<void> {
    const connection = await this.#lease();
    if (connection === null) return;
    const netDoc = new Y.Doc();
    // After a refusal the old copy stays as it is until its text is safe elsewhere.
    const copy = await openOfflineCopy(this.#name, netDoc, this.#keep && this.#unsent === null);
    const note = await copy.readNote();
    if (this.#over) return void copy.close();
    const parts = { planId: this.#planId, connection, netDoc, copy, note, me: this.#me };
    if (note === null || note.epoch === connection.epoch) return this.#open(parts);
    // The plan was restored from a backup since: what the copy holds beyond its base goes on top of the fresh plan.
    await copy.close();
    this.#unsent = { base: note.base, mine: Y.encodeStateAsUpdate(netDoc), asTexts: false };
    this.#open({ ...parts, netDoc: new Y.Doc(), copy: await openOfflineCopy('', netDoc, false), note: null });
  }

  async #lease(): Promise<Connection | null> {
    const answer = await takeLease(this.#planId);
    if (this.#over) return null;
    if (answer.kind === 'refused') this.#shut(answer.sentence);
    else if (answer.kind === 'trouble') this.#down(answer.trouble);
    else if (answer.connection.schemaVersion !== SCHEMA_VERSION) this.#down('reload');
    else {
      this.store.set({ plan: answer.connection.plan });
      return answer.connection;
    }
    return null;
  }

  #open(parts: VisitParts): void {
    const isCurrent = () => this.#visit === visit && !this.#over;
    const visit: Visit = createVisit(
      parts,
      {
        joined: () => isCurrent() && void this.#joined(visit),
        changed: () => isCurrent() && this.#saved({ kind: 'changed' }),
        unacknowledged: (count) =>
          isCurrent() && this.#saved({ kind: 'unacknowledged', count, at: new Date() }),
        down: () => isCurrent() && this.#down(null),
        closed: (reason) => isCurrent() && this.#closed(reason),
        said: ({ reason }) => {
          if (reason === 'readOnly') this.#refusals = Math.max(this.#refusals, 1);
        },
      },
      () => isSaved(this.store.get().saved),
    );
    this.#visit = visit;
    visit.awareness.on('change', () => this.#showPeople(visit));
    visit.connect();
  }

  async #joined(visit: Visit): Promise<void> {
    this.#retry.succeeded();
    if (visit.editor === null) await this.#firstJoined(visit);
    if (this.#visit !== visit || this.#over) return;
    this.#saved({ kind: 'joined' });
    this.store.set({ trouble: null });
  }

  /** The server's state is in for the first time: now the editor may begin. */
  async #firstJoined(visit: Visit): Promise<void> {
    const unsent = this.#unsent;
    if (unsent === null) {
      this.store.set({ phase: { kind: 'open', room: visit.openEditor() } });
      return;
    }
    const { doc, leftOvers } = (unsent.asTexts ? keepAsTexts : mergeUnsent)(unsent, visit.parts.netDoc);
    this.#setTray(intoTray(this.store.get().tray, leftOvers, new Date()));
    const room = visit.openEditor();
    if (doc !== null) updateYDoc(room.ydoc, doc);
    // The tray and the fresh document hold all of it now: the old copy may go.
    if (this.#keep) await emptyOfflineCopy(this.#name);
    visit.parts.copy = await openOfflineCopy(this.#name, visit.parts.netDoc, this.#keep);
    if (this.#visit !== visit) return;
    this.#unsent = null;
    this.store.set({ phase: { kind: 'open', room } });
  }

  #closed(reason: CloseReason): void {
    if (reason === 'forbidden') this.#shut(closedSentences.forbidden);
    else if (reason === 'refused') this.#beginAnew();
    else if (reason === 'reload') void this.#renew();
    else this.#down(reason);
  }

  /** The line is gone. Some troubles wait for the person, the others for time. */
  #down(trouble: Trouble | null): void {
    this.#saved({ kind: 'down', at: new Date() });
    this.store.set({ trouble, people: [] });
    if (trouble === 'signIn' || trouble === 'otherPerson' || trouble === 'reload') return;
    this.#retry.later(trouble === 'tooMuch' ? TOO_MUCH_MS : 0);
  }

  /** The server took back the lease: the same document goes on under another client id. */
  async #renew(): Promise<void> {
    this.#refusals += 1;
    const visit = this.#visit;
    if (visit === null || this.#refusals > MANY_REFUSALS) return this.#down('reload');
    this.#saved({ kind: 'down', at: new Date() });
    const connection = await this.#lease();
    if (connection === null) return;
    if (connection.epoch !== visit.parts.connection.epoch) return this.#beginAnew();
    this.store.set({ phase: { kind: 'opening' } });
    visit.end(false);
    this.#open({ ...visit.parts, connection });
  }

  /** Takes a fresh document and puts on top of it what the server has not got. */
  #beginAnew(): void {
    const unsent = this.#takeUnsent();
    this.#refusals += 1;
    if (unsent === null || this.#refusals > MANY_REFUSALS) return this.#shut(closedSentences.refused, unsent);
    this.#unsent = { ...unsent, asTexts: this.#refusals > 1 };
    void this.#goOn();
  }

  /** Ends the visit. The editor goes first, so that nothing is typed into what was already read. */
  #takeUnsent(): Unsent | null {
    const visit = this.#visit;
    this.store.set({ phase: { kind: 'opening' }, people: [] });
    if (visit === null) return null;
    const unsent = { base: visit.base.base, mine: visit.mine.state() };
    this.#saved({ kind: 'down', at: new Date() });
    this.#visit = null;
    visit.end(false);
    void visit.parts.copy.close();
    return unsent;
  }

  #shut(sentence: string, unsent: Unsent | null = this.#takeUnsent()): void {
    const kept = unsent === null || this.store.get().saved.waiting === 0 ? [] : unsentTexts(unsent);
    this.#retry.stop();
    this.store.set({ phase: { kind: 'closed', sentence, kept } });
  }

  #saved(event: SavedEvent): void {
    const before = this.store.get().saved;
    const saved = reduceSaved(before, event);
    if (saved === before) return;
    this.store.set({ saved });
    if (isSaved(saved)) {
      this.#refusals = 0;
      this.#visit?.base.acknowledged();
      this.#visit?.mine.acknowledged();
    }
    if (saved.line !== 'up' || saved.waiting === 0) this.#note();
  }

  /** Tells later visitors of this machine how much of this person waits here. */
  #note(): void {
    const count = this.store.get().saved.waiting;
    if (!this.#keep || count === this.#noted) return;
    this.#noted = count;
    noteUnsent({ userId: this.#me.id, userName: this.#me.name, planId: this.#planId, count });
  }

  #setTray(tray: RoomState['tray']): void {
    if (this.#keep) writeTray(this.#name, tray);
    this.store.set({ tray });
  }

  /** Carets move all the time; the list changes when somebody comes or goes. */
  #showPeople(visit: Visit): void {
    if (this.#visit !== visit || this.#over) return;
    const people = presentPeople(visit.awareness, this.#me.id);
    if (JSON.stringify(people) !== JSON.stringify(this.store.get().people)) this.store.set({ people });
  }
}
