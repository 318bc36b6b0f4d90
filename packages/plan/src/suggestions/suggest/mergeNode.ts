import { Fragment, type Node } from 'prosemirror-model';
import { isSuggestable, readRecord, recordsOf, writeRecord } from '../record.ts';
import { holdsForeignWords, isLeftToServer } from './columnCells.ts';
import { idsIn, suggestedCopy } from './freshCopy.ts';
import { childrenAt, matchBlocks } from './matchBlocks.ts';
import type { At, Merge, Scope } from './Merge.ts';
import { mergeAttrs } from './mergeAttrs.ts';
import { mergeLine, type Part, wholeOf, withoutTypedMarks } from './mergeLine.ts';

/** A node that stays: its attributes belong to what is around it, its content to the place that it is. */
export function mergeNode(
  merge: Merge,
  before: At,
  after: At,
  scope: Scope,
  parts: readonly Part[] = [],
): Node {
  const { caret } = merge.source;
  if (before.node === after.node && parts.length === 0) {
    caret.follow(after.pos, after.node.nodeSize);
    return before.node;
  }
  const { outer, inner } = scopesOf(merge, before, scope);
  const free = merge.mayWrite(outer) && (merge.mayWrite(inner) || !hasForeignChange(merge, before.node));
  const attrs = mergeAttrs(merge, before.node, after.node, free);
  if (attrs !== before.node.attrs && merge.source.before.has(before.pos)) merge.restructured = true;
  if (before.node.isLeaf) {
    caret.follow(after.pos, 1);
    return before.node.type.create(attrs, null, before.node.marks);
  }
  caret.skip(1);
  caret.follow(after.pos + 1, 0);
  const content = contentOf(merge, before, after, inner, parts);
  caret.follow(after.pos + after.node.nodeSize - 1, 0);
  caret.skip(1);
  return before.node.type.create(attrs, content, before.node.marks);
}

/** What others suggested about it is theirs to answer who write in it. */
function hasForeignChange(merge: Merge, node: Node): boolean {
  const standing = readRecord(node, 'suggestedChange');
  return standing !== null && !merge.isOwn(standing);
}

function scopesOf(merge: Merge, { node, pos }: At, scope: Scope): { outer: Scope; inner: Scope } {
  const place = merge.source.before.get(pos);
  const own = scope.own || merge.isOwnInsert(node);
  const outer = { place: place ? place.parentId : scope.place, own };
  const isOwnRow = own && !scope.own && node.type.name === 'tableRow';
  return { outer, inner: { place: place ? place.id : scope.place, own, isOwnRow } };
}

function contentOf(merge: Merge, before: At, after: At, scope: Scope, parts: readonly Part[]): Fragment {
  if (!before.node.inlineContent) return mergeBlocks(merge, childrenAt(before), childrenAt(after), scope);
  const own = parts.length > 0 ? parts : [wholeOf(after)];
  if (!merge.mayWrite(scope)) return mergeLine(merge, before, own, scope, mergeNode);
  merge.source.caret.follow(after.pos + 1, after.node.content.size);
  return withoutTypedMarks(merge, after);
}

export function mergeBlocks(
  merge: Merge,
  before: readonly At[],
  after: readonly At[],
  scope: Scope,
): Fragment {
  const pairs = matchBlocks(merge, before, after);
  const out: Node[] = [];
  const gap = (a: readonly At[], b: readonly At[]): void => {
    for (const at of a) out.push(...strike(merge, at, scope));
    for (const at of b) out.push(...insert(merge, at, scope));
  };
  let [nextA, nextB] = pairs[0] ?? [before.length, after.length];
  gap(before.slice(0, nextA), after.slice(0, nextB));
  pairs.forEach(([a, b], index) => {
    [nextA, nextB] = pairs[index + 1] ?? [before.length, after.length];
    const lost = before.slice(a + 1, nextA);
    const made = after.slice(b + 1, nextB);
    const line = { before: before[a]!, after: after[b]!, lost, made };
    const { nodes, usedB } = merge.mayWrite(scope)
      ? plainLine(merge, line, scope)
      : linked(merge, line, scope);
    out.push(...nodes);
    gap(merge.mayWrite(scope) ? lost : [], made.slice(usedB));
  });
  return Fragment.from(out);
}

interface Link {
  readonly before: At;
  readonly after: At;
  /** What follows before and stands nowhere after, and the reverse. */
  readonly lost: readonly At[];
  readonly made: readonly At[];
}

interface Linked {
  readonly nodes: Node[];
  readonly usedB: number;
}

const plainLine = (merge: Merge, { before, after }: Link, scope: Scope): Linked => ({
  nodes: [mergeNode(merge, before, after, scope)],
  usedB: 0,
});

/** A line that stays, with those that were cut off it or joined to it; nothing restructures before acceptance. */
function linked(merge: Merge, link: Link, scope: Scope): Linked {
  const { before, after, lost, made } = link;
  if (!before.node.isTextblock) {
    const node = mergeNode(merge, before, after, scope);
    return { nodes: [node, ...lost.flatMap((at) => strike(merge, at, scope))], usedB: 0 };
  }
  const isPlain = recordsOf(before.node).length === 0;
  const joins = lost.map((at) => (isPlain ? joinedAt(merge, at, after) : null));
  const first = joins.findIndex((at) => at !== null);
  if (first < 0) {
    const comesOrGoes = recordsOf(before.node).some(({ name }) => name !== 'suggestedChange');
    const usedB = comesOrGoes ? 0 : cutOff(merge, before, made);
    const parts = usedB > 0 ? [after, ...made.slice(0, usedB)].map(wholeOf) : [];
    const node = mergeNode(merge, before, after, scope, parts);
    return { nodes: [node, ...lost.flatMap((at) => strike(merge, at, scope))], usedB };
  }
  const end = wholeOf(after).to;
  const ends = joins.map((_, index) => joins.slice(index + 1).find((at) => at !== null) ?? end);
  const nodes = [mergeNode(merge, before, after, scope, [{ ...wholeOf(after), to: joins[first]! }])];
  lost.forEach((at, index) => {
    const from = joins[index];
    if (from == null) nodes.push(...strike(merge, at, scope));
    else nodes.push(join(merge, at, { line: after, from, to: ends[index]! }, scope));
  });
  return { nodes, usedB: 0 };
}

