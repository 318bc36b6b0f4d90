import { commonKeys } from '../merge/commonKeys.ts';
import { heaviestRun } from '../ydoc/heaviestRun.ts';

/** Below this share of common words two lines are two. */
const LEAST = 0.4;
/** Beyond so many pairs in one gap only neighbours at the same distance from its start are compared. */
const MOST_PAIRS = 40_000;

/**
 * For each line of `a` the line of `b` that it is, or -1: those that read the same in the same order, then between
 * them those that are most alike, in order too. `others` are further ways in which a line of `a` may read.
 */
export function matchLines(
  a: readonly string[],
  b: readonly string[],
  others: (index: number) => readonly string[] = () => [],
): number[] {
  const found = sameLines(a, b);
  const compare = createLikeness();
  const readings = a.map((text, index) => [...new Set([text, ...others(index)])]);
  let [doneA, doneB] = [0, 0];
  const fill = (toA: number, toB: number): void => {
    for (const [i, j] of pairUp(readings.slice(doneA, toA), b.slice(doneB, toB), compare))
      found[doneA + i] = doneB + j;
  };
  const sure = [...found];
  sure.forEach((other, i) => {
    if (other < 0) return;
    fill(i, other);
    [doneA, doneB] = [i + 1, other + 1];
  });
  fill(a.length, b.length);
  return found;
}

/** Lines that stand once on both sides hold the rest in its place: numbers and empty cells are alike everywhere. */
function sameLines(a: readonly string[], b: readonly string[]): number[] {
  const found = a.map(() => -1);
  const anchors = heaviestRun(uniquePairs(a, b), (index) => b[index]!.length + 1);
  let [doneA, doneB] = [0, 0];
  for (const [nextA, nextB] of [...anchors, [a.length, b.length] as const]) {
    commonKeys(a.slice(doneA, nextA), b.slice(doneB, nextB)).forEach((other, i) => {
      if (other >= 0) found[doneA + i] = doneB + other;
    });
    if (nextA < a.length) found[nextA] = nextB;
    [doneA, doneB] = [nextA + 1, nextB + 1];
  }
  return found;
}

/** Where each text stands; -1 for one that stands there more than once. */
const placeOf = (list: readonly string[]): Map<string, number> => {
  const places = new Map<string, number>();
  list.forEach((text, index) => places.set(text, places.has(text) ? -1 : index));
  return places;
};

/** Lines that stand once in each list, in the order of the second one. */
export function uniquePairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const [inA, inB] = [placeOf(a), placeOf(b)];
  return [...inB].flatMap(([text, index]): [number, number][] => {
    const other = inA.get(text) ?? -1;
    return index < 0 || other < 0 || text.trim() === '' ? [] : [[other, index]];
  });
}

type Likeness = (a: string, b: string) => number;

const sizeOf = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((n, k) => n + k, 0);

/** The share of words that two lines have in common (Dice), words counted as often as they stand there. */
export function createLikeness(): Likeness {
  const bags = new Map<string, Map<string, number>>();
  const bagOf = (text: string): Map<string, number> => {
    const known = bags.get(text);
    if (known) return known;
    const bag = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      bag.set(word, (bag.get(word) ?? 0) + 1);
    bags.set(text, bag);
    return bag;
  };
  return (a, b) => {
    const [one, two] = [bagOf(a), bagOf(b)];
    const size = sizeOf(one) + sizeOf(two);
    if (size === 0) return a.trim() === b.trim() ? 1 : 0;
    let common = 0;
    for (const [word, count] of one) common += Math.min(count, two.get(word) ?? 0);
    return (2 * common) / size;
  };
}

type Readings = readonly string[];

const best = (readings: Readings, text: string, likeness: Likeness): number =>
  Math.max(...readings.map((reading) => likeness(reading, text)));

/** The pairs, in order on both sides, with the greatest likeness in all. */
function pairUp(a: readonly Readings[], b: readonly string[], likeness: Likeness): [number, number][] {
  if (a.length === 0 || b.length === 0) return [];
  if (a.length * b.length > MOST_PAIRS) return pairStraight(a, b, likeness);
  const sums = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const like = a.map((one) => b.map((two) => best(one, two, likeness)));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const both = like[i]![j]! >= LEAST ? like[i]![j]! + sums[i + 1]![j + 1]! : 0;
      sums[i]![j] = Math.max(both, sums[i + 1]![j]!, sums[i]![j + 1]!);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (sums[i]![j] === sums[i + 1]![j]) i += 1;
    else if (sums[i]![j] === sums[i]![j + 1]) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

function pairStraight(a: readonly Readings[], b: readonly string[], likeness: Likeness): [number, number][] {
  return a.flatMap((one, i): [number, number][] =>
    i < b.length && best(one, b[i]!, likeness) >= LEAST ? [[i, i]] : [],
  );
}
