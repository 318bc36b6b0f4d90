/**
 * A room without a network: a server's document with its checks, moves and repairs, and people who edit copies
 * of it as the editor's binding does, and hear of each other when `deliver` says so.
 */
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { defaultDeleteFilter, initProseMirrorDoc } from 'y-prosemirror';
import * as Y from 'yjs';
import { MarkKeeper } from '../comments/MarkKeeper.ts';
import { threeWayMerge } from '../merge/threeWayMerge.ts';
import { normalise } from '../normalise/normalise.ts';
import { outlineOf } from '../queries/outlineOf.ts';
import { schema } from '../schema.ts';
import { checkUpdate } from '../ydoc/checkUpdate.ts';
import type { IdRange } from '../ydoc/idRanges.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import type { Mapping } from '../ydoc/mapping.ts';
import { moveSectionRun } from '../ydoc/moveSectionRun.ts';
import type { StructId } from '../ydoc/updateRefusal.ts';
import { writeNode } from '../ydoc/writeNode.ts';
import { fromYDoc, planFragment, toYDoc } from '../ydoc/ydoc.ts';
import { type Acted, pick, type Random, randomEdit } from './randomEdits.ts';

const FROM_NET = Symbol('from the network');
const OWN = Symbol('own work');

/** Every act is taken back for itself: nothing may depend on the time that the test takes. */
function createUndo(ydoc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(planFragment(ydoc), {
    trackedOrigins: new Set([OWN]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
    deleteFilter: (item) => defaultDeleteFilter(item, new Set(['paragraph'])),
  });
}

export class Editor {
  readonly name: string;
  /** Updates that the server has not had yet. */
  outbox: Uint8Array[] = [];
  /** How many elements the binding threw away because the schema rejected them; must stay 0. */
  rejected = 0;
  /** What a merge after a refusal could not place. */
  readonly tray: string[] = [];
  doc: Node;
  /** The plan as the server last confirmed it. */
  confirmed: Node;
  private ydoc: Y.Doc;
  private mapping: Mapping;
  private undo: Y.UndoManager;
  private ids = 0;

  constructor(name: string, state: Uint8Array) {
    this.name = name;
    this.ydoc = keepFormats(new Y.Doc());
    Y.applyUpdate(this.ydoc, state, FROM_NET);
    this.undo = createUndo(this.ydoc);
    const { doc, mapping } = initProseMirrorDoc(planFragment(this.ydoc), schema);
    this.doc = doc;
    this.mapping = mapping;
    this.confirmed = doc;
  }

  newId = (): string => `${this.name}${(this.ids += 1)}`;

  act(random: Random): Omit<Acted, 'changes'> {
    this.undo.stopCapturing();
    if (random() < 0.06) return this.takeBack(random);
    const state = EditorState.create({ doc: this.doc });
    const acted = randomEdit(state, { random, newId: this.newId });
    for (const { doc, selection } of acted.changes) this.write(doc, selection.head);
    return acted;
  }

  /** Undo, and sometimes redo, as the editor does: of the own work only, and never of lines others write in. */
  private takeBack(random: Random): Omit<Acted, 'changes'> {
    this.collect(this.outbox, () => (random() < 0.7 ? this.undo.undo() : this.undo.redo()));
    this.read();
    return { name: 'undo', gentle: false };
  }

  hear(update: Uint8Array): void {
    Y.applyUpdate(this.ydoc, update, FROM_NET);
    this.read();
    this.confirmed = this.doc;
  }

  /** After a refusal: a fresh copy, and what was done since the last confirmed state done again on it. */
  startAfresh(state: Uint8Array): void {
    const mine = this.doc;
    this.ydoc = keepFormats(new Y.Doc());
    Y.applyUpdate(this.ydoc, state, FROM_NET);
    this.undo = createUndo(this.ydoc);
    this.outbox = [];
    this.read();
    const { doc, leftOver } = threeWayMerge(this.confirmed, mine, this.doc);
    this.tray.push(...leftOver.map(({ text }) => text));
    this.confirmed = this.doc;
    this.write(doc);
  }

  private write(doc: Node, caret?: number): void {
    this.collect(this.outbox, () => {
      this.ydoc.transact(() => writeNode(planFragment(this.ydoc), doc, this.mapping, caret), OWN);
    });
    this.read();
  }

  /** Reading may write: the binding joins two texts that met side by side when the second is its own. */
  private read(): void {
    const before = elementCount(this.ydoc);
    this.collect(this.outbox, () => {
      const { doc, mapping } = initProseMirrorDoc(planFragment(this.ydoc), schema);
      this.doc = doc;
      this.mapping = mapping;
    });
    this.rejected += before - elementCount(this.ydoc);
  }

  private collect(into: Uint8Array[], act: () => void): void {
    const take = (update: Uint8Array): number => into.push(update);
    this.ydoc.on('update', take);
    act();
    this.ydoc.off('update', take);
  }
}

const elementCount = (ydoc: Y.Doc): number =>
  planFragment(ydoc)
    .toString()
    .match(/<(?!\/)/g)!.length;

export class EditingRoom {
  readonly ydoc: Y.Doc;
  readonly editors: Editor[];
  /** Refusals other than of work in a moved section; must stay empty. */
  readonly refused: string[] = [];
  readonly counts = { accepted: 0, moved: 0, refused: 0, repairs: 0 };
  private readonly keeper: MarkKeeper;
  private readonly moved: IdRange[] = [];
  private ids = 0;

  constructor(plan: Node, names: readonly string[]) {
    this.ydoc = keepFormats(toYDoc(plan));
    this.keeper = new MarkKeeper(this.ydoc);
    this.repair();
    this.editors = names.map((name) => new Editor(name, Y.encodeStateAsUpdate(this.ydoc)));
  }

  get doc(): Node {
    return fromYDoc(this.ydoc);
  }

  /** Takes all that was sent, in a random order of people, with sections moved in between, until all is quiet. */
  deliver(random: Random): void {
    while (this.waiting().length > 0) {
      for (let senders = this.waiting(); senders.length > 0; senders = this.waiting()) {
        if (random() < 0.02) this.moveSomething(random);
        this.take(pick(random, senders));
      }
      const state = Y.encodeStateAsUpdate(this.ydoc);
      for (const editor of this.editors) editor.hear(state);
    }
  }

  private waiting(): Editor[] {
    return this.editors.filter((editor) => editor.outbox.length > 0);
  }

  private take(editor: Editor): void {
    const update = editor.outbox.shift()!;
    const checked = checkUpdate(this.ydoc, update, { isMoved: this.isMoved });
    if (checked.ok) {
      Y.applyUpdate(this.ydoc, update);
      this.counts.accepted += 1;
      this.repair();
      return;
    }
    if (checked.reason !== 'sectionMoved') this.refused.push(`${checked.reason}: ${checked.detail}`);
    this.counts.refused += 1;
    editor.startAfresh(Y.encodeStateAsUpdate(this.ydoc));
  }

  private moveSomething(random: Random): void {
    const ids = outlineOf(this.doc).flatMap(({ id }) => id ?? []);
    if (ids.length < 2) return;
    const level = 1 + Math.floor(random() * 3);
    const move = { sectionId: pick(random, ids), beforeId: pick(random, [...ids, null]), level };
    const done = moveSectionRun(this.ydoc, move);
    if (!done) return;
    this.moved.push(...done.moved);
    this.counts.moved += 1;
    this.repair();
  }

  private repair(): void {
    this.keeper.mend();
    this.counts.repairs += normalise(this.ydoc, () => `s${(this.ids += 1)}`).length;
  }

  private isMoved = ({ client, clock }: StructId): boolean =>
    this.moved.some(
      (range) => range.client === client && range.clock <= clock && clock < range.clock + range.len,
    );
}
