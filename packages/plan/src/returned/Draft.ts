import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  readRecord,
  type SuggestableName,
  type SuggestionRecord,
  writeRecord,
} from '../suggestions/record.ts';
import type { PlanLine } from './planText.ts';

/** Something put into the live plan; where it came to stand is known once all is written. */
export interface Insertion {
  readonly pos: number;
  readonly content: Fragment;
  from: number;
}

type NewRecord = Pick<SuggestionRecord, 'id' | 'author' | 'time'>;

/** Gathers suggestions by their places in the live plan and writes them all at once. */
export class Draft {
  readonly #live: Node;
  readonly #author: string;
  readonly #inserted: Insertion[] = [];
  readonly #struck = new Map<number, { readonly size: number; readonly record: NewRecord }>();
  readonly #attrs: { readonly pos: number; readonly name: SuggestableName; readonly value: string }[] = [];
  readonly #ids = new Set<string>();

  constructor(live: Node, author: string) {
    this.#live = live;
    this.#author = author;
  }

  /** The suggestions that were made. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  insert(pos: number, content: Fragment, record: NewRecord): Insertion {
    this.#ids.add(record.id);
    const insertion = { pos, content, from: pos };
    this.#inserted.push(insertion);
    return insertion;
  }

  /** Strikes one unit of text, or a node, unless this author has struck it before. */
  strike({ pos, node }: { readonly pos: number; readonly node: Node }, record: NewRecord): void {
    if (!node.isText) {
      this.mark(pos, 'suggestedDelete', record);
      return;
    }
    const own = node.marks.some(
      ({ type, attrs }) => type.name === 'deletion' && attrs['author'] === this.#author,
    );
    if (own || this.#struck.has(pos)) return;
    this.#struck.set(pos, { size: 1, record });
    this.#ids.add(record.id);
  }

  /** Says of a node that it is to go or to be joined; false when somebody has said so before. */
  mark(pos: number, name: SuggestableName, record: SuggestionRecord): boolean {
    const node = this.#live.nodeAt(pos);
    if (!node || !(name in node.attrs)) return false;
    if (readRecord(node, name) || this.#attrs.some((each) => each.pos === pos && each.name === name))
      return false;
    this.#attrs.push({ pos, name, value: writeRecord(record) });
    this.#ids.add(record.id);
    return true;
  }

  /** Whether something comes in inside a node. */
  opens(pos: number, node: Node): boolean {
    return this.#inserted.some((each) => each.pos > pos && each.pos < pos + node.nodeSize);
  }

  isStruck(pos: number): boolean {
    return (
      this.#struck.has(pos) || this.#attrs.some((each) => each.pos === pos && each.name === 'suggestedDelete')
    );
  }

  /** The live plan with everything in it, and how its former positions went over. */
  write(): { doc: Node; map: (pos: number, side?: -1 | 1) => number } {
    const tr = new Transform(this.#live);
    const { deletion } = this.#live.type.schema.marks;
    for (const { from, to, record } of this.#runs()) tr.addMark(from, to, deletion!.create({ ...record }));
    for (const { pos, name, value } of this.#attrs) tr.setNodeAttribute(pos, name, value);
    const ordered = this.#inserted.map((insertion, index) => ({ insertion, index }));
    ordered.sort((a, b) => b.insertion.pos - a.insertion.pos || b.index - a.index);
    for (const { insertion } of ordered) tr.insert(insertion.pos, insertion.content);
    let shift = 0;
    for (const { insertion } of ordered.toReversed()) {
      insertion.from = insertion.pos + shift;
      shift += insertion.content.size;
    }
    return { doc: tr.doc, map: (pos, side = 1) => tr.mapping.map(pos, side) };
  }

  #runs(): { from: number; to: number; record: NewRecord }[] {
    const runs: { from: number; to: number; record: NewRecord }[] = [];
    for (const [pos, { size, record }] of [...this.#struck].toSorted(([a], [b]) => a - b)) {
      const last = runs.at(-1);
      if (last?.to === pos && last.record.id === record.id) last.to = pos + size;
      else runs.push({ from: pos, to: pos + size, record });
    }
    return runs;
  }
}

/** Whether an author has said before that a line, or what it stands in, is to go. */
export function isStruckBy({ around, node }: PlanLine, author: string): boolean {
  return [...around.map((each) => each.node), node].some((each) => {
    const record = 'suggestedDelete' in each.attrs ? readRecord(each, 'suggestedDelete') : null;
    return record !== null && record.author === author && !record.join;
  });
}

/** The forms of the text before, as if one went on typing. */
export const typingForms = (node: Node | undefined): readonly Mark[] =>
  node?.isText ? node.marks.filter(({ type }) => !REVIEW.has(type.name)) : [];

const REVIEW: ReadonlySet<string> = new Set(['insertion', 'deletion', 'formatChange', 'comment']);
