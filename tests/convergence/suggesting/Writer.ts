import {
  boundsOf,
  changedTexts,
  decideSuggestions,
  fromYDoc,
  type GuardedWriter,
  keepFormats,
  planFragment,
  sortOut,
  spareUnseen,
  suggest,
  type Suggestion,
  suggestionsOf,
  threeWayMerge,
  updateYDoc,
  withinRights,
  writeNode,
} from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import type { Random } from '../../support/random.ts';
import { refusedTexts } from '../refusedTexts.ts';
import { type Act, actBetween } from './Ledger.ts';

const FROM_NET = Symbol('from the network');

/** Somebody at an editor: writes where he may, suggests elsewhere, hears of the others late. */
export class Writer {
  readonly writer: GuardedWriter;
  /** What the server has not had yet. */
  outbox: Act[] = [];
  /** What the others did and this copy has not heard of yet. */
  inbox: Uint8Array[] = [];
  isAway = false;
  /** Where the server has refused something: nothing is tried there again before all is saved. */
  readonly barred = new Set<string | null>();
  readonly tray: string[] = [];
  readonly counts = { acts: 0, suggested: 0, decided: 0, refused: 0, merges: 0 };
  private ydoc = new Y.Doc();
  /** What the server is known to have. */
  private known = new Y.Doc();
  private ids = 0;
  /** The last transaction that brought something from the others. */
  private came: Y.Transaction | undefined;
  readonly newChars: (count: number) => string;
  readonly newClient: () => number;

  constructor(
    writer: GuardedWriter,
    { newChars, newClient }: Pick<Writer, 'newChars' | 'newClient'>,
    state: Uint8Array,
  ) {
    this.writer = writer;
    this.newChars = newChars;
    this.newClient = newClient;
    this.take(state);
  }

  get doc(): Node {
    return fromYDoc(this.ydoc);
  }

  /** One more act, at random. */
  act(random: Random): void {
    const turn = random.below(20);
    if (turn < 4) this.decide(random);
    else this.edit(random, turn);
  }

  hear(count: number): void {
    const updates = this.inbox.splice(0, count);
    for (const update of updates) Y.applyUpdate(this.known, update);
    this.work(FROM_NET, () => {
      this.ydoc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.ydoc, update, FROM_NET);
      }, FROM_NET);
    });
    const came = this.came;
    this.came = undefined;
    if (came) {
      const { beforeState } = came;
      this.work(null, () => spareUnseen(this.ydoc, beforeState, this.writer.userId, changedTexts(came)));
    }
  }

  accepted({ update }: Act): void {
    Y.applyUpdate(this.known, update);
  }

  /** A fresh copy, and what was not taken done again on it, as far as it fits. */
  startAfresh(state: Uint8Array): void {
    const [base, mine] = [fromYDoc(this.known), this.doc];
    this.counts.merges += 1;
    this.outbox = [];
    this.inbox = [];
    const seen = Y.decodeStateVector(Y.encodeStateVector(this.ydoc));
    this.take(state);
    this.work(null, () => spareUnseen(this.ydoc, seen, this.writer.userId));
    const theirs = this.doc;
    const bounds = boundsOf(this.writer.rights, this.writer.userId, this.barred);
    const within = withinRights(base, mine, theirs, bounds);
    const { doc, leftOver } = threeWayMerge(base, within.doc, theirs);
    this.tray.push(...refusedTexts(within.refused), ...leftOver.map(({ text }) => text));
    this.work(null, () => updateYDoc(this.ydoc, doc));
  }

  private take(state: Uint8Array): void {
    [this.ydoc, this.known] = [keepFormats(new Y.Doc()), keepFormats(new Y.Doc())];
    for (const ydoc of [this.ydoc, this.known]) Y.applyUpdate(ydoc, state);
    // Of two who write at one place at once the lower id stands first: the seed says which.
    this.ydoc.clientID = this.newClient();
    this.ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === FROM_NET) this.came = transaction;
    });
  }

  /** Does something to the copy, and notes what it did by itself for the others. */
  private work(origin: symbol | null, change: () => void): void {
    const before = this.doc;
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array, from: unknown): void => {
      if (from !== FROM_NET) updates.push(update);
    };
    this.ydoc.on('update', collect);
    change();
    this.ydoc.off('update', collect);
    if (updates.length === 0 || origin === FROM_NET) return;
    this.outbox.push(actBetween(before, this.doc, Y.mergeUpdates(updates)));
    this.counts.acts += 1;
  }

  private write({ doc, selection }: Transaction): void {
    this.work(null, () => {
      this.ydoc.transact(() => writeNode(planFragment(this.ydoc), doc, new Map(), selection.head));
    });
  }

  private edit(random: Random, turn: number): void {
    const { rights, userId } = this.writer;
    const state = EditorState.create({ doc: this.doc });
    const tr = randomChange(state, random, turn, this.newChars);
    if (!tr.docChanged) return;
    const newId = (): string => `${userId}-${(this.ids += 1)}`;
    const done = suggest(state, tr, { rights, author: userId, now: new Date(this.ids), newId });
    if (done.suggests) this.counts.suggested += 1;
    if (done.tr.docChanged) this.write(done.tr);
  }

  /** Accepts or rejects one, or all of one author; what may be decided is what `sortOut` says. */
  private decide(random: Random): void {
    const state = EditorState.create({ doc: this.doc });
    const all = suggestionsOf(state.doc);
    if (all.length === 0) return;
    const one = random.pick(all);
    const chosen = random.below(3) === 0 ? all.filter(({ author }) => author === one.author) : [one];
    const verdict = random.below(2) === 0 ? 'accept' : 'reject';
    const { decided } = sortOut(state.doc, chosen, verdict, this.writer);
    this.counts.decided += decided.length;
    decideSuggestions(idsOf(decided), verdict)(state, (tr) => this.write(tr));
  }
}

const idsOf = (suggestions: readonly Suggestion[]): Set<string> => new Set(suggestions.map(({ id }) => id));

/** Writes some letters, takes some out, or both, somewhere in some paragraph. */
function randomChange(
  state: EditorState,
  random: Random,
  turn: number,
  newChars: (count: number) => string,
): Transaction {
  const lines: { start: number; size: number }[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name !== 'paragraph') return true;
    lines.push({ start: pos + 1, size: node.content.size });
    return false;
  });
  const { start, size } = random.pick(lines);
  const from = start + random.below(size + 1);
  const to = Math.min(start + size, from + 1 + random.below(6));
  const { tr } = state;
  if (turn < 12 || size === 0) return tr.insertText(newChars(1 + random.below(4)), from, from);
  if (turn < 17) return tr.delete(from, to).setSelection(TextSelection.create(tr.doc, from));
  return tr.insertText(newChars(1 + random.below(3)), from, to);
}
