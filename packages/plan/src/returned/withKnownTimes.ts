import { keyOf } from './Unfolded.ts';
import type { TrackedChange, Tracking, WordFile, WordLine } from './WordFile.ts';

/**
 * Programs that forget or shift the times of changes make known ones look new: where nothing in the file bears the
 * name and time of a change of the copy any more, what its author put in or struck with the same words is that change.
 */
export function withKnownTimes(handed: WordFile, returned: WordFile): WordFile {
  const left = new Set(tracked(returned.lines).map(({ change }) => keyOf(change)));
  const lost = tracked(handed.lines).filter(({ change }) => !left.has(keyOf(change)));
  if (lost.length === 0) return returned;
  const known = new Set(tracked(handed.lines).map(({ change }) => keyOf(change)));
  const find = (kind: Kind, change: TrackedChange | null, text: string): TrackedChange | null => {
    if (!change || known.has(keyOf(change))) return change;
    const found = lost.find(
      (each) => each.kind === kind && each.change.author === change.author && each.text.includes(text),
    );
    return found?.change ?? change;
  };
  const both = ({ inserted, deleted }: Tracking, text: string): Tracking => ({
    inserted: find('inserted', inserted, text),
    deleted: find('deleted', deleted, text),
  });
  const lines = returned.lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => ({ ...piece, ...both(piece, piece.text) })),
    end: both(line.end, END + line.pieces.map(({ text }) => text).join('')),
  }));
  return { ...returned, lines };
}

type Kind = keyof Tracking;

/** An end is known by the words of its line. */
const END = '\u2029';

interface Tracked {
  readonly kind: Kind;
  readonly change: TrackedChange;
  readonly text: string;
}

const ofOne = (tracking: Tracking, text: string): Tracked[] =>
  (['inserted', 'deleted'] as const).flatMap((kind) => {
    const change = tracking[kind];
    return change ? [{ kind, change, text }] : [];
  });

function tracked(lines: readonly WordLine[]): Tracked[] {
  return lines.flatMap(({ pieces, end }) => [
    ...pieces.flatMap((piece) => ofOne(piece, piece.text)),
    ...ofOne(end, END + pieces.map(({ text }) => text).join('')),
  ]);
}
