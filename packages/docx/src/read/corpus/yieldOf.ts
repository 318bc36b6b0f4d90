import { ImportError } from '../importError.ts';
import type { Inline } from '../lines/inline.ts';
import type { SourceBlock, SourceDocument } from '../source/sourceDocument.ts';
import { readWord } from '../word/readWord.ts';

/** What a file yields, in one line: how much of what, the findings, or the sentence of its refusal. */
export function yieldOf(bytes: Uint8Array): string {
  try {
    return summaryOf(readWord(bytes));
  } catch (error) {
    if (error instanceof ImportError) return `refused: ${error.message}`;
    throw error;
  }
}

function summaryOf({ blocks, threads, findings }: SourceDocument): string {
  const all = flatten(blocks);
  const runs = all.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const counts = {
    paragraphs: all.filter(({ kind }) => kind === 'paragraph').length,
    numbered: all.filter((block) => block.kind === 'paragraph' && block.numbering !== null).length,
    tables: all.filter(({ kind }) => kind === 'table').length,
    pages: all.filter(({ kind }) => kind === 'pages').length,
    notes: runs.filter(({ kind }) => kind === 'note').length,
    changes: new Set(runs.flatMap(changesOf)).size,
    threads: threads.length,
  };
  const parts = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? `${count} ${name}` : []));
  return [parts.join(', ') || 'nothing', ...findings.map(({ rule }) => rule)].join('; ');
}

function changesOf(run: Inline): string[] {
  if (run.kind !== 'text') return [];
  return (run.review ?? []).flatMap((review) => (review.type === 'comment' ? [] : review.id));
}

/** Blocks with those of all cells. */
export function flatten(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => flatten(cell.blocks)))]
      : [block],
  );
}
