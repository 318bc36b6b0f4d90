import type { Node } from 'prosemirror-model';
import { commonKeys } from '../merge/commonKeys.ts';
import { type Token, toTokens } from '../merge/tokens.ts';
import type { Pair } from '../ydoc/heaviestRun.ts';
import { matchedChildren } from './matchedChildren.ts';
import type { ChangedRange } from './suggest/changedRanges.ts';

/**
 * The stretches in which two documents differ: blocks are known by their ids, lines are compared word by word. For
 * changes of which only the outcome is known, not the steps.
 */
export function rangesBetween(before: Node, after: Node): ChangedRange[] {
  const ranges: ChangedRange[] = [];
  compare(before, after, { a: 0, b: 0 }, ranges);
  return ranges;
}

/** Where the content of two nodes begins, before and after. */
interface Starts {
  readonly a: number;
  readonly b: number;
}

interface Piece {
  readonly node: Node | null;
  readonly size: number;
}

function compare(before: Node, after: Node, starts: Starts, ranges: ChangedRange[]): void {
  if (before === after) return;
  const [was, is, pairs] = before.inlineContent ? matchedWords(before, after) : matchedBlocks(before, after);
  let [a, b] = [0, 0];
  let at = starts;
  const gap = (toA: number, toB: number): void => {
    const end = { a: at.a + sizeOf(was.slice(a, toA)), b: at.b + sizeOf(is.slice(b, toB)) };
    if (end.a > at.a || end.b > at.b) ranges.push({ fromA: at.a, toA: end.a, fromB: at.b, toB: end.b });
    at = end;
  };
  for (const [i, j] of pairs) {
    gap(i, j);
    const [one, other] = [was[i]!, is[j]!];
    if (one.node && other.node) compare(one.node, other.node, { a: at.a + 1, b: at.b + 1 }, ranges);
    at = { a: at.a + one.size, b: at.b + other.size };
    [a, b] = [i + 1, j + 1];
  }
  gap(was.length, is.length);
}

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { size }) => sum + size, 0);

type Matched = [was: Piece[], is: Piece[], pairs: readonly Pair[]];

function matchedBlocks(before: Node, after: Node): Matched {
  const [was, is] = [before, after].map(({ children }) =>
    children.map((node) => ({ node, size: node.nodeSize })),
  ) as [Piece[], Piece[]];
  return [was, is, matchedChildren(before, after)];
}

function matchedWords(before: Node, after: Node): Matched {
  const [was, is] = [before, after].map(({ content }) => toTokens(content)) as [Token[], Token[]];
  const keys = [was, is].map((tokens) => tokens.map(({ key }) => key)) as [string[], string[]];
  const pairs = commonKeys(...keys).flatMap((j, i): Pair[] => (j < 0 ? [] : [[i, j]]));
  return [was.map(toPiece), is.map(toPiece), pairs];
}

function toPiece({ units }: Token): Piece {
  const size = units.reduce((sum, { node }) => sum + node.nodeSize, 0);
  const { node } = units[0]!;
  return { node: node.isText || node.isLeaf ? null : node, size };
}
