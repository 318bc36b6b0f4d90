import { type FileChild, LineRuleType, Paragraph } from 'docx';
import { type Part, paragraphPart } from './part.ts';
import { toParagraph } from './plain/toParagraph.ts';
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
export function arrange(parts: readonly Part[]): FileChild[] {
  const arranged = parts.flatMap((part, index): FileChild[] => {
    const next = parts[index + 1];
    if (part.kind === 'paragraph') {
      const options = optionsBefore(part, next);
      // A section is ended by its last paragraph, which must be one of the library's.
      return [next === undefined ? new Paragraph(options) : toParagraph(options)];
    }
    const keep = next === undefined || (next.kind === 'table' && next.keepWithPrevious === true);
    const table = toTable(part.table, keep);
    return next?.kind === 'table' ? [table, new Paragraph(optionsBefore(gap(), next))] : [table];
  });
  if (parts.at(-1)?.kind === 'paragraph') return arranged;
  return [...arranged, new Paragraph({ ...gap().options, spacing: END })];
}

const gap = () => paragraphPart({ style: 'NganCach' });

function optionsBefore({ options }: Part & { kind: 'paragraph' }, next: Part | undefined) {
  if (next?.kind !== 'table') return options;
  const after = next.keepWithPrevious ? ABOVE_SIGNATURES : ABOVE_TABLE;
  const keepNext = next.keepWithPrevious ?? options.keepNext;
  return { ...options, ...(keepNext && { keepNext }), spacing: { ...options.spacing, after } };
}
