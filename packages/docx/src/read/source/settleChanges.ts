import type { Inline, Review } from '../lines/inline.ts';
import { LEAD } from '../lines/leadOf.ts';
import type { SourceBlock, SourceDocument } from './sourceDocument.ts';

type Changes = 'suggest' | 'final' | 'original';

/**
 * Takes tracked changes into the text or back out of it. As suggestions they stay what they are, but for numbers and
 * dashes that our writer computed: these follow from the text, so the new ones are read.
 */
export function settleChanges(source: SourceDocument, changes: Changes): SourceDocument {
  const settle = changes === 'suggest' ? settleLeads : (runs: readonly Inline[]) => settleRuns(runs, changes);
  return { ...source, blocks: settleBlocks(source.blocks, settle) };
}

function settleLeads(runs: readonly Inline[]): Inline[] {
  const isLead = (run: Inline): boolean =>
    run.kind === 'text' && run.style === LEAD && run.review !== undefined;
  if (!runs.some(isLead)) return [...runs];
  return runs.flatMap((run) => (isLead(run) ? settleRuns([run], 'final') : [run]));
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

type Settle = (runs: readonly Inline[]) => Inline[];

function settleBlocks(blocks: readonly SourceBlock[], settle: Settle): SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'pages') return block;
    if (block.kind === 'paragraph') return { ...block, runs: settle(block.runs) };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: settleBlocks(cell.blocks, settle) })),
    }));
    return { ...block, rows };
  });
}

function settleRuns(runs: readonly Inline[], changes: Exclude<Changes, 'suggest'>): Inline[] {
  const gone: Review['type'] = changes === 'final' ? 'deletion' : 'insertion';
  return runs.flatMap((run): Inline[] => {
    if (run.kind === 'break') return [run];
    if (run.kind === 'note') return [{ ...run, content: settleRuns(run.content, changes) }];
    const review = run.review ?? [];
    if (review.some(({ type }) => type === gone)) return [];
    return [{ ...run, review: review.filter(({ type }) => type === 'comment') }];
  });
}
