import { type FileChild, Paragraph } from 'docx';
import { type Part, paragraphPart } from './part.ts';
import { toTable } from './toTable.ts';

/** Air between the text and a table under it, twips; a table has no space of its own. */
const ABOVE_TABLE = 120;
/** Air between the text and the block of signatures. */
const ABOVE_SIGNATURES = 200;

/**
 * Settles what depends on neighbours: air above tables, a gap between two tables (Word would join them), the
 * last lines or the last row of the text kept with the signatures, and a paragraph after a table that ends a section.
 */
export function arrange(parts: readonly Part[]): FileChild[] {
  const arranged = parts.flatMap((part, index): FileChild[] => {
    const next = parts[index + 1];
    if (part.kind === 'paragraph') return [new Paragraph(optionsBefore(part, next))];
    const keep = next?.kind === 'table' && next.keepWithPrevious === true;
    const table = toTable(part.table, keep);
    return next?.kind === 'table' ? [table, new Paragraph(optionsBefore(gap(), next))] : [table];
  });
  return parts.at(-1)?.kind === 'paragraph' ? arranged : [...arranged, new Paragraph(gap().options)];
}

const gap = () => paragraphPart({ style: 'NganCach' });

function optionsBefore({ options }: Part & { kind: 'paragraph' }, next: Part | undefined) {
  if (next?.kind !== 'table') return options;
  const after = next.keepWithPrevious ? ABOVE_SIGNATURES : ABOVE_TABLE;
  const keepNext = next.keepWithPrevious ?? options.keepNext;
  return { ...options, ...(keepNext && { keepNext }), spacing: { ...options.spacing, after } };
}
