import type { CopyText } from './copies.ts';
import { findCopy } from './findCopy.ts';
import { type Char, readChars, type TextCaret, textOf } from './textChars.ts';

/** Text typed lately whose surroundings stand elsewhere now. */
export interface Moved {
  /** What stood left and right of it. */
  left: string;
  right: string;
  mine: string;
  /** Letters that were rewritten here lately; the others may have copied them. */
  rewritten: string;
  /** Where in `mine` the caret stands, when it stands here. */
  caret: number | undefined;
  /** Whether it only moves when the copy holds letters that were rewritten here. */
  needsTrace: boolean;
}

/**
 * What was typed lately into a text whose block is gone, from its first character to its last, the caret counted
 * in; undefined when there is nothing. Which of it the others saw cannot be told here: the deletion of a block
 * takes all that any server on the way knew to be in it.
 */
export function readOrphaned(
  chars: readonly Char[],
  isLate: (char: Char) => boolean,
  isRewritten: (char: Char) => boolean,
  caret: number | undefined,
): Moved | undefined {
  const standing = chars.filter((char) => !char.deleted);
  const late = standing.flatMap((char, index) => (isLate(char) ? [index, index + 1] : []));
  if (caret !== undefined) late.push(caret);
  if (late.length === 0) return undefined;
  const first = Math.min(...late);
  const last = Math.max(...late);
  return {
    left: textOf(standing.slice(0, first)),
    right: textOf(standing.slice(last)),
    mine: textOf(standing.slice(first, last)),
    rewritten: chars.map((char) => (isRewritten(char) ? (char.text ?? '') : '')).join(''),
    caret: caret === undefined ? undefined : caret - first,
    needsTrace: false,
  };
}

/** Makes a copy read as the typist's text did; undefined when no copy of the place is there. */
export function putInto(copies: readonly CopyText[], moved: Moved): TextCaret | undefined {
  const { left, right, mine, caret, needsTrace } = moved;
  const named = copies.map((copy) => ({ copy, text: copy.text }));
  const alone = left === '' && right === '';
  const found = alone ? findCopy(named, '', mine, false) : findCopy(named, left, right, true);
  if (!found) return undefined;
  const { copy: entry, from } = found;
  const theirs = entry.text.slice(from, alone ? undefined : found.to);
  if (needsTrace && (theirs === '' || !isRewriting(theirs, moved))) return undefined;
  const { keep, remove, insert } = toRepair(theirs, moved);
  if (remove > 0) entry.copy.delete(from + keep, remove);
  if (insert !== '') entry.copy.insert(from + keep, insert);
  entry.text = textOf(readChars(entry.copy));
  return { text: entry.copy, index: from + Math.min(caret ?? mine.length, mine.length) };
}

/** What must be done to a copy that reads `theirs` at the place of the typed text. */
export function toRepair(
  theirs: string,
  moved: Pick<Moved, 'mine' | 'rewritten'>,
): { keep: number; remove: number; insert: string } {
  const { mine } = moved;
  const least = Math.min(theirs.length, mine.length);
  let keep = 0;
  while (keep < least && theirs[keep] === mine[keep]) keep += 1;
  let end = 0;
  while (end < least - keep && theirs.at(-1 - end) === mine.at(-1 - end)) end += 1;
  const surplus = theirs.slice(keep, theirs.length - end);
  // Only letters that were rewritten here go; what the other person wrote there stays, behind the typed text.
  const remove = isRewriting(surplus, moved) ? surplus.length : 0;
  return { keep, remove, insert: mine.slice(keep, mine.length - end) };
}

const isRewriting = (letters: string, { mine, rewritten }: Pick<Moved, 'mine' | 'rewritten'>): boolean =>
  [...letters].every((letter) => rewritten.includes(letter) || mine.includes(letter)) &&
  ([...letters].some((letter) => rewritten.includes(letter)) || letters === '');
