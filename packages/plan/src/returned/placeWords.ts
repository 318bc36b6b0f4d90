import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { readRecord, writeRecord } from '../suggestions/record.ts';
import { isStruckBy, typingForms } from './Draft.ts';
import type { Edit, Inserted } from './Edit.ts';
import type { LiveUnit } from './matchPlans.ts';
import type { Placing } from './Placing.ts';
import type { PlanLine } from './planText.ts';
import { CUT_SIGN, NOTE_SIGN } from './WordFile.ts';

type Record3 = ReturnType<Placing['recordOf']>;
type Insert = Extract<Edit, { kind: 'insert' }>;

/** Where in the live plan words are to come in. */
export interface Spot {
  readonly line: PlanLine;
  readonly pos: number;
  /** The unit of the line that comes next. */
  readonly unit: number;
  /** What stands before it and gives its forms. */
  readonly beside: Node | undefined;
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}\ufffc]/u.test(text);

/** Strikes what went; what was gone already is as it was wanted. */
export function placeDeletion(placing: Placing, edit: Extract<Edit, { kind: 'delete' }>): void {
  const { ground, draft, options } = placing;
  const record = placing.recordOf(edit);
  let own = '';
  for (let unit = edit.from; unit < edit.to; unit += 1) {
    const found = ground.liveUnit(edit.line, unit);
    if (found) {
      if (!isStruckBy(found.line, options.author)) draft.strike(found.line.units[found.unit]!, record);
    } else if (ground.isComputed(edit.line, unit)) own += ground.textOf(edit.line)[unit]!;
  }
  if (hasWords(own)) placing.keep('computed', own, edit.line, edit.by?.author);
}

/** Puts in what came, at its words; into the tray what stands beside none that are left. */
export function placeInsertion(placing: Placing, edit: Insert): void {
  const { text } = edit.text;
  const spot = findSpot(placing, edit);
  if (spot === 'computed') {
    if (hasWords(text)) placing.keep('computed', text, edit.line, edit.by?.author);
    return;
  }
  if (!spot) {
    placing.keep('insertion', text, edit.line, edit.by?.author);
    return;
  }
  if (isDone(placing, spot, text)) return;
  putIn(placing, spot, edit.text, placing.recordOf(edit));
}

/** The same file dropped again, or words that somebody took over by hand meanwhile. */
function isDone({ ground, options }: Placing, { line, unit, pos }: Spot, text: string): boolean {
  const words = text.replaceAll(CUT_SIGN, ' ');
  const isBlank = words.trim() === '';
  const isSaid = isThere(ground.newWordsAt(line, unit, !isBlank), words);
  if (words === text) return isSaid;
  return isCutAt(ground.live, pos, options.author) && (isBlank || isSaid);
}

/** Whether the author suggests a break there; words of his own may stand between. */
function isCutAt(live: Node, pos: number, author: string): boolean {
  const $pos = live.resolve(pos);
  const isOwn = (node: Node): boolean =>
    node.isText &&
    node.marks.some(({ type, attrs }) => type.name === 'insertion' && attrs['author'] === author);
  const isCut = (node: Node): boolean =>
    BREAKS.has(node.type.name) && readRecord(node, 'suggestedInsert')?.author === author;
  const { children } = $pos.parent;
  const index = $pos.index();
  const before = children.slice(0, $pos.textOffset > 0 ? index + 1 : index).toReversed();
  return [before, children.slice(index)].some((nodes) => {
    const end = nodes.find((node) => !isOwn(node));
    return end !== undefined && isCut(end);
  });
}

const BREAKS: ReadonlySet<string> = new Set(['suggestedSplit', 'hardBreak']);

const bare = (words: string): string => words.replace(/\s+/gu, ' ').trim();

function isThere(near: string, text: string): boolean {
  return bare(text) === '' ? /\s/u.test(near) : bare(near).includes(bare(text));
}

export function putIn(placing: Placing, { line, pos, beside }: Spot, words: Inserted, record: Record3): void {
  const content = toContent(words, line.node.type, { record, beside, line, placing });
  if (content.size === 0) return;
  placing.noteThreads(words.threads, placing.draft.insert(pos, content, record));
}

