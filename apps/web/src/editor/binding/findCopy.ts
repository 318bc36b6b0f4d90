/** How much text on either side is compared to recognise a place. */
const CONTEXT = 24;

/** Fewer equal characters than this are chance, unless there is no more to compare. */
const ENOUGH = 3;

export interface Found<T> {
  copy: T;
  /** What stands in the copy between the two contexts. */
  from: number;
  to: number;
}

/**
 * Finds the place of a text that was moved: where `left` ends and `right` begins in one of the copies. With
 * `apart` there may be something between the two; without, nothing. The best match wins, the first of equals;
 * undefined when none is good enough.
 */
export function findCopy<T>(
  copies: readonly { copy: T; text: string }[],
  left: string,
  right: string,
  apart: boolean,
): Found<T> | undefined {
  const before = left.slice(-CONTEXT);
  const after = right.slice(0, CONTEXT);
  let best: Found<T> | undefined;
  let bestScore = Math.min(ENOUGH, before.length + after.length) - 1;
  for (const { copy, text } of copies) {
    const { from, to, score } = apart ? bestSpan(text, before, after) : bestPlace(text, before, after);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { copy, from, to };
  }
  return bestScore > 0 ? best : undefined;
}

interface Span {
  from: number;
  to: number;
  score: number;
}

function bestPlace(text: string, before: string, after: string): Span {
  const scores = Array.from(
    { length: text.length + 1 },
    (_, index) => sameBefore(text, index, before) + sameAfter(text, index, after),
  );
  const score = Math.max(...scores);
  const from = scores.indexOf(score);
  return { from, to: from, score };
}

/** Without a context on one side the span reaches to that end of the text. */
function bestSpan(text: string, before: string, after: string): Span {
  const left = before === '' ? { from: 0, score: 0 } : bestPlace(text, before, '');
  const rest = text.slice(left.from);
  const right = after === '' ? { from: rest.length, score: 0 } : bestPlace(rest, '', after);
  return { from: left.from, to: left.from + right.from, score: left.score + right.score };
}

function sameBefore(text: string, index: number, before: string): number {
  let same = 0;
  while (same < before.length && same < index && text[index - 1 - same] === before.at(-1 - same)) same += 1;
  return same;
}

function sameAfter(text: string, index: number, after: string): number {
  let same = 0;
  while (same < after.length && text[index + same] === after[same]) same += 1;
  return same;
}
