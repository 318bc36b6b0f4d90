import type { Moved } from './moved.ts';
import type { Char } from './textChars.ts';

/**
 * What a character of the text is to an arriving change:
 * gone: it stood here, and the others deleted it, having seen it; `own` when it was typed here.
 * unseen: typed here, and not seen by the others.
 * rewritten: deleted here lately; the others may have seen it.
 * stays: the others left it. past: deleted long ago.
 */
export type Fate = 'gone' | 'gone, own' | 'unseen' | 'rewritten' | 'stays' | 'past';

/** Text that an arriving change moved away from under the typist's hands, while its block stands. */
export interface Displaced extends Moved {
  /** The typed characters that were left behind. */
  stray: readonly Char[];
}

interface Place {
  char: Char;
  fate: Fate;
}

interface Zone {
  from: number;
  to: number;
}

/**
 * Finds where an arriving change took away the text on the left of typed characters, or of the caret: they
 * belong where that text went. `caret` counts the characters of the text as it reads here. Several answers for
 * one place are alternatives, the likelier first.
 */
export function findDisplaced(
  chars: readonly Char[],
  fateOf: (char: Char) => Fate,
  caret: number | undefined,
): Displaced[][] {
  const places = chars.map((char) => ({ char, fate: fateOf(char) })).filter(({ fate }) => fate !== 'past');
  const caretAt = caret === undefined ? undefined : placeOfCaret(places, caret);
  return zonesOf(places).map((zone) => alternativesIn(places, zone, caretAt));
}

/** Stretches without a character that stays. */
function zonesOf(places: readonly Place[]): Zone[] {
  const ends = places.flatMap(({ fate }, index) => (fate === 'stays' ? [index] : []));
  return [...ends, places.length].map((to, index) => ({ from: index === 0 ? 0 : ends[index - 1]! + 1, to }));
}

/** The index among the places that the caret stands before. */
function placeOfCaret(places: readonly Place[], caret: number): number {
  let standing = 0;
  for (const [index, { char }] of places.entries()) {
    if (standing === caret) return index;
    if (!char.deleted) standing += 1;
  }
  return places.length;
}

function alternativesIn(places: readonly Place[], zone: Zone, caretAt: number | undefined): Displaced[] {
  const isTyped = ({ fate }: Place): boolean => fate === 'unseen' || fate === 'rewritten';
  const inZone = places.slice(zone.from, zone.to);
  const firstGone = inZone.findIndex((place) => !isTyped(place));
  if (firstGone < 0) return [];
  // What was typed right after text that stays is still in its place, unless the others saw and moved letters
  // that were rewritten there.
  const isTraced = inZone.slice(0, firstGone).some(({ fate }) => fate === 'rewritten');
  const rest = { from: zone.from + firstGone, to: zone.to };
  return [
    ...(isTraced ? [displacedIn(places, zone, caretAt, true)] : []),
    displacedIn(places, rest, caretAt, false),
  ].filter((displaced) => displaced !== undefined);
}

function displacedIn(
  places: readonly Place[],
  { from, to }: Zone,
  caretAt: number | undefined,
  needsTrace: boolean,
): Displaced | undefined {
  const hasCaret =
    caretAt !== undefined && caretAt <= to && (caretAt > from || (needsTrace && caretAt === from));
  const marks = hasCaret ? [caretAt] : [];
  for (let index = from; index < to; index += 1) {
    const { fate } = places[index]!;
    if (fate === 'unseen' || fate === 'rewritten') marks.push(index, index + 1);
  }
  if (marks.length === 0) return undefined;
  const first = Math.min(...marks);
  const last = Math.max(...marks);
  // Between a foreign text that went and a text that stays, it stays.
  if (!needsTrace && to < places.length && places[first - 1]?.fate === 'gone') return undefined;
  const middle = places.slice(first, last);
  const stray = middle.flatMap(({ char, fate }) => (fate === 'unseen' ? [char] : []));
  return {
    left: readAs(places.slice(from, first), 'gone', 'gone, own'),
    right: readAs(places.slice(last, to), 'gone', 'gone, own'),
    mine: readAs(middle, 'gone', 'gone, own', 'unseen'),
    rewritten: stray.length > 0 ? readAs(middle, 'rewritten') : '',
    caret: hasCaret ? readAs(places.slice(first, caretAt), 'gone', 'gone, own', 'unseen').length : undefined,
    needsTrace,
    stray,
  };
}

const readAs = (places: readonly Place[], ...fates: Fate[]): string =>
  places.map(({ char, fate }) => (fates.includes(fate) ? (char.text ?? '\u0000') : '')).join('');
