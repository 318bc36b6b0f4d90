import { type FileChild, Paragraph, Table } from 'docx';
import { type Part, paragraphPart } from './part.ts';

/** Air between the text and a table under it, twips; a table has no space of its own. */
const ABOVE_TABLE = 120;
/** Air between the text and the block of signatures. */
const ABOVE_SIGNATURES = 200;

/**
 * Settles what depends on neighbours: air above tables, a gap between two tables (Word would join them), the
 * last lines of the text kept with the signatures, and a paragraph after a table that ends a section.
 */
export function arrange(parts: readonly Part[]): FileChild[] {
  const spaced = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const apart = part.kind === 'table' && next?.kind === 'table';
    const settled = part.kind === 'paragraph' ? beforeNext(part, next) : part;
    return apart ? [settled, beforeNext(gap(), next)] : [settled];
  });
  const last = spaced[spaced.length - 1];
  const ended = last?.kind === 'paragraph' ? spaced : [...spaced, gap()];
  return ended.map((part) =>
    part.kind === 'paragraph' ? new Paragraph(part.options) : new Table(part.options),
  );
}

const gap = () => paragraphPart({ style: 'NganCach' });

function beforeNext(part: Part & { kind: 'paragraph' }, next: Part | undefined): Part {
  if (next?.kind !== 'table') return part;
  const after = next.keepWithPrevious ? ABOVE_SIGNATURES : ABOVE_TABLE;
  const keepNext = next.keepWithPrevious ?? part.options.keepNext;
  return paragraphPart({
    ...part.options,
    ...(keepNext && { keepNext }),
    spacing: { ...part.options.spacing, after },
  });
}
