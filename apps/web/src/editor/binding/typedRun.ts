import type * as Y from 'yjs';
import { type Char, isSameChar, readChars, removeChars, type TextCaret, textOf } from './textChars.ts';

/** What was typed last, up to the caret. */
export interface TypedRun {
  text: Y.XmlText;
  chars: readonly Char[];
}

/** The characters left of the caret that were typed here from a clock on. */
export function readTypedRun(me: number, { text, index }: TextCaret, since: number): TypedRun | undefined {
  const standing = readChars(text).filter((char) => !char.deleted);
  let from = index;
  for (; from > 0; from -= 1) {
    const char = standing[from - 1];
    if (char?.client !== me || char.clock < since) break;
  }
  return from < index ? { text, chars: standing.slice(from, index) } : undefined;
}

/**
 * Makes the run whole again after a change deleted a part of it, or put something inside a syllable or between
 * characters that its author had not seen together; that then stands behind. Returns where the caret belongs
 * when it had to move.
 */
export function healRun(run: TypedRun): TextCaret | undefined {
  const now = readChars(run.text);
  const parts = cutAtForeignText(run.chars, now);
  const ends = parts.map((part) => healPart(run.text, part));
  const end = ends.at(-1);
  return end === undefined ? undefined : { text: run.text, index: end };
}

const isSpace = (char: Char): boolean => /\s/.test(char.text ?? ' ');

/** Cuts the run where another person wrote between two words on purpose. */
function cutAtForeignText(chars: readonly Char[], now: readonly Char[]): Char[][] {
  const parts: Char[][] = [];
  chars.forEach((char, index) => {
    const before = chars[index - 1];
    const part = parts.at(-1);
    if (part && before && !isMeantBetween(before, char, now)) part.push(char);
    else parts.push([char]);
  });
  return parts;
}

function isMeantBetween(before: Char, after: Char, now: readonly Char[]): boolean {
  const from = placeOf(before, now);
  const foreign = now.slice(from + 1, placeOf(after, now)).find((char) => !char.deleted);
  if (!foreign || (!isSpace(before) && !isSpace(after))) return false;
  // Put before a letter that was rewritten since, it was put into the syllable.
  return foreign.before?.client === after.client && foreign.before.clock === after.clock;
}

const placeOf = (char: Char, now: readonly Char[]): number =>
  now.findIndex((other) => isSameChar(char, other));

/** Returns where the part ends when it had to be written again. */
function healPart(text: Y.XmlText, part: readonly Char[]): number | undefined {
  const now = readChars(text);
  const places = part.map((char) => placeOf(char, now));
  const first = places[0];
  if (first === undefined || places.includes(-1)) return undefined;
  const standing = places.filter((place) => !now[place]!.deleted);
  const from = standing[0] ?? first;
  const between = now.slice(from, (standing.at(-1) ?? first) + 1).filter((char) => !char.deleted);
  if (standing.length === part.length && between.length === part.length) return undefined;
  const index = now.slice(0, from).filter((char) => !char.deleted).length;
  removeChars(
    text,
    standing.map((place) => now[place]!),
  );
  const whole = textOf(part);
  text.insert(index, whole);
  return index + whole.length;
}
