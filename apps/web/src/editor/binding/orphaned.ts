import { type Char, textOf } from './textChars.ts';

/** Text typed lately into a block that is gone. */
export interface Orphaned {
  /** What stood left and right of it. */
  left: string;
  right: string;
  mine: string;
  /** Letters that were rewritten lately; the others may have copied them. */
  rewritten: string;
  /** Where in `mine` the caret stands, when it stands in the block. */
  caret: number | undefined;
}

/**
 * What was typed lately into a text whose block is gone, from its first character to its last, the caret counted
 * in; undefined when there is nothing. Which of it the others saw cannot be told here: the deletion of a block
 * takes all that any server on the way knew to be in it.
 */
export function readOrphaned(
  chars: readonly Char[],
  isLate: (char: Char) => boolean,
  isDeletedLately: (char: Char) => boolean,
  caret: number | undefined,
): Orphaned | undefined {
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
    rewritten: chars.map((char) => (char.deleted && isDeletedLately(char) ? (char.text ?? '') : '')).join(''),
    caret: caret === undefined ? undefined : caret - first,
  };
}

/** What must be done to a copy that reads `theirs` at the place of the typed text. */
export function toRepair(
  theirs: string,
  { mine, rewritten }: Pick<Orphaned, 'mine' | 'rewritten'>,
): { keep: number; remove: number; insert: string } {
  let keep = 0;
  while (keep < Math.min(theirs.length, mine.length) && theirs[keep] === mine[keep]) keep += 1;
  let end = 0;
  while (end < Math.min(theirs.length, mine.length) - keep && theirs.at(-1 - end) === mine.at(-1 - end))
    end += 1;
  const surplus = theirs.slice(keep, theirs.length - end);
  // Only letters that were rewritten here go; what the other person wrote there stays, behind the typed text.
  const ours = [...surplus].every((letter) => rewritten.includes(letter));
  return { keep, remove: ours ? surplus.length : 0, insert: mine.slice(keep, mine.length - end) };
}
