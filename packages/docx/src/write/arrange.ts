import { type FileChild, type IParagraphOptions, LineRuleType, Paragraph } from 'docx';
import { type Part, paragraphPart } from './part.ts';
import { toParagraph } from './plain/toParagraph.ts';
import type { Line } from './review/Ends.ts';
import type { Review } from './review/Review.ts';
import { settleEnds } from './review/settleEnds.ts';
import { toTable } from './toTable.ts';

/** Air between the text and a table under it, twips; a table has no space of its own. */
const ABOVE_TABLE = 120;
/** Air between the text and the block of signatures. */
const ABOVE_SIGNATURES = 200;

/** Word asks for a paragraph at the end of a section; this one is 1 pt high. */
const END = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT };

/**
 * Settles what depends on neighbours: air above tables, a gap between two tables (Word would join them), the
 * last lines or the last row of the text kept with the signatures, and a paragraph after a table that ends a
 * section, kept with the table's last row, or it would open a page of its own.
 */
export function arrange(parts: readonly Part[], review?: Review): FileChild[] {
  const settled = settleMarks(parts, review);
  const arranged = settled.flatMap((part, index): FileChild[] => {
    const next = settled[index + 1];
    if (part.kind === 'paragraph') {
      const options = optionsBefore(part.options, next);
      // A section is ended by its last paragraph, which must be one of the library's.
      return [next === undefined ? new Paragraph(options) : toParagraph(options)];
    }
    const keep = next === undefined || (next.kind === 'table' && next.keepWithPrevious === true);
    const table = toTable(part.table, keep, review);
    return next?.kind === 'table' ? [table, new Paragraph(optionsBefore(gap(), next))] : [table];
  });
  if (settled.at(-1)?.kind === 'paragraph') return arranged;
  return [...arranged, new Paragraph({ ...gap(), spacing: END })];
}

const gap = (): IParagraphOptions => ({ style: 'NganCach' });

/** The marks of each stretch of paragraphs: one between two tables must leave a paragraph, or Word joins the tables. */
function settleMarks(parts: readonly Part[], review: Review | undefined): Part[] {
  const settled: Part[] = [];
  for (let from = 0; from < parts.length;) {
    const part = parts[from]!;
    if (part.kind === 'table') {
      settled.push(part);
      from += 1;
      continue;
    }
    const found = parts.findIndex(({ kind }, i) => i > from && kind === 'table');
    const to = found < 0 ? parts.length : found;
    const lines = parts.slice(from, to).flatMap((each) => (each.kind === 'paragraph' ? [each.options] : []));
    const closed = found < 0 || (from > 0 && isEmptyInOne(lines));
    settled.push(...settleEnds(lines, closed, review).map(paragraphPart));
    from = to;
  }
  return settled;
}

/** Whether nothing is left of the lines in one of the two texts. */
const isEmptyInOne = (lines: readonly Line[]): boolean =>
  (['before', 'after'] as const).some((text) => lines.every(({ ends }) => ends && !ends.present[text]));

function optionsBefore(options: IParagraphOptions, next: Part | undefined): IParagraphOptions {
  if (next?.kind !== 'table') return options;
  const after = next.keepWithPrevious ? ABOVE_SIGNATURES : ABOVE_TABLE;
  const keepNext = next.keepWithPrevious ?? options.keepNext;
  return { ...options, ...(keepNext && { keepNext }), spacing: { ...options.spacing, after } };
}
