import { textOf } from './inline.ts';
import { readMarker } from './readMarker.ts';
import { isCapitals, startsLower } from './sentences.ts';
import { type SourceLine, wordsOfLine } from './sourceLine.ts';

/** Nobody writes longer paragraphs; beyond it a file is not what it seems. */
const LONGEST_PARAGRAPH = 20_000;

/** Whether a line can be the rest of the one before it at all: no row, no number or dash, no change to capitals. */
export function mayJoin(previous: SourceLine, line: SourceLine): boolean {
  if (previous.whole || line.whole || previous.cells || line.cells) return false;
  if (readMarker(textOf(line.runs))) return false;
  if (textOf(previous.runs).length > LONGEST_PARAGRAPH) return false;
  const after = wordsOfLine(line);
  return startsLower(after) || isCapitals(after) === isCapitals(wordsOfLine(previous));
}