/** Where in the line `after` begins what is left of a line that was joined to it; null when nothing is. */
function joinedAt(merge: Merge, { node, pos }: At, after: At): number | null {
  const whole = wholeOf(after);
  if (node.type !== after.node.type || !isSuggestable(node)) return null;
  if (recordsOf(node).length > 0) return null;
  for (let at = pos + 1; at < pos + 1 + node.content.size; at += 1) {
    const survivor = merge.survivor(at);
    if (survivor !== null) return survivor >= whole.from && survivor < whole.to ? survivor : null;
  }
  return null;
}

function join(merge: Merge, at: At, part: Part, scope: Scope): Node {
  const { caret } = merge.source;
  caret.skip(1);
  const content = mergeLine(merge, at, [part], scope, mergeNode);
  caret.skip(1);
  if (merge.isClosed()) return at.node.copy(content);
  const suggestedDelete = writeRecord({ ...merge.record(), join: true });
  return at.node.type.create({ ...at.node.attrs, suggestedDelete }, content);
}

/** How many of the new lines hold, in the end, the rest of a line that was cut. */
function cutOff(merge: Merge, { node, pos }: At, made: readonly At[]): number {
  const split = node.type.schema.node('suggestedSplit');
  const end = merge.survivor(pos + 1 + node.content.size);
  const count = made.findIndex((at) => end === at.pos + 1 + at.node.content.size) + 1;
  if (count === 0 || !node.type.validContent(Fragment.from(split))) return 0;
  const lines = made.slice(0, count);
  const last = lines.at(-1)!;
  const hasRest = last.node.content.size > 0 && merge.survivor(pos + node.content.size) !== null;
  return hasRest && lines.every((at) => at.node.type === node.type) ? count : 0;
}

function strike(merge: Merge, { node, pos }: At, scope: Scope): Node[] {
  const place = merge.source.before.get(pos);
  const outer = { place: place ? place.parentId : scope.place, own: scope.own };
  const isColumn = node.type.name === 'taskColumn';
  const isShared =
    isOfSuggestedColumn(merge, node, scope) || (isColumn && holdsForeignWords(merge, node.attrs['id']));
  if (merge.isOwnInsert(node) || (merge.mayWrite(outer) && !isShared)) {
    if (isColumn) merge.arranged.add(node.attrs['id']);
    idsIn(node, merge.ids.dropped);
    noteForeign(merge, pos, node);
    merge.restructured = true;
    return [];
  }
  merge.source.caret.skip(node.nodeSize);
  if (isLeftToServer(merge, node)) {
    merge.cleaned = true;
    return [node];
  }
  if (merge.isClosed()) return [node];
  merge.suggested += 1;
  idsIn(node, merge.ids.struck);
  const standing = readRecord(node, 'suggestedDelete');
  if (standing && !merge.isOwn(standing) && standing.join) merge.problems.add('taken');
  if (standing && !(merge.isOwn(standing) && standing.join)) return [node];
  if (!isSuggestable(node)) {
    merge.problems.add('fixed');
    return [node];
  }
  if (isColumn) merge.columns.add(node.attrs['id']);
  const attrs = { ...node.attrs, suggestedDelete: writeRecord(merge.record()) };
  return [node.type.create(attrs, node.content)];
}

function insert(merge: Merge, { node, pos }: At, scope: Scope): Node[] {
  const { caret, after } = merge.source;
  const place = after.get(pos);
  const outer = { place: place ? place.parentId : scope.place, own: scope.own };
  const isColumns = isOfSuggestedColumn(merge, node, scope);
  if (merge.mayWrite(outer) && !isColumns) {
    if (node.type.name === 'taskColumn') merge.arranged.add(node.attrs['id']);
    idsIn(node, merge.ids.added);
    merge.restructured = true;
    caret.follow(pos, node.nodeSize);
    return [node];
  }
  if (isLeftToServer(merge, node)) {
    merge.cleaned = true;
    return [];
  }
  if (merge.isClosed()) return [];
  if (!isSuggestable(node)) {
    merge.problems.add('fixed');
    return [];
  }
  if (node.type.name === 'taskColumn') merge.columns.add(node.attrs['id']);
  const copy = suggestedCopy(merge, node);
  if (copy.nodeSize === node.nodeSize) caret.follow(pos, node.nodeSize);
  else caret.skip(copy.nodeSize);
  return [copy];
}

/** Such a cell stays a suggestion in a row that is one's own to write in: the column may be turned down, the row not. */
function isOfSuggestedColumn(merge: Merge, { type, attrs }: Node, scope: Scope): boolean {
  if (type.name === 'tableCell') return scope.isOwnRow === true;
  return type.name === 'taskCell' && merge.columns.has(attrs['column']);
}

/** Places of others that go with what lies around them. */
function noteForeign(merge: Merge, pos: number, node: Node): void {
  for (const [at, { id }] of merge.source.before) {
    if (at < pos || at >= pos + node.nodeSize || merge.source.may(id)) continue;
    const inner = at === pos ? node : node.nodeAt(at - pos - 1);
    if (inner) idsIn(inner, merge.ids.foreign);
  }
}
