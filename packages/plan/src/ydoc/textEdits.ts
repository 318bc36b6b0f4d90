import { simpleDiffString } from 'lib0/diff';
import { commonKeys, wordWeight } from '../merge/commonKeys.ts';

/** At `index` of the text before, so many characters go and these come. */
export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** Beyond this many comparisons of characters, only words are compared. */
const MAX_CELLS = 250_000;

/**
 * The smallest difference between two texts, from the last edit to the first; of several equal ones that at the caret,
 * else the last. What stays between two places that change is never written anew: where two people reject the same
 * suggestion at once it would stand there twice.
 */
export function textEdits(before: string, after: string, caret: number): TextEdit[] {
  const whole = endingAt(caret, before, after);
  if (whole.remove === 0 || whole.insert === '') return [whole];
  const gone = before.slice(whole.index, whole.index + whole.remove);
  return partsOf(gone, whole.insert).map((edit) => ({ ...edit, index: edit.index + whole.index }));
}

function endingAt(caret: number, before: string, after: string): TextEdit {
  const last = simpleDiffString(before, after);
  const { remove, insert } = last;
  const index = caret - insert.length;
  if (index < 0 || index >= last.index) return last;
  const here = after.slice(index, caret);
  const isSame = before.slice(0, index) + here + before.slice(index + remove) === after;
  return isSame ? { index, remove, insert: here } : last;
}

/** Letter by letter where letters only go, or only come; else word by word. */
function partsOf(gone: string, come: string): TextEdit[] {
  const [from, to] = [gone.split(''), come.split('')];
  if (from.length * to.length <= MAX_CELLS) {
    const least = Math.min(from.length, to.length);
    for (const matched of [matchedRuns(gone, come), commonKeys(from, to)]) {
      if (matched.filter((index) => index >= 0).length === least) return editsOf(from, to, matched);
    }
  }
  const [words, others] = [gone, come].map((text) => text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)) as [
    string[],
    string[],
  ];
  return editsOf(words, others, commonKeys(words, others, wordWeight));
}

/** The longest run that both have, and so on before and behind it: what stays together was one. */
function matchedRuns(gone: string, come: string): number[] {
  const matched = gone.split('').map(() => -1);
  const match = (from: number, to: number, fromB: number, toB: number): void => {
    let best = { size: 0, a: 0, b: 0 };
    let above: number[] = [];
    for (let a = from; a < to; a += 1) {
      const row: number[] = [];
      for (let b = fromB; b < toB; b += 1) {
        const size = gone[a] === come[b] ? (above[b - 1] ?? 0) + 1 : 0;
        row[b] = size;
        if (size > best.size) best = { size, a: a + 1, b: b + 1 };
      }
      above = row;
    }
    if (best.size === 0) return;
    const [a, b] = [best.a - best.size, best.b - best.size];
    for (let i = 0; i < best.size; i += 1) matched[a + i] = b + i;
    match(from, a, fromB, b);
    match(best.a, to, best.b, toB);
  };
  match(0, gone.length, 0, come.length);
  return matched;
}

function editsOf(from: readonly string[], to: readonly string[], matched: readonly number[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let [start, offset, next] = [0, 0, 0];
  const gap = (end: number, endTo: number): void => {
    const remove = from.slice(start, end).join('').length;
    const insert = to.slice(next, endTo).join('');
    if (remove > 0 || insert !== '') edits.push({ index: offset, remove, insert });
    offset += remove;
  };
  matched.forEach((index, at) => {
    if (index < 0) return;
    gap(at, index);
    offset += from[at]!.length;
    [start, next] = [at + 1, index + 1];
  });
  gap(from.length, to.length);
  return edits.toReversed();
}
