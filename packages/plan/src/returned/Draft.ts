import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  readRecord,
  type SuggestableName,
  type SuggestionRecord,
  writeRecord,
} from '../suggestions/record.ts';
import type { PlanLine, PlanUnit } from './planText.ts';

/** Something put into the live plan; where it came to stand is known once all is written. */
export interface Insertion {
  readonly pos: number;
  readonly content: Fragment;
  from: number;
}

/** Forms to come and to go. */
export interface FormDelta {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

type NewRecord = Pick<SuggestionRecord, 'id' | 'author' | 'time'>;

/** Gathers suggestions by their places in the live plan and writes them all at once. */
export class Draft {
  readonly #live: Node;
  readonly #author: string;
  readonly #inserted: Insertion[] = [];
  readonly #struck = new Map<number, { readonly size: number; readonly record: NewRecord }>();
  readonly #formed = new Map<number, { readonly change: FormDelta; readonly record: NewRecord }>();
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

  /** Suggests another form for one unit of text; false where it cannot have it, or lose it. */
  form({ pos, node }: PlanUnit, type: NodeType, { on, off }: FormDelta, record: NewRecord): boolean {
    const { marks } = node.type.schema;
    const has = (name: string): boolean => node.marks.some((mark) => mark.type.name === name);
    const mayHave = (name: string): boolean => marks[name] !== undefined && type.allowsMarkType(marks[name]);
    const change = {
      on: on.filter((name) => mayHave(name) && !has(name)),
      off: off.filter(has),
    };
    if (change.on.length + change.off.length > 0) {
      this.#formed.set(pos, { change, record });
      this.#ids.add(record.id);
    }
    return on.every((name) => has(name) || mayHave(name)) && change.off.length === off.length;
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
    for (const run of this.#formedRuns()) writeForm(tr, run);
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

  #formedRuns(): FormedRun[] {
    const runs: FormedRun[] = [];
    for (const [pos, { change, record }] of [...this.#formed].toSorted(([a], [b]) => a - b)) {
      const last = runs.at(-1);
      const isSame = `${last?.on.join()}-${last?.off.join()}` === `${change.on.join()}-${change.off.join()}`;
      if (last?.to === pos && isSame && last.record.id === record.id) last.to = pos + 1;
      else runs.push({ from: pos, to: pos + 1, ...change, record });
    }
    return runs;
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

interface FormedRun extends FormDelta {
  readonly from: number;
  to: number;
  readonly record: NewRecord;
}

function writeForm(tr: Transform, { from, to, on, off, record }: FormedRun): void {
  const { marks } = tr.doc.type.schema;
  for (const name of off) tr.removeMark(from, to, marks[name]);
  for (const name of on) tr.addMark(from, to, marks[name]!.create());
  const former = Object.fromEntries([...on, ...off].toSorted().map((name) => [name, off.includes(name)]));
  const change = marks['formatChange']!.create({ ...record, former: JSON.stringify(former) });
  tr.addMark(from, to, change);
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
