import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { isFormat, isSuggestionMark, readRecord, writeRecord } from '../record.ts';
import type { ChangedRange } from './changedRanges.ts';
import { suggestedCopy } from './freshCopy.ts';
import type { At, Merge, MergeNode, Scope } from './Merge.ts';
import { mergeFormats } from './mergeFormats.ts';
import { isSameToken, type Token, tokensOf } from './tokens.ts';

/** A stretch of the content of a line after the change. */
export interface Part {
  readonly line: At;
  readonly from: number;
  readonly to: number;
}

export const wholeOf = (line: At): Part => ({
  line,
  from: line.pos + 1,
  to: line.pos + 1 + line.node.content.size,
});

interface Line {
  readonly merge: Merge;
  readonly scope: Scope;
  readonly before: At;
  readonly parts: readonly Part[];
  readonly mergeNode: MergeNode;
  readonly out: Node[];
  /** How far the line after the change has been written. */
  done: number;
}

/**
 * The content of a line in a place of others: what was taken out stands there struck, what came in is marked.
 * It may have become several lines (`parts`); where it was cut stands a suggested split.
 */
export function mergeLine(
  merge: Merge,
  before: At,
  parts: readonly Part[],
  scope: Scope,
  mergeNode: MergeNode,
): Fragment {
  const line: Line = { merge, scope, before, parts, mergeNode, out: [], done: parts[0]!.from };
  const [start, end] = [before.pos + 1, before.pos + 1 + before.node.content.size];
  let pos = start;
  for (const range of rangesIn(line, start, end)) {
    writeKept(line, pos, range.fromA);
    writeChanged(line, range);
    pos = range.toA;
  }
  writeKept(line, pos, end);
  writeStrange(line, parts.at(-1)!.to);
  return Fragment.from(line.out);
}

/** What was taken over from another line, which stays where it is. */
function writeStrange(line: Line, upTo: number): void {
  const { merge, parts, out, done } = line;
  const last = parts.at(-1)!;
  const from = Math.max(done, last.from);
  line.done = Math.max(done, upTo);
  if (from >= upTo || (parts.length > 1 && upTo < last.to) || merge.isClosed()) return;
  const start = last.line.pos + 1;
  for (const token of tokensOf(last.line.node, start, from - start, upTo - start)) {
    out.push(inserted(merge, token));
  }
}

/** The changes in a line, widened to whole nodes of it. */
function rangesIn({ merge, before }: Line, start: number, end: number): ChangedRange[] {
  const found: ChangedRange[] = [];
  for (const range of merge.source.ranges) {
    if (range.toA < start || range.fromA > end) continue;
    const wide = widened(merge, before, {
      ...range,
      fromA: Math.max(range.fromA, start),
      toA: Math.min(range.toA, end),
    });
    const last = found.at(-1);
    if (last && wide.fromA < last.toA) found[found.length - 1] = { ...last, toA: wide.toA, toB: wide.toB };
    else found.push(wide);
  }
  return found;
}

function widened(merge: Merge, { node, pos }: At, range: ChangedRange): ChangedRange {
  let { fromA, toA, fromB, toB } = range;
  node.forEach((child, offset) => {
    const begin = pos + 1 + offset;
    const end = begin + child.nodeSize;
    if (child.isText) return;
    if (fromA > begin && fromA < end) {
      fromA = begin;
      fromB = merge.survivor(begin) ?? fromB;
    }
    if (toA > begin && toA < end) {
      toA = end;
      toB = (merge.survivor(end - 1) ?? toB - 1) + 1;
    }
  });
  return { fromA, toA, fromB, toB };
}

/** What stood there and still does. */
function writeKept(line: Line, from: number, to: number): void {
  const { merge, before, parts } = line;
  const at = from < to ? merge.survivor(from) : null;
  if (at === null) return;
  const part = parts.find((each) => at >= each.from && at + to - from <= each.to);
  const origin = before.pos + 1;
  const kept = before.node.content.cut(from - origin, to - origin);
  if (!part) return strikeAll(line, kept.content);
  writeStrange(line, at);
  line.done = at + kept.size;
  const shift = at - part.line.pos - 1;
  const after = part.line.node.content;
  kept.forEach((node, offset) => {
    let done = 0;
    after.cut(shift + offset, shift + offset + node.nodeSize).forEach((child) => {
      const own = node.isText ? node.cut(done, done + child.nodeSize) : node;
      writeStaying(line, { node: own, pos: from + offset + done }, { node: child, pos: at + offset + done });
      done += child.nodeSize;
    });
  });
}

function writeStaying({ merge, scope, out, mergeNode }: Line, before: At, after: At): void {
  if (!before.node.isText) {
    out.push(mergeNode(merge, before, after, scope));
    return;
  }
  merge.source.caret.follow(after.pos, after.node.nodeSize);
  out.push(before.node.mark(mergeFormats(merge, before.node, after.node)));
}