interface Writing {
  readonly record: Record3;
  readonly beside: Node | undefined;
  readonly line: PlanLine;
  readonly placing: Placing;
}

const CUTTABLE: ReadonlySet<string> = new Set(['paragraph', 'basis']);

/** Text as suggested text; line breaks, cuts and footnotes as suggested nodes, where the line may hold them. */
function toContent({ text, notes }: Inserted, type: NodeType, writing: Writing): Fragment {
  const { record, beside, placing, line } = writing;
  const { insertion } = schema.marks;
  const forms = typingForms(beside).filter((mark) => type.allowsMarkType(mark.type));
  const nodes: Node[] = [];
  const suggested = writeRecord(record);
  let note = 0;
  for (const part of text.split(/([\n\u2029\ufffc])/u)) {
    if (part === '') continue;
    if (part === NOTE_SIGN) {
      const words = notes[note++] ?? '';
      const footnote = schema.nodes.footnote.create(
        { id: placing.options.newId(), suggestedInsert: suggested },
        words === '' ? null : schema.text(words),
      );
      if (type.validContent(Fragment.from(footnote))) nodes.push(footnote);
      else nodes.push(schema.text(` (${words})`, [insertion.create({ ...record })]));
    } else if (part === CUT_SIGN && CUTTABLE.has(type.name)) {
      const { marker = null, indent = null } = line.node.attrs;
      const attrs = { id: placing.options.newId(), ...(type.name === 'paragraph' && { marker, indent }) };
      nodes.push(schema.nodes.suggestedSplit.create({ suggestedInsert: writeRecord({ ...record, attrs }) }));
    } else if (part === CUT_SIGN || part === '\n') {
      const hardBreak = schema.nodes.hardBreak.create({ suggestedInsert: suggested });
      const fits = type.validContent(Fragment.from(hardBreak));
      nodes.push(fits ? hardBreak : schema.text(' ', [insertion.create({ ...record })]));
    } else nodes.push(schema.text(part, [...forms, insertion.create({ ...record })]));
  }
  return Fragment.from(nodes);
}

export const behind = ({ line, unit }: LiveUnit): Spot => {
  const { pos, node } = line.units[unit]!;
  return { line, pos: pos + (node.isText ? 1 : node.nodeSize), unit: unit + 1, beside: node };
};

const before = ({ line, unit }: LiveUnit): Spot => {
  const { pos, node } = line.units[unit]!;
  return { line, pos, unit, beside: node };
};

/** Behind the word before it, else before the word behind it, the nearest that is left of its line. */
function findSpot({ ground }: Placing, { line, at, text }: Insert): Spot | 'computed' | undefined {
  const base = ground.baseLine(line);
  if (!base) return 'computed';
  const size = ground.textOf(line).length;
  const isOwn = (unit: number): boolean => unit < 0 || unit >= size || ground.isComputed(line, unit);
  const live = (unit: number): LiveUnit | undefined => ground.liveUnit(line, unit);
  const [left, right] = [live(at - 1), live(at)];
  if (left) return behind(left);
  if (right) return before(right);
  if (base.text !== '' && isOwn(at - 1) && isOwn(at) && !hasWords(text.text)) return 'computed';
  if (isOwn(at - 1) && isOwn(at) && (isNumber(text.text) || (at > 0 && at < size && base.text !== '')))
    return 'computed';
  for (let far = 1; far <= size; far += 1) {
    const [one, two] = [live(at - 1 - far), live(at + far)];
    if (one) return behind(one);
    if (two) return before(two);
  }
  const own = ground.liveLine(line);
  return own && { line: own, pos: own.start, unit: 0, beside: undefined };
}

/** A number or letter of a list, typed over the one that prints by itself. */
const isNumber = (text: string): boolean => /^\s*(?:[IVXLC]{1,6}|\d{1,3}|[a-zđ])?[.)\-–+]?\s*$/u.test(text);
