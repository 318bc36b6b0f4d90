import { slice, split } from '../lines/inline.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { SourceBlock, SourceTable } from './sourceDocument.ts';
import { toLine } from './toLine.ts';

/** A table that only sets things side by side, read row by row and cell by cell. */
export function linesOfTable({ rows }: SourceTable): SourceLine[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOfBlock)));
}

export function linesOfBlock(block: SourceBlock): SourceLine[] {
  if (block.kind === 'pages') return [];
  return block.kind === 'table' ? linesOfTable(block) : apartAtBreaks(toLine(block));
}

/** Each line of a paragraph that Shift+Enter divides, by itself. */
export function apartAtBreaks(line: SourceLine): SourceLine[] {
  if (!line.runs.some(({ kind }) => kind === 'break')) return [line];
  return split(line.runs, /\n/u).map((runs) => ({ ...line, runs: slice(runs, 0) }));
}
