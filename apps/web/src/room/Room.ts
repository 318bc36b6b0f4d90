import { boundsOf, keepFormats, SCHEMA_VERSION, updateYDoc } from '@duthao/plan';
import type { CloseReason, Connection, PlanRights, Presence, ServerMessage } from '@duthao/protocol';
import * as Y from 'yjs';
import { getPlan } from '../api/plans.ts';
import { allBeside, type Beside, type Outdated } from './beside.ts';
import { createRefusals } from './createRefusals.ts';
import { createRetry } from './createRetry.ts';
import { createStore } from './createStore.ts';
import { keepAsTexts, mergeUnsent, readPlan, type Unsent, unsentTexts } from './mergeUnsent.ts';
import type { EditorRoom } from './EditorRoom.ts';
import { copyName, emptyOfflineCopy, openOfflineCopy } from './offlineCopy.ts';
import { presentPeople } from './presentPeople.ts';
import type { RoomState, Trouble } from './RoomState.ts';
import { isSaved, openingState, reduceSaved, type SavedEvent } from './savedState.ts';
import { closedSentences } from './closedSentences.ts';
import { takeLease, whoIsHere } from './takeLease.ts';
import { mayTouch } from './mayTouch.ts';
import { redoLeftOver } from './redoLeftOver.ts';
import { toLeftOvers, withEdits } from './toLeftOvers.ts';
import { readTray, writeTray } from './trayStore.ts';
import { noteUnsent, readUnsent } from './unsentIndex.ts';
import { createVisit, type Visit, type VisitParts } from './Visit.ts';

/** How long to stay away after having sent too much. */
const TOO_MUCH_MS = 10_000;
/** After so many new client ids in a row the plan is not opened again by itself. */
const MANY_LEASES = 3;

/** Before the server has said anything. */
const nothing: PlanRights = {
  writing: { rest: false, places: {}, elsewhere: 'nothing' },
  assigns: false,
  heads: [],
  leads: false,
  comments: false,
  circles: [],
  isOnlyAsked: false,
  isUnseen: false,
};

