import { commonKeys } from '../merge/commonKeys.ts';

interface Token {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const TOKEN = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const isWord = ({ key }: Token): boolean => /[\p{L}\p{N}\ufffc]/u.test(key);

function toTokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    key: /^\s/u.test(found) ? ' ' : found,
    from: index,
    to: index + found.length,
  }));
}

/**
 * For each unit of `a` the unit of `b` that it is, or -1: whole words, then what a changed word begins and ends with.
 * Signs and spaces are found only beside words that were found.
 */
export function matchUnits(a: string, b: string): Int32Array {
  const matched = new Int32Array(a.length).fill(-1);
  if (a === b) return matched.map((_, i) => i);
  const [left, right] = [toTokens(a), toTokens(b)];
  const found = commonKeys(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
  );
  dropLoose(found, left);
  let [doneA, doneB] = [0, 0];
  const close = (toA: number, toB: number): void => {
    trimGap({ a, b, matched }, [doneA, toA], [doneB, toB]);
  };
  found.forEach((other, i) => {
    if (other < 0) return;
    const [one, two] = [left[i]!, right[other]!];
    close(one.from, two.from);
    const size = Math.min(one.to - one.from, two.to - two.from);
    for (let k = 0; k < size; k += 1) matched[one.from + k] = two.from + k;
    [doneA, doneB] = [one.to, two.to];
  });
  close(a.length, b.length);
  return matched;
}

/** A space between two words that went is not the space between two that came. */
function dropLoose(found: number[], tokens: readonly Token[]): void {
  const isHeld = (index: number, step: 1 | -1): boolean => {
    const next = found[index + step];
    if (next === undefined) return true;
    return next === found[index]! + step && (isWord(tokens[index + step]!) || isHeld(index + step, step));
  };
  const loose = found.flatMap((other, index) =>
    other >= 0 && !isWord(tokens[index]!) && !isHeld(index, 1) && !isHeld(index, -1) ? [index] : [],
  );
  for (const index of loose) found[index] = -1;
}

const isInner = (unit: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(unit);

interface Texts {
  readonly a: string;
  readonly b: string;
  readonly matched: Int32Array;
}

/** "chương" in which letters were typed is still that word. */
function trimGap({ a, b, matched }: Texts, [fromA, toA]: Range, [fromB, toB]: Range): void {
  let [startA, startB, endA, endB] = [fromA, fromB, toA, toB];
  for (; startA < endA && startB < endB && a[startA] === b[startB] && isInner(a[startA]!); startA += 1) {
    matched[startA] = startB;
    startB += 1;
  }
  while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1] && isInner(a[endA - 1]!)) {
    endA -= 1;
    endB -= 1;
    matched[endA] = endB;
  }
}

type Range = readonly [number, number];
