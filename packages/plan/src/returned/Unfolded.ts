import type { TrackedChange, WordLine, WordPiece } from './WordFile.ts';

/** A line of a Word file, unit by unit (UTF-16). */
export interface Unfolded {
  /** Its number among the lines of the file. */
  readonly index: number;
  readonly line: WordLine;
  readonly text: string;
  /** The piece that each unit stands in. */
  readonly pieces: readonly WordPiece[];
}

export function unfold(line: WordLine, index: number): Unfolded {
  const pieces: WordPiece[] = [];
  for (const piece of line.pieces) for (let i = 0; i < piece.text.length; i += 1) pieces.push(piece);
  return { index, line, text: line.pieces.map(({ text }) => text).join(''), pieces };
}

/** A line without what does not belong to it, with the units of `line` that its own are. */
export interface Part {
  readonly text: string;
  readonly units: readonly number[];
}

export function partOf({ text, pieces }: Unfolded, isIn: (piece: WordPiece) => boolean): Part {
  const units: number[] = [];
  pieces.forEach((piece, unit) => {
    if (isIn(piece)) units.push(unit);
  });
  return { text: units.map((unit) => text[unit]).join(''), units };
}

/** Word keeps minutes, and writes them with the zone of Greenwich or with none: author and minute name a change. */
export const keyOf = ({ author, time }: TrackedChange): string => `${author}|${time?.slice(0, 16) ?? ''}`;

/** All changes that a file tracks. */
export function keysIn(lines: readonly WordLine[]): Set<string> {
  const keys = new Set<string>();
  for (const { pieces, end } of lines)
    for (const { inserted, deleted } of [...pieces, end]) {
      if (inserted) keys.add(keyOf(inserted));
      if (deleted) keys.add(keyOf(deleted));
    }
  return keys;
}
