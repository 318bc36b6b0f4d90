import {
  AcceptedLately,
  boundsOf,
  decideSuggestions,
  fromYDoc,
  type GuardedWriter,
  keepFormats,
  planFragment,
  mergeWork,
  sortOut,
  spareUnseen,
  suggest,
  type Suggestion,
  suggestionsOf,
  updateYDoc,
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
  /** How often the server has refused something since it last took something. */
  refusals = 0;
  /** Where the server has refused something: nothing is written there again before all is saved. */
  readonly barred = new Set<string | null>();
  /** Where it did so twice: what is suggested there is not tried again either. */
  readonly hopeless = new Set<string | null>();
  readonly tray: string[] = [];
  readonly counts = { acts: 0, suggested: 0, decided: 0, refused: 0, merges: 0 };
  private ydoc = new Y.Doc();
  /** What the server is known to have. */
  private known = new Y.Doc();
  private ids = 0;
  private lately = new AcceptedLately(this.ydoc);
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
    this.receive(() => {
      this.ydoc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.ydoc, update, FROM_NET);
      }, FROM_NET);
    });
  }

  /** What the others did comes in, and what must be mended for it goes out. */
  private receive(receive: () => void, seen?: ReadonlyMap<number, number>): void {
    const { userId: author, rights } = this.writer;
    const person = { author, rights, accepted: this.lately.known(), ...(seen ? { seen } : {}) };
    const receiveAll = (begin: () => void): void =>
      spareUnseen(this.ydoc, person, () => {
        receive();
        begin();
      });
    this.work(receiveAll, false);
  }

  accepted({ update }: Act): void {
    Y.applyUpdate(this.known, update);
  }

  /** A fresh copy, and what was not taken done again on it, as far as it fits. */
  startAfresh(state: Uint8Array): void {
    const [known, written] = [fromYDoc(this.known), this.doc];
    this.counts.merges += 1;
    this.outbox = [];
    this.inbox = [];
    const seen = Y.decodeStateVector(Y.encodeStateVector(this.ydoc));
    this.take(state, seen);
    const { rights, userId } = this.writer;
    const { isSuggestion } = boundsOf(rights, userId, this.hopeless);
    const bounds = { ...boundsOf(rights, userId, this.barred), isSuggestion };
    const { doc, leftOver, refused } = mergeWork([{ base: known, mine: written }], this.doc, bounds);
    this.tray.push(...refusedTexts(refused), ...leftOver.map(({ text }) => text));
    this.work(() => updateYDoc(this.ydoc, doc));
  }

  /** A fresh copy and nothing else. */
  reload(state: Uint8Array): void {
    this.outbox = [];
    this.inbox = [];
    this.take(state);
  }

  private take(state: Uint8Array, seen?: ReadonlyMap<number, number>): void {
    [this.ydoc, this.known] = [keepFormats(new Y.Doc()), keepFormats(new Y.Doc())];
    this.lately = new AcceptedLately(this.ydoc);
    Y.applyUpdate(this.known, state);
    this.receive(() => Y.applyUpdate(this.ydoc, state, FROM_NET), seen ?? new Map());
    // Of two who write at one place at once the lower id stands first: the seed says which.
    this.ydoc.clientID = this.newClient();
  }

  /** Does something to the copy, and notes for the others what it did by itself: from `begin` on, when that is called. */
  private work(change: (begin: () => void) => void, isWhole = true): void {
    let before = isWhole ? this.doc : undefined;
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array, from: unknown): void => {
      if (from !== FROM_NET) updates.push(update);
    };
    this.ydoc.on('update', collect);
    change(() => (before = this.doc));
    this.ydoc.off('update', collect);
    if (updates.length === 0 || !before) return;
    this.outbox.push(actBetween(before, this.doc, Y.mergeUpdates(updates)));
    this.counts.acts += 1;
  }

  private write({ doc, selection }: Transaction): void {
    this.work(() => {
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
    this.lately.deciding(() => {
      decideSuggestions(idsOf(decided), verdict)(state, (tr) => this.write(tr));
    });
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