function writeChanged(line: Line, range: ChangedRange): void {
  const { before, parts } = line;
  const origin = before.pos + 1;
  const gone = tokensOf(before.node, origin, range.fromA - origin, range.toA - origin);
  const come: (Token | Part)[] = parts.flatMap((part, index) => {
    const start = part.line.pos + 1;
    const from = Math.max(part.from, range.fromB);
    const to = Math.min(part.to, range.toB);
    const begins = index > 0 && range.fromB < part.from && range.toB >= part.from;
    const tokens = from < to ? tokensOf(part.line.node, start, from - start, to - start) : [];
    return begins ? [part, ...tokens] : tokens;
  });
  const first = come[0];
  if (first && !('line' in first)) writeStrange(line, first.pos);
  line.done = Math.max(line.done, ...parts.map(({ to }) => Math.min(to, range.toB)));
  const isSame = (a: Token | undefined, b: Token | Part | undefined): boolean =>
    a !== undefined && b !== undefined && !('line' in b) && isSameToken(a, b);
  let left = 0;
  while (isSame(gone[left], come[left])) left += 1;
  let right = 0;
  const least = Math.min(gone.length, come.length) - left;
  while (right < least && isSame(gone.at(-1 - right), come.at(-1 - right))) right += 1;
  if (left + right < Math.min(gone.length, come.length)) {
    // One word in the place of another is read as a whole, whatever letters they share.
    while (left > 0 && isLetter(gone[left - 1])) left -= 1;
    while (right > 0 && isLetter(gone.at(-right))) right -= 1;
  }
  for (let i = 0; i < left; i += 1) writeStaying(line, gone[i]!, come[i] as Token);
  replace(line, range, gone.slice(left, gone.length - right), come.slice(left, come.length - right));
  for (let i = right; i > 0; i -= 1) writeStaying(line, gone.at(-i)!, come.at(-i) as Token);
}

const isLetter = (token: Token | undefined): boolean => /^[\p{L}\p{M}\p{N}]$/u.test(token?.node.text ?? '');

function replace(
  line: Line,
  range: ChangedRange,
  gone: readonly Token[],
  come: readonly (Token | Part)[],
): void {
  const { merge, before, out } = line;
  if (gone.length === 0 && come.length === 0) return;
  if (merge.isClosed()) {
    out.push(...gone.map(({ node }) => node));
    merge.source.caret.skip(gone.reduce((size, { node }) => size + node.nodeSize, 0));
    return;
  }
  const origin = before.pos + 1;
  const from = gone[0]?.pos ?? range.fromA;
  for (const { node } of gone) merge.adopt(node);
  merge.adopt(before.node.childBefore(from - origin).node);
  merge.adopt(before.node.childAfter(range.toA - origin).node);
  strikeAll(
    line,
    gone.map(({ node }) => node),
  );
  for (const token of come) out.push('line' in token ? split(merge, token) : inserted(merge, token));
}

function strikeAll({ merge, out }: Line, nodes: readonly Node[]): void {
  for (const node of nodes) {
    const left = struck(merge, node);
    if (left) out.push(left);
    merge.source.caret.skip(left?.nodeSize ?? 0);
  }
}

/** Null when it was one's own: that really goes. */
export function struck(merge: Merge, node: Node): Node | null {
  if (merge.ownMark(node, 'insertion') || merge.isOwnInsert(node)) {
    merge.suggested += 1;
    return null;
  }
  if (node.isText) {
    if (merge.ownMark(node, 'deletion')) return kept(merge, node);
    return node.mark(markOf(merge, node, 'deletion').addToSet(node.marks));
  }
  if (readRecord(node, 'suggestedDelete')) return kept(merge, node);
  const attrs = { ...node.attrs, suggestedDelete: writeRecord(merge.record()) };
  return node.type.create(attrs, node.content, node.marks);
}

/** It stays although the change takes it out: the change is not what will be dispatched. */
function kept(merge: Merge, node: Node): Node {
  merge.suggested += 1;
  return node;
}

function inserted(merge: Merge, { node, pos }: Token): Node {
  if (!node.isText) {
    const copy = suggestedCopy(merge, node);
    if (copy.nodeSize === node.nodeSize) merge.source.caret.follow(pos, node.nodeSize);
    else merge.source.caret.skip(copy.nodeSize);
    return copy;
  }
  merge.source.caret.follow(pos, node.nodeSize);
  return node.mark(markOf(merge, node, 'insertion').addToSet(node.marks.filter(isFormat)));
}

function markOf(merge: Merge, { type }: Node, name: 'insertion' | 'deletion'): Mark {
  const { id, author, time } = merge.record();
  return type.schema.mark(name, { id, author, time });
}

/** Where the line is to be cut; it knows what the new line is to be. */
function split(merge: Merge, { line: { node, pos } }: Part): Node {
  const attrs = Object.fromEntries(
    Object.entries(node.attrs).filter(([name, value]) => value !== null && !name.startsWith('suggested')),
  );
  merge.source.caret.skip(1);
  merge.source.caret.follow(pos + 1, 0);
  const record = { ...merge.record(), attrs };
  return node.type.schema.node('suggestedSplit', { suggestedInsert: writeRecord(record) });
}

/** What is typed into somebody's suggestion in a place of one's own is simply text. */
export function withoutTypedMarks(merge: Merge, { node, pos }: At): Fragment {
  const origin = pos + 1;
  const end = origin + node.content.size;
  const nodes = node.children.slice();
  let offset = origin;
  const cleaned = nodes.flatMap((child): Node[] => {
    const start = offset;
    offset += child.nodeSize;
    if (!child.isText || !child.marks.some(isSuggestionMark)) return [child];
    return cleanWithin(merge, child, start, end);
  });
  return Fragment.from(cleaned);
}

function cleanWithin(merge: Merge, child: Node, start: number, end: number): Node[] {
  const parts: Node[] = [];
  let done = start;
  const stop = start + child.nodeSize;
  for (const { fromB, toB } of merge.source.ranges) {
    const from = Math.max(fromB, start);
    const to = Math.min(toB, stop, end);
    if (from >= to) continue;
    if (from > done) parts.push(child.cut(done - start, from - start));
    const typed = child.cut(from - start, to - start);
    parts.push(typed.mark(typed.marks.filter((mark) => !isSuggestionMark(mark))));
    merge.cleaned = true;
    done = to;
  }
  if (done < stop) parts.push(child.cut(done - start));
  return parts;
}
