import { NOTE_SIGN, type TrackedChange, type WordCell, type WordLine, type WordPiece } from '@duthao/plan';
import type { Inline, Review } from '../lines/inline.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from '../source/sourceDocument.ts';

/** The paragraphs of a file one after another, those of tables cell by cell, footnotes behind their lines. */
export function toWordLines(blocks: readonly SourceBlock[]): WordLine[] {
  let tables = 0;
  const linesOf = (list: readonly SourceBlock[], cell: WordCell | null): WordLine[] =>
    list.flatMap((block) => {
      if (block.kind === 'pages') return [];
      return block.kind === 'table' ? ofTable(block) : ofParagraph(block, cell);
    });
  const ofTable = (block: SourceTable): WordLine[] => {
    const table = (tables += 1);
    return block.rows.flatMap((row, index) =>
      row.cells.flatMap(({ column, blocks: inside }) => linesOf(inside, { table, row: index, column })),
    );
  };
  return linesOf(blocks, null);
}

function ofParagraph(
  { runs, style, numbering, end = [] }: SourceParagraph,
  cell: WordCell | null,
): WordLine[] {
  const line: WordLine = {
    pieces: runs.map(toPiece),
    isNote: false,
    label: numbering?.label ?? '',
    style,
    cell,
    end: trackingOf(end),
  };
  const notes = runs.flatMap((run) => (run.kind === 'note' ? [run.content] : []));
  return [line, ...notes.map((content) => ofNote(content))];
}

function ofNote(content: readonly Inline[]): WordLine {
  const pieces = content.map(toPiece);
  return { pieces, isNote: true, label: '', style: null, cell: null, end: trackingOf([]) };
}

function toPiece(run: Inline): WordPiece {
  const { review = [] } = run;
  const tracking = trackingOf(review);
  const threads = review.flatMap((each) => (each.type === 'comment' ? [each.thread] : []));
  if (run.kind === 'text') return { text: run.text.normalize('NFC'), ...tracking, threads, forms: run.marks };
  return { text: run.kind === 'break' ? '\n' : NOTE_SIGN, ...tracking, threads, forms: [] };
}

/** The innermost of each kind: text in an inserted row that somebody typed is that person's. */
function trackingOf(review: readonly Review[]): {
  inserted: TrackedChange | null;
  deleted: TrackedChange | null;
} {
  const last = (type: 'insertion' | 'deletion'): TrackedChange | null => {
    const found = review.findLast((each) => each.type === type);
    return found && found.type !== 'comment' ? { author: found.author, time: found.time } : null;
  };
  return { inserted: last('insertion'), deleted: last('deletion') };
}
