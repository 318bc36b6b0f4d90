import type { Char } from './textChars.ts';

/** What a character of the text is to an arriving change. */
export type Fate =
  /** The others deleted it, having seen it; `kept` says whether it still stands here. */
  | { kind: 'gone'; kept: boolean; own: boolean }
  /** Typed here, and not seen by the others. */
  | { kind: 'unseen' }
  /** It stays. */
  | { kind: 'stays' }
  /** Deleted long ago. */
  | { kind: 'past' };

/** Text that an arriving change moved away from under the typist's hands. */
export interface Displaced {
  /** What the others saw left and right of the place, as far as it was moved with it. */
  left: string;
  right: string;
  /** What they saw at the place, and what must stand there. */
  seen: string;
  mine: string;
  /** The typed characters that were left behind. */
  stray: readonly Char[];
  /** Where in `mine` the caret stands, when it stands here. */
  caret: number | undefined;
}

interface Place {
  char: Char;
  fate: Fate;
}

/**
 * Finds where an arriving change took away the text on the left of typed characters, or of the caret: they
 * belong where that text went. `caret` counts the characters of the text as it reads here.
 */
export function findDisplaced(
  chars: readonly Char[],
  fateOf: (char: Char) => Fate,
  caret: number | undefined,
): Displaced[] {
  const places = chars
    .map((char) => ({ char, fate: fateOf(char) }))
    .filter(({ fate }) => fate.kind !== 'past');
  const caretAt = caret === undefined ? undefined : placeOfCaret(places, caret);
  const found: Displaced[] = [];
  let from = 0;
  for (let index = 0; index <= places.length; index += 1) {
    const place = places[index];
    if (place && place.fate.kind !== 'stays') continue;
    const zone = toDisplaced(places, { from, to: index }, caretAt);
    if (zone) found.push(zone);
    from = index + 1;
  }
  return found;
}

/** The index among the places that the caret stands before. */
function placeOfCaret(places: readonly Place[], caret: number): number {
  let seen = 0;
  for (const [index, { char, fate }] of places.entries()) {
    if (seen === caret) return index;
    if (!char.deleted && (fate.kind !== 'gone' || fate.kept)) seen += 1;
  }
  return places.length;
}

function toDisplaced(
  places: readonly Place[],
  zone: { from: number; to: number },
  caretAt: number | undefined,
): Displaced | undefined {
  let { from } = zone;
  // What was typed right after text that stays is still in its place.
  while (from < zone.to && places[from]!.fate.kind === 'unseen') from += 1;
  const isEdit = ({ fate }: Place): boolean => fate.kind === 'unseen' || (fate.kind === 'gone' && !fate.kept);
  const edits = places.flatMap((place, index) =>
    index >= from && index < zone.to && isEdit(place) ? [index] : [],
  );
  const hasCaret = caretAt !== undefined && caretAt > from && caretAt <= zone.to;
  if (edits.length === 0 && !hasCaret) return undefined;
  const marks = [...edits, ...edits.map((index) => index + 1), ...(hasCaret ? [caretAt] : [])];
  const first = Math.min(...marks);
  const last = Math.max(...marks);
  const lastBefore = places[first - 1];
  if (zone.to < places.length && lastBefore?.fate.kind === 'gone' && !lastBefore.fate.own) {
    return undefined;
  }
  const middle = places.slice(first, last);
  return {
    left: seenText(places.slice(from, first)),
    right: seenText(places.slice(last, zone.to)),
    seen: seenText(middle),
    mine: myText(middle),
    stray: middle.flatMap(({ char, fate }) => (fate.kind === 'unseen' ? [char] : [])),
    caret: hasCaret ? myText(places.slice(first, caretAt)).length : undefined,
  };
}

const textOf = ({ char }: Place): string => char.text ?? '\u0000';

const seenText = (places: readonly Place[]): string =>
  places.map((place) => (place.fate.kind === 'gone' ? textOf(place) : '')).join('');

const myText = (places: readonly Place[]): string =>
  places
    .map((place) =>
      place.fate.kind === 'unseen' || (place.fate.kind === 'gone' && place.fate.kept) ? textOf(place) : '',
    )
    .join('');
