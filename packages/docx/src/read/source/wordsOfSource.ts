import type { Inline } from '../lines/inline.ts';
import type { SourceBlock } from './sourceDocument.ts';

/** All text of a source, notes included and numbers that it counts by itself left out, a paragraph a line. */
export function wordsOfSource(blocks: readonly SourceBlock[]): string {
  const lines: string[] = [];
  const addBlocks = (some: readonly SourceBlock[]): void => {
    for (const block of some) {
      if (block.kind === 'paragraph') addRuns(block.runs);
      else if (block.kind === 'table')
        block.rows.forEach(({ cells }) => cells.forEach((cell) => addBlocks(cell.blocks)));
    }
  };
  const addRuns = (runs: readonly Inline[]): void => {
    lines.push(
      runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join(''),
    );
    for (const run of runs) if (run.kind === 'note') addRuns(run.content);
  };
  addBlocks(blocks);
  return lines.join('\n');
}
