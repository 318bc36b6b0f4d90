import { textOf } from './inline.ts';
import { mayJoin } from './mayJoin.ts';
import { readMarker } from './readMarker.ts';
import { startsLower } from './sentences.ts';
import { appendLine, type SourceLine, wordsOfLine } from './sourceLine.ts';
import { startsNote } from './takeNotes.ts';

/** A line shorter than this share of the width was ended by hand. */
const FULL = 0.75;
/** No page is wider, in letters. */
const WIDEST = 140;
/** Fewer lines that begin in small letters say nothing about the whole. */
const FEWEST = 2;
const IN_COLUMNS = /\S\s{3,}\S/u;

/** Joins the lines that a narrow page broke inside paragraphs; does nothing where every line is a paragraph. */
export function unwrapLines(lines: readonly SourceLine[]): SourceLine[] {
  const width = lineWidth(lines);
  if (width === null) return [...lines];
  const joined: SourceLine[] = [];
  let isFull = false;
  for (const line of lines) {
    const previous = joined.at(-1);
    const text = textOf(line.runs);
    if (previous && isFull && !line.gap && mayJoin(previous, line) && !startsNote(line)) {
      joined[joined.length - 1] = appendLine(previous, line);
    } else joined.push(line);
    isFull = text.length >= width * FULL && !IN_COLUMNS.test(text);
  }
  return joined;
}

/** The length at which a source breaks lines inside paragraphs, or null when it does not. */
function lineWidth(lines: readonly SourceLine[]): number | null {
  const text = lines.filter((line) => !line.cells);
  const followers = text.filter((line) => !line.gap && !readMarker(textOf(line.runs)));
  const broken = followers.filter((line) => startsLower(wordsOfLine(line)));
  if (broken.length < FEWEST || broken.length < followers.length * 0.3) return null;
  const lengths = text.map((line) => textOf(line.runs).length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)]!;
  return width > WIDEST ? null : width;
}