/** What is to go on top of a fresh document. */
interface Pending {
  unsent(server?: Y.Doc): Unsent[];
  /** The visit it comes from: its editor stays on the screen, and people go on typing, until the next one is there. */
  visit: Visit | null;
  asTexts: boolean;
}

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
  readonly #outdated: Outdated;
  readonly #rights = createStore<PlanRights>(nothing);
  readonly #retry = createRetry(() => void this.#goOn());
  #visit: Visit | null = null;
  #pending: Pending | null = null;
  readonly #refusals = createRefusals();
  #leases = 0;
  #noted: number;
  /** Until `enter`, and after `leave`. */
  #over = true;

  /** @param outdated called when something about the plan that is not its text has changed, or may have. */
  constructor(planId: string, me: Presence, keep: boolean, outdated: Outdated) {
    this.#outdated = outdated;
    this.#planId = planId;
    this.#me = me;
    this.#keep = keep;
    this.#name = copyName(me.id, planId);
    this.#noted = readUnsent().find((it) => it.userId === me.id && it.planId === planId)?.count ?? 0;
    this.store = createStore<RoomState>({
      phase: { kind: 'opening' },
      plan: null,
      rights: null,
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

  /** Puts something from the tray into the plan, as a suggestion where it takes one; says what became of it. */
  redo(id: string): 'written' | 'suggested' | 'partly' | 'nothing' {
    const { tray, phase } = this.store.get();
    const entry = tray.find((it) => it.id === id);
    const doc = phase.kind === 'open' ? readPlan(Y.encodeStateAsUpdate(phase.room.ydoc)) : null;
    if (!entry || !doc || phase.kind !== 'open') return 'nothing';
    const redone = redoLeftOver(doc, entry.edits, this.#rights.get().writing, this.#me.id);
    if (redone.doc === null) return 'nothing';
    updateYDoc(phase.room.ydoc, redone.doc);
    if (redone.left.length === 0) this.dismiss(id);
    else this.#setTray(tray.map((it) => (it === entry ? withEdits(entry, redone.left) : it)));
    if (redone.left.length > 0) return 'partly';
    return redone.suggests ? 'suggested' : 'written';
  }

  /** Leaves the plan; gives the client id back when the server has everything. */
  leave(): void {
    if (this.#over) return;
    this.#over = true;
    window.removeEventListener('online', this.#retry.now);
    this.#retry.stop();
    this.#note();
    const visit = this.#visit;
    const former = this.#pending?.visit;
    if (this.#pending) this.#pending = { ...this.#pending, visit: null };
    this.#visit = null;
    visit?.end(isSaved(this.store.get().saved));
    void visit?.parts.copy.close();
    this.store.set({ phase: { kind: 'opening' }, people: [] });
    former?.end(false);
    void former?.parts.copy.close();
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
    const netDoc = keepFormats(new Y.Doc());
    // After a refusal the old copy stays as it is until its text is safe elsewhere.
    const copy = await openOfflineCopy(this.#name, netDoc, this.#keep && this.#pending === null);
    const note = await copy.readNote();
    if (this.#over) return void copy.close();
    const [planId, me, rights] = [this.#planId, this.#me, this.#rights];
    const parts = { planId, connection, netDoc, copy, note, me, rights };
    if (note === null || note.epoch === connection.epoch) return this.#open(parts);
    // The plan was restored from a backup since: what the copy holds beyond its base goes on top of the fresh plan.
    await copy.close();
    const unsent = [{ base: note.base, mine: Y.encodeStateAsUpdate(netDoc) }];
    this.#pending = { unsent: () => unsent, visit: null, asTexts: false };
    this.#open({
      ...parts,
      netDoc: keepFormats(new Y.Doc()),
      copy: await openOfflineCopy('', netDoc, false),
      note: null,
    });
  }

  async #lease(): Promise<Connection | null> {
    const answer = await takeLease(this.#planId);
    if (this.#over) return null;
    if (answer.kind === 'refused') this.#shut(answer.sentence);
    else if (answer.kind === 'trouble') this.#down(answer.trouble);
    else if (answer.connection.schemaVersion !== SCHEMA_VERSION) this.#down('reload');
    else {
      this.#setRights(answer.connection.rights);
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
        joined: () => isCurrent() && this.#joined(visit),
        changed: () => (isCurrent() || this.#pending?.visit === visit) && this.#saved({ kind: 'changed' }),
        unacknowledged: (count) =>
          isCurrent() && this.#saved({ kind: 'unacknowledged', count, at: new Date() }),
        down: () => isCurrent() && this.#down(null),
        closed: (reason) => isCurrent() && this.#closed(reason),
        said: (message) => isCurrent() && this.#said(message),
      },
      () => isSaved(this.store.get().saved),
    );
    this.#visit = visit;
    visit.awareness.on('change', () => this.#showPeople(visit));
    visit.connect();
  }

  /** Until the line is said to be up, what the server acknowledges is not counted: nothing is awaited before that. */
  #joined(visit: Visit): void {
    this.#retry.succeeded();
    const pending = this.#pending;
    if (visit.editor === null) this.#openEditor(visit);
    // What was said while the line was down was not heard.
    else for (const what of allBeside) this.#changedBeside(what);
    this.#saved({ kind: 'joined' });
    this.store.set({ trouble: null });
    if (pending !== null) void this.#keepAnew(visit, pending.visit);
  }

  #said(message: ServerMessage): void {
    if (message.kind === 'changed') return this.#changedBeside(message.what, message.ids);
    if (message.kind === 'rights') {
      this.#setRights(message.rights);
      return this.#changedBeside('flow');
    }
    this.#refusals.said(message);
  }

  #setRights(rights: PlanRights): void {
    if (JSON.stringify(rights) === JSON.stringify(this.#rights.get())) return;
    this.#rights.set(rights);
    this.store.set({ rights });
  }

  #changedBeside(what: Beside, ids?: readonly string[]): void {
    this.#outdated(what, ids);
    if (what === 'flow') void this.#refreshPlan();
  }

  /** The state of the plan, its title and units; the header goes on showing the former ones when that fails. */
  async #refreshPlan(): Promise<void> {
    const plan = await getPlan(this.#planId).catch(() => null);
    if (plan !== null && !this.#over) this.store.set({ plan });
  }

  /** The server's state is in for the first time: now the editor may begin. */
  #openEditor(visit: Visit): void {
    const room = visit.openEditor();
    if (this.#pending !== null) this.#putOnTop(this.#pending, visit, room);
    this.#pending = null;
    // The editor of the former visit, if there is one, goes in this moment, and the caret moves over.
    this.store.set({ phase: { kind: 'open', room } });
  }

  /** The tray and the fresh document hold everything now: the old copy may go. */
  async #keepAnew(visit: Visit, former: Visit | null): Promise<void> {
    await former?.parts.copy.close();
    former?.end(false);
    if (this.#keep) await emptyOfflineCopy(this.#name);
    const copy = await openOfflineCopy(this.#name, visit.parts.netDoc, this.#keep);
    if (this.#visit === visit) visit.parts.copy = copy;
    else void copy.close();
  }

  #putOnTop({ unsent, asTexts }: Pending, visit: Visit, room: EditorRoom): void {
    const { netDoc } = visit.parts;
    const [rights, { barred, hopeless, places }] = [this.#rights.get(), this.#refusals];
    // What was suggested may have been refused only because others decided about it: then it is suggested once more.
    const { isSuggestion } = boundsOf(rights.writing, this.#me.id, hopeless);
    const bounds = { ...boundsOf(rights.writing, this.#me.id, barred), isSuggestion };
    const merged = asTexts
      ? keepAsTexts(unsent(netDoc), netDoc)
      : mergeUnsent(unsent(netDoc), netDoc, bounds);
    const facts = { isFrozen: !mayTouch(rights), places };
    this.#setTray([...toLeftOvers(merged, facts, new Date()), ...this.store.get().tray]);
    if (merged.doc !== null) updateYDoc(room.ydoc, merged.doc);
  }

  #closed(reason: CloseReason): void {
    if (reason === 'forbidden' || reason === 'disabled') this.#shut(closedSentences[reason]);
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
    this.#leases += 1;
    const visit = this.#visit;
    if (visit === null || this.#leases > MANY_LEASES) return this.#down('reload');
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
    const visit = this.#visit;
    const way = this.#refusals.next(Date.now());
    if (visit === null || way === 'stop') return this.#shut(closedSentences.refused);
    this.#visit = null;
    visit.hangUp();
    // Refused before its editor was open: what waits is still in the one before.
    if (visit.editor === null && this.#pending !== null) visit.end(false);
    else this.#pending = { unsent: visit.unsent, visit, asTexts: way === 'asTexts' };
    this.#saved({ kind: 'down', at: new Date() });
    this.store.set({ people: [] });
    void this.#goOn();
  }

  #shut(sentence: string): void {
    const ended = [this.#pending?.visit, this.#visit].filter((visit) => visit != null);
    const unsent = this.#pending?.unsent() ?? this.#visit?.unsent() ?? [];
    const kept = this.store.get().saved.waiting === 0 ? [] : unsentTexts(unsent);
    this.#saved({ kind: 'down', at: new Date() });
    this.#visit = null;
    this.#pending = null;
    this.#retry.stop();
    this.store.set({ phase: { kind: 'closed', sentence, kept }, people: [] });
    for (const visit of ended) {
      visit.end(false);
      void visit.parts.copy.close();
    }
  }

  #saved(event: SavedEvent): void {
    const before = this.store.get().saved;
    const saved = reduceSaved(before, event);
    if (saved === before) return;
    this.store.set({ saved });
    if (isSaved(saved)) {
      this.#leases = 0;
      this.#refusals.forget();
      this.#visit?.acknowledged();
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
