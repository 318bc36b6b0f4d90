import type { Inline, Review } from '../lines/inline.ts';
import type { SourceBlock, SourceDocument } from './sourceDocument.ts';

type Changes = 'suggest' | 'final' | 'original';

/** Takes tracked changes into the text or back out of it; as suggestions they stay what they are. */
export function settleChanges(source: SourceDocument, changes: Changes): SourceDocument {
  return changes === 'suggest' ? source : { ...source, blocks: settleBlocks(source.blocks, changes) };
}

/** Whether anything in the source is a tracked change. */
export function hasChanges(blocks: readonly SourceBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'pages') return false;
    if (block.kind === 'table')
      return block.rows.some(({ cells }) => cells.some((cell) => hasChanges(cell.blocks)));
    return block.runs.some(isChanged);
  });
}

function isChanged(run: Inline): boolean {
  if (run.kind === 'note') return run.content.some(isChanged);
  return run.kind === 'text' && (run.review ?? []).some(({ type }) => type !== 'comment');
}

function settleBlocks(blocks: readonly SourceBlock[], changes: Changes): SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'pages') return block;
    if (block.kind === 'paragraph') return { ...block, runs: settleRuns(block.runs, changes) };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: settleBlocks(cell.blocks, changes) })),
    }));
    return { ...block, rows };
  });
}

function settleRuns(runs: readonly Inline[], changes: Changes): Inline[] {
  const gone: Review['type'] = changes === 'final' ? 'deletion' : 'insertion';
  return runs.flatMap((run): Inline[] => {
    if (run.kind === 'break') return [run];
    if (run.kind === 'note') return [{ ...run, content: settleRuns(run.content, changes) }];
    const review = run.review ?? [];
    if (review.some(({ type }) => type === gone)) return [];
    return [{ ...run, review: review.filter(({ type }) => type === 'comment') }];
  });
}
