import type { Face } from '../metrics/timesWidths.ts';
import { widthOf } from '../metrics/widthOf.ts';

export interface SheetText {
  readonly text: string;
  /** Of the cell, in characters of the sheet's widths. */
  readonly width: number;
  /** Points. */
  readonly size: number;
  readonly face: Face;
}

/** A digit of Times New Roman 12 is 8 pixels wide, and that is what sheets count widths in; twips. */
const CHARACTER = 120;
/** Points between two lines, of the size of the letters. */
const LINE = 1.3;
/** What the edges of a cell take, and programs measure otherwise. */
const FILLED = 0.95;
/** Higher rows are not allowed (ECMA-376 part 1, 18.3.1.73). */
const HIGHEST = 409;

/** How high a row must be to show all of its texts, points: not every program makes it so by itself. */
export function rowHeight(texts: readonly SheetText[]): number {
  return Math.min(HIGHEST, Math.ceil(Math.max(15.75, ...texts.map(heightOf))));
}

function heightOf({ text, width, size, face }: SheetText): number {
  const room = width * CHARACTER * FILLED;
  const measure = (part: string): number => widthOf(part, size * 2, face);
  const lines = text.split('\n').reduce((sum, line) => sum + linesIn(line, room, measure), 0);
  return lines * size * LINE;
}

/** Word by word; one that is wider than its column is cut. */
function linesIn(text: string, room: number, measure: (part: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const width = measure(word);
    const after = used > 0 ? used + measure(' ') + width : width;
    if (after <= room) {
      used = after;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.floor(width / room);
    used = width % room;
  }
  return lines;
}
