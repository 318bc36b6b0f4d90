import { toPointLetter } from '@duthao/plan';
import { slice, trim, wordsOf } from '../lines/inline.ts';
import { markerOf } from '../lines/markerOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { SourceBlock } from '../source/sourceDocument.ts';
import { toLine } from '../source/toLine.ts';
import type { Paragraph } from './recognised.ts';
import { toParagraph } from './toParagraph.ts';

/** The paragraphs of a cell with their markers; a number or letter that would be counted otherwise stays as typed. */
export function cellParagraphs(blocks: readonly SourceBlock[]): Paragraph[] {
  const counts = { number: 0, point: 0 };
  const lines = blocks.flatMap(linesIn).map(withoutLoneNumber);
  const filled = lines.filter((line) => wordsOf(line.runs) !== '' || line.runs.length > 0);
  return filled.map((line) => {
    const counted = countedItem(line, counts);
    const paragraph = counted ?? toParagraph(line);
    if (paragraph.marker === null) counts.number = counts.point = 0;
    return paragraph;
  });
}

function countedItem(line: SourceLine, counts: { number: number; point: number }): Paragraph | undefined {
  const marker = markerOf(line);
  const kind = marker?.kind === 'arabic' ? 'number' : marker?.kind === 'letter' ? 'point' : undefined;
  if (!marker || !kind || !('n' in marker)) return undefined;
  const next = counts[kind] + 1;
  const written = kind === 'number' ? `${next}.` : `${toPointLetter(next)})`;
  if (marker.label !== written) return undefined;
  counts[kind] = next;
  return { kind: 'paragraph', marker: kind, runs: trim(slice(line.runs, marker.length)) };
}

/** A number that the source counts by itself in a cell of its own is the row's, which is counted anew. */
function withoutLoneNumber(line: SourceLine): SourceLine {
  const { auto } = line.known ?? {};
  const isAlone = auto && wordsOf(line.runs) === auto.label.trim();
  return isAlone ? { ...line, runs: [] } : line;
}

/** A table inside a cell reads row by row. */
function linesIn(block: SourceBlock): SourceLine[] {
  if (block.kind === 'pages') return [];
  if (block.kind === 'paragraph') return [toLine(block)];
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(linesIn)));
}
