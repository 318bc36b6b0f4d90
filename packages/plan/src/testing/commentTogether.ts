import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { markThread } from '../comments/markThread.ts';
import { footnote, node, p, plan, runIn, section } from './builders.ts';
import { EditingRoom, type Editor } from './editingRoom.ts';
import { createRandom, type Random } from './randomEdits.ts';
import { type ChosenStretch, stretchBetween } from './stretchOf.ts';

let count = 0;
/** Words that stand nowhere else. */
const words = (many: number): string => Array.from({ length: many }, () => `m${(count += 1)}`).join(' ');

const cell = (column: string) => node('taskCell', { column }, p(words(4)));
const start = plan({
  subject: words(6),
  openings: [p(words(8))],
  sections: [
    section(1, words(3), p(words(12), footnote(words(4)), words(6)), p(words(10))),
    section(2, words(3), p(words(9)), p(words(9))),
    runIn(2, words(8)),
    section(
      1,
      words(3),
      node(
        'taskTable',
        { id: 'tb' },
        node('taskColumn', { id: 'c1', kind: 'content' }, words(2)),
        node('taskColumn', { id: 'c2', kind: 'lead' }, words(2)),
        node('task', { id: 'r1' }, cell('c1'), cell('c2')),
        node('task', { id: 'r2' }, cell('c1'), cell('c2')),
      ),
    ),
    section(1, words(3), p(words(12)), p(words(12))),
  ],
});

const tokensOf = (text: string): string[] => text.split(/[.\s]+/).filter(Boolean);

interface Line {
  /** Runs of text that carry a thread's mark, by thread. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
}

function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  doc.descendants((line) => {
    if (!line.inlineContent) return;
    const marked = new Map<string, string[]>();
    let last = new Set<string>();
    line.forEach((child) => {
      const threads = new Set(child.isText ? threadsOn(child) : []);
      for (const id of threads) {
        const runs = marked.get(id) ?? marked.set(id, []).get(id)!;
        if (last.has(id)) runs.push(runs.pop()! + child.text!);
        else runs.push(child.text!);
      }
      last = threads;
    });
    lines.push({ marked, text: line.children.map(({ text }) => text ?? ' ').join('') });
  });
  return lines;
}

const threadsOn = (text: Node | null): string[] =>
  (text?.marks ?? []).flatMap(({ type, attrs }) => (type.name === 'comment' ? String(attrs['thread']) : []));

/** What is neither one of these words nor a piece of one; joined lines may have no blank between two. */
function foreignIn(run: string, allowed: ReadonlySet<string>): string[] {
  const longestFirst = [...allowed].toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), run);
  return tokensOf(rest).filter((token) => !longestFirst.some((word) => word.includes(token)));
}

/** What four people do to the threads that the server marks among them. */
export class CommentedDay {
  readonly room = new EditingRoom(start, ['an', 'binh', 'chi', 'yen']);
  /** Words under a thread's mark that it was not made on, and that were not typed between its words. */
  readonly strange: string[] = [];
  /** Words that a thread was made on, and that stand there without its mark. */
  readonly bared: string[] = [];
  readonly counts = { threads: 0, refused: 0, orphans: 0, standing: 0 };
  readonly #random: Random;
  readonly #isRacing: boolean;
  readonly #known = new Map<string, { own: Set<string>; allowed: Set<string> }>();

  constructor(seed: number, rounds: number, isRacing = false) {
    this.#isRacing = isRacing;
    this.#random = createRandom(seed);
    if (isRacing) this.room.ydoc.on('afterTransaction', () => this.#forgetGone());
    for (let round = 0; round < rounds; round += 1) this.#round();
    this.#countEnds();
  }

  #round(): void {
    const { room } = this;
    this.#actAll();
    const chosen = Array.from({ length: 8 }, () => this.#choose()).filter((one) => one !== null);
    if (!this.#isRacing) room.deliver(this.#random);
    for (const one of chosen) this.#comment(one);
    for (const editor of room.editors) editor.hear(Y.encodeStateAsUpdate(room.ydoc));
    this.#actAll();
    room.deliver(this.#random);
    this.#check();
  }

  #actAll(): void {
    for (const editor of [...this.room.editors, ...this.room.editors]) this.#act(editor);
  }

  #act(editor: Editor): void {
    const before = editor.doc;
    const { word } = editor.act(this.#random);
    if (word === undefined) return;
    editor.doc.descendants((child, pos) => {
      const at = child.isText ? child.text!.indexOf(word) : -1;
      if (at < 0) return;
      const $at = before.resolve(pos + at);
      for (const id of threadsOn(child)) {
        const isBetween = threadsOn($at.nodeBefore).includes(id) && threadsOn($at.nodeAfter).includes(id);
        if (isBetween) this.#known.get(id)?.allowed.add(word.slice(0, -1));
      }
    });
  }

  /** Words in a row that stand once in the plan, perhaps over several lines. */
  #choose(): ChosenStretch | null {
    const { doc } = this.room;
    const from = Math.floor(this.#random() * doc.content.size);
    const to = Math.min(from + 4 + Math.floor(this.#random() * 60), doc.content.size);
    const chosen = stretchBetween(this.room.ydoc, from, to);
    const all = tokensOf(
      linesOf(doc)
        .map(({ text }) => text)
        .join(' '),
    );
    const own = tokensOf(chosen.quote);
    const isClear =
      own.length > 0 && own.every((token) => all.filter((one) => one.includes(token)).length <= 1);
    return isClear ? chosen : null;
  }

  #comment(chosen: ChosenStretch): void {
    const id = `t${this.counts.threads}`;
    const quote = markThread(this.room.ydoc, { threadId: id, ...chosen });
    if (quote === null) {
      this.counts.refused += 1;
      return;
    }
    this.counts.threads += 1;
    const own = new Set(tokensOf(quote));
    this.#known.set(id, { own, allowed: new Set([...own, ...this.#onTheWay()]) });
  }

  /** What was typed while nobody knew of the mark may come under it: it was typed between its words, or beside them. */
  #onTheWay(): string[] {
    const known = new Set(this.#tokens(this.room.doc));
    return this.room.editors.flatMap(({ doc }) => this.#tokens(doc)).filter((token) => !known.has(token));
  }

  #tokens(doc: Node): string[] {
    return linesOf(doc).flatMap(({ text }) => tokensOf(text));
  }

  #check(): void {
    const lines = linesOf(this.room.doc);
    const text = new Set(lines.flatMap((line) => tokensOf(line.text)));
    for (const [id, { own, allowed }] of this.#known) {
      const marked = lines.flatMap((line) => line.marked.get(id) ?? []);
      const strange = marked.flatMap((run) => foreignIn(run, allowed));
      this.strange.push(...strange.map((token) => `${id}: ${token}`));
      const said = marked.flatMap(tokensOf);
      const bared = [...own].filter((token) => text.has(token) && !said.includes(token));
      this.bared.push(...bared.map((token) => `${id}: ${token}`));
      for (const token of bared) own.delete(token);
    }
  }

  /** Who takes words away and then brings them back, knowing nothing of the mark, brings them without it. */
  #forgetGone(): void {
    const text = new Set(this.#tokens(this.room.doc));
    for (const { own } of this.#known.values())
      for (const token of own) if (!text.has(token)) own.delete(token);
  }

  #countEnds(): void {
    const marked = new Set(linesOf(this.room.doc).flatMap((line) => [...line.marked.keys()]));
    for (const id of this.#known.keys()) this.counts[marked.has(id) ? 'standing' : 'orphans'] += 1;
  }
}
