import type { Node } from 'prosemirror-model';
import { heaviestRun, type Pair } from '../ydoc/heaviestRun.ts';
import { LEAST, likeness, weightOf } from './likeness.ts';
import { namelessKey } from './namelessKey.ts';

/** Beyond this many comparisons only blocks with the same id, or the same words, are found again. */
const MAX_COMPARISONS = 60_000;

/**
 * Which block became which: by their ids where these tell the truth, by their words where they do not (a plan that
 * was read from a file anew has other ids). Pairs of indexes, both rising; all blocks of a pair have one type.
 */
export function alignBlocks(before: readonly Node[], after: readonly Node[]): Pair[] {
  const sure = heaviestRun(surePairs(before, after), (index) => weightOf(after[index]!));
  const all: Pair[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...sure, [before.length, after.length] as const]) {
    all.push(
      ...alignGap(before.slice(a, nextA), after.slice(b, nextB)).map(([i, j]): Pair => [i + a, j + b]),
    );
    if (nextA < before.length && nextB < after.length) all.push([nextA, nextB]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return all;
}

function surePairs(before: readonly Node[], after: readonly Node[]): Pair[] {
  const byId = new Map(before.flatMap((node, index) => (isNamed(node) ? [[node.attrs['id'], index]] : [])));
  const byWords = uniqueKeys(before);
  const repeated = uniqueKeys(after);
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  after.forEach((node, index) => {
    const named = isNamed(node) ? byId.get(node.attrs['id']) : undefined;
    const key = namelessKey(node);
    const same = repeated.get(key) === index ? byWords.get(key) : undefined;
    const found = [named, same].find(
      (each) => each !== undefined && !taken.has(each) && isLikely(before[each]!, node),
    );
    if (found === undefined) return;
    taken.add(found);
    pairs.push([found, index]);
  });
  return pairs;
}

const isNamed = (node: Node): boolean => typeof node.attrs['id'] === 'string';

const isLikely = (a: Node, b: Node): boolean => a.type === b.type && likeness(a, b) >= LEAST;

/** The index of every key that stands only once. */
function uniqueKeys(nodes: readonly Node[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  nodes.forEach((node, index) => {
    const key = namelessKey(node);
    if (found.has(key)) twice.add(key);
    found.set(key, index);
  });
  for (const key of twice) found.delete(key);
  return found;
}

/** The pairs that are most alike altogether (the alignment of Needleman and Wunsch). */
function alignGap(before: readonly Node[], after: readonly Node[]): Pair[] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > MAX_COMPARISONS) return [];
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const gain = before.map((a) => after.map((b) => score(a, b) * weightOf(b)));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = gain[i]![j]! > 0 ? gain[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const own = gain[i]![j]!;
    if (own > 0 && best[i]![j] === own + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** How likely one became the other; 0 when they cannot be the same. */
function score(a: Node, b: Node): number {
  if (a.type !== b.type) return 0;
  const alike = likeness(a, b);
  // There is one of them in its parent, or they come in a fixed order.
  if (!('id' in a.attrs)) return 0.5 + alike / 2;
  if (a.type.name === 'taskColumn' && a.attrs['kind'] === b.attrs['kind']) return 0.5 + alike / 2;
  const sameName = a.attrs['id'] !== null && a.attrs['id'] === b.attrs['id'];
  const sure = Math.max(alike, (alike + likenessOfTitles(a, b)) / 2);
  if (sure >= LEAST) return sure;
  return sameName ? 0.2 : 0;
}

/** Of sections and annexes, which keep their title when all else is written anew. */
function likenessOfTitles(a: Node, b: Node): number {
  const [one, other] = [a.firstChild, b.firstChild];
  const areTitles = one?.type === other?.type && one?.type.name.endsWith('Title');
  return one && other && areTitles && one.content.size > 0 ? likeness(one, other) : 0;
}
