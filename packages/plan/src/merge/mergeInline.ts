import type { Fragment, Node } from 'prosemirror-model';
import { commonKeys, wordWeight } from './commonKeys.ts';
import { fromUnits, mergeMarks, textOf, type Token, toTokens, type Unit } from './tokens.ts';

export interface MergedInline {
  readonly content: Fragment;
  /** What I wrote where they rewrote the same words. */
  readonly left: readonly string[];
}

type MergeLeaf = (base: Node, mine: Node, theirs: Node) => Node;

/** Merges two rewritings of one line of text word by word, with its marks and what stands in it. */
export function mergeInline(
  base: Fragment,
  mine: Fragment,
  theirs: Fragment,
  mergeLeaf: MergeLeaf,
): MergedInline {
  const versions = [base, mine, theirs].map(toTokens) as [Token[], Token[], Token[]];
  const keys = versions.map((tokens) => tokens.map(({ key }) => key)) as [string[], string[], string[]];
  const inMine = commonKeys(keys[0], keys[1], wordWeight);
  const inTheirs = commonKeys(keys[0], keys[2], wordWeight);
  const units: Unit[] = [];
  const left: string[] = [];
  let [b, m, t] = [0, 0, 0];
  const flush = (toB: number, toM: number, toT: number): void => {
    const chunk = [versions[0].slice(b, toB), versions[1].slice(m, toM), versions[2].slice(t, toT)] as const;
    const merged = mergeChunk(...(chunk.map((tokens) => tokens.flatMap((token) => token.units)) as Chunk));
    units.push(...merged.units);
    if (merged.left.trim() !== '') left.push(merged.left);
  };
  for (let i = 0; i < versions[0].length; i += 1) {
    if (inMine[i]! < 0 || inTheirs[i]! < 0) continue;
    flush(i, inMine[i]!, inTheirs[i]!);
    units.push(
      ...mergeToken(versions[0][i]!, versions[1][inMine[i]!]!, versions[2][inTheirs[i]!]!, mergeLeaf),
    );
    [b, m, t] = [i + 1, inMine[i]! + 1, inTheirs[i]! + 1];
  }
  flush(versions[0].length, versions[1].length, versions[2].length);
  return { content: fromUnits(units), left };
}

function mergeToken(base: Token, mine: Token, theirs: Token, mergeLeaf: MergeLeaf): Unit[] {
  return base.units.map((unit, i) => {
    const [b, m, t] = [unit.node, mine.units[i]!.node, theirs.units[i]!.node];
    const node = b.isText ? t : mergeLeaf(b, m, t);
    return { key: unit.key, node: node.mark(mergeMarks(b.marks, m.marks, t.marks)) };
  });
}

type Chunk = [Unit[], Unit[], Unit[]];
const same = (a: readonly Unit[], b: readonly Unit[]): boolean =>
  a.length === b.length && a.every((unit, i) => unit.key === b[i]!.key);

/** A stretch that at least one side rewrote. */
function mergeChunk(base: Unit[], mine: Unit[], theirs: Unit[]): { units: Unit[]; left: string } {
  if (same(mine, base))
    return { units: theirs, left: same(theirs, base) ? '' : textOf(rewritten(base, mine)) };
  if (same(mine, theirs)) return { units: theirs, left: '' };
  if (same(theirs, base)) return { units: [...mine, ...rewritten(base, theirs)], left: '' };
  const mineEdit = editOf(base, mine);
  const theirEdit = editOf(base, theirs);
  const longer = goesOn(mineEdit, theirEdit);
  if (longer)
    return { units: applyBoth(base, longer, { from: longer.to, to: longer.to, inserted: [] }), left: '' };
  const both = beside(base, mineEdit, theirEdit);
  if (both) return { units: both, left: '' };
  return { units: theirs, left: mineEdit.inserted.length > 0 ? textOf(mine) : '' };
}

/** Footnotes that one side rewrote where the other took them away. */
const rewritten = (base: readonly Unit[], changed: readonly Unit[]): Unit[] =>
  changed.filter(({ node }, i) => node.isInline && !node.isText && !node.eq(base[i]!.node));

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly inserted: Unit[];
}

/** The one replacement that turns `base` into `changed`. */
function editOf(base: readonly Unit[], changed: readonly Unit[]): Edit {
  let from = 0;
  const shorter = Math.min(base.length, changed.length);
  while (from < shorter && base[from]!.key === changed[from]!.key) from += 1;
  let tail = 0;
  while (tail < shorter - from && base.at(-1 - tail)!.key === changed.at(-1 - tail)!.key) tail += 1;
  return { from, to: base.length - tail, inserted: changed.slice(from, changed.length - tail) };
}

/** The longer of two edits of one place when it begins with all of the other: the same hands, seen earlier. */
function goesOn(one: Edit, other: Edit): Edit | undefined {
  if (one.from !== other.from || one.to !== other.to) return undefined;
  const [shorter, longer] = one.inserted.length < other.inserted.length ? [one, other] : [other, one];
  return shorter.inserted.every((unit, i) => unit.key === longer.inserted[i]!.key) ? longer : undefined;
}

/** Both edits, mine with a space where my words and theirs would run together: mine, for I may not write in theirs. */
function beside(base: readonly Unit[], mine: Edit, theirs: Edit): Unit[] | undefined {
  const { inserted } = mine;
  if (mine.to <= theirs.from) {
    const space = runTogether(base, mine, theirs) ? [spaceLike(inserted.at(-1)!)] : [];
    return applyBoth(base, { ...mine, inserted: [...inserted, ...space] }, theirs);
  }
  if (mine.from < theirs.to) return undefined;
  const space = runTogether(base, theirs, mine) ? [spaceLike(inserted[0]!)] : [];
  return applyBoth(base, theirs, { ...mine, inserted: [...space, ...inserted] });
}

/** Two signs that were each put to one word are no words. */
function runTogether(base: readonly Unit[], first: Edit, second: Edit): boolean {
  const ends = [first.inserted.at(-1), second.inserted[0]];
  if (first.to < second.from || !ends.every((unit) => unit && !isSpace(unit))) return false;
  const around = [base[first.from - 1], base[second.to]];
  const isAtWord = around.some((unit) => unit && !isSpace(unit)) && first.from === second.to;
  return !isAtWord || [...first.inserted, ...second.inserted].some(isSpace);
}

const isSpace = ({ key }: Unit): boolean => key.trim() === '';

const spaceLike = ({ node }: Unit): Unit => ({ key: ' ', node: node.type.schema.text(' ', node.marks) });

const applyBoth = (base: readonly Unit[], first: Edit, second: Edit): Unit[] => [
  ...base.slice(0, first.from),
  ...first.inserted,
  ...base.slice(first.to, second.from),
  ...second.inserted,
  ...base.slice(second.to),
];
