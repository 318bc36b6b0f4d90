import * as Y from 'yjs';
import { type Marks, movedWords, type Words } from './movedWords.ts';

/** Words that came again with other marks than they went with. */
interface Strayed {
  readonly from: Y.RelativePosition;
  readonly to: Y.RelativePosition;
  /** What they lack, and, as null, what they have too much. */
  readonly formats: Readonly<Record<string, object | null>>;
}

/**
 * Who splits or joins a line writes its words anew; a comment that was made in that very moment, of which he did not
 * know, is then on the words that are gone. The keeper sees in each change which words went and came again with other
 * comment marks, and makes them what they were.
 */
export class MarkKeeper {
  readonly #ydoc: Y.Doc;
  #strayed: Strayed[] = [];

  constructor(ydoc: Y.Doc) {
    this.#ydoc = ydoc;
    ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) this.#look(transaction);
    });
  }

  /** Marks wait to be given back. */
  get isNeeded(): boolean {
    return this.#strayed.length > 0;
  }

  /** Gives back what was lost; answers on how many stretches. */
  mend(origin?: unknown): number {
    const strayed = this.#strayed;
    if (strayed.length === 0) return 0;
    this.#strayed = [];
    this.#ydoc.transact(() => strayed.forEach((each) => this.#mend(each)), origin);
    return strayed.length;
  }

  #mend({ from, to, formats }: Strayed): void {
    const start = Y.createAbsolutePositionFromRelativePosition(from, this.#ydoc);
    const end = Y.createAbsolutePositionFromRelativePosition(to, this.#ydoc);
    const text = start?.type;
    if (!(text instanceof Y.XmlText) || end?.type !== text || end.index <= start!.index) return;
    text.format(start!.index, end.index - start!.index, formats);
  }

  #look(transaction: Y.Transaction): void {
    const { gone, brought } = movedWords(transaction);
    for (const words of gone) {
      const found = findAgain(words, brought);
      if (found) this.#compare(words, found.words, found.at);
    }
  }

  #compare(before: Words, { text, index, pieces }: Words, at: number): void {
    for (const { from, to, marks } of before.pieces) {
      const now = pieces.filter((piece) => piece.from < at + to && piece.to > at + from);
      const formats = Object.assign({}, ...now.map((piece) => difference(marks, piece.marks)));
      if (Object.keys(formats).length === 0) continue;
      this.#strayed.push({
        from: Y.createRelativePositionFromTypeIndex(text, index + at + from),
        to: Y.createRelativePositionFromTypeIndex(text, index + at + to, -1),
        formats,
      });
    }
  }
}

/** What makes of the second what the first is. */
function difference(wanted: Marks, marks: Marks): Record<string, object | null> {
  const lost = [...wanted].filter(([key]) => !marks.has(key));
  const extra = [...marks.keys()].filter((key) => !wanted.has(key)).map((key) => [key, null] as const);
  return Object.fromEntries<object | null>([...lost, ...extra]);
}

/** Where words stand among those that came: as they are, or else once within others. */
function findAgain({ said, isWholeLine }: Words, all: readonly Words[]): { words: Words; at: number } | null {
  const brought = isWholeLine ? all : all.filter((words) => words.isWholeLine);
  const same = brought.filter((words) => words.said === said);
  if (same.length > 0) return same.length === 1 ? { words: same[0]!, at: 0 } : null;
  const found = brought.filter((words) => words.said.includes(said));
  const [words] = found;
  if (found.length !== 1 || !words) return null;
  const at = words.said.indexOf(said);
  return words.said.indexOf(said, at + 1) < 0 ? { words, at } : null;
}
