import { type BlockNode, schema } from '@duthao/plan';
import { letterhead } from '../blocks/letterhead.ts';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import type { CellData, RowData } from '../table.ts';
import type { PaperHead } from './OpinionTable.ts';

/** Ô 1–4 as on a plan. Without a code there is no number; `about` (ô 5b), as wide as said, stands under the number. */
export function paperHead(
  { superior, issuer, place, month, year }: PaperHead,
  { code = null, about }: { code?: string | null; about?: (column: number) => CellData['paragraphs'] },
  context: Context,
): Part[] {
  const attrs = { superior, issuer, place, month, year, code };
  const node = schema.node('letterhead', attrs) as BlockNode<'letterhead'>;
  return letterhead(node, context).map((part) => {
    if (part.kind !== 'table') return part;
    const [names, numbers] = part.table.rows;
    const lower = code === null ? withoutNumber(numbers!) : numbers!;
    const below: RowData[] = about ? [{ cells: belowNumber(part.table.widths, about) }] : [];
    return { ...part, table: { ...part.table, rows: [names!, lower, ...below] } };
  });
}

const withoutNumber = ({ cells }: RowData): RowData => ({
  cells: cells.map((cell, index) => (index === 0 ? { ...cell, paragraphs: [] } : cell)),
});

/** In the columns of the issuer's name: the number's own may be narrow. */
function belowNumber(
  widths: readonly number[],
  about: (column: number) => CellData['paragraphs'],
): CellData[] {
  const left = widths.slice(0, -1);
  const column = left.reduce((sum, width) => sum + width, 0);
  return [{ paragraphs: about(column), columns: left.length }, { paragraphs: [] }];
}
