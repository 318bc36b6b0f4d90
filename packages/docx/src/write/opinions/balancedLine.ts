import type { IParagraphOptions } from 'docx';
import type { Context } from '../context.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import type { Face } from '../metrics/timesWidths.ts';
import { widthOf } from '../metrics/widthOf.ts';
import type { StyleId } from '../styles/allStyles.ts';

/** Words centred in a column (twips) in lines of even length, and how long these are. */
export function balancedLine(
  style: StyleId,
  text: string,
  { column, face, size }: { column: number; face: Face; size?: number },
  { sizes }: Context,
): { readonly options: IParagraphOptions; readonly widths: readonly number[] } {
  const measure = (part: string): number => widthOf(part, size ?? sizes.body, face);
  const { indent, held, widths } = narrowTo(column, text, measure);
  return { options: { style, indent, text: createHolder(held)(text) }, widths };
}
