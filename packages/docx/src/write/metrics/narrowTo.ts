import type { IIndentAttributesProperties } from 'docx';
import { wrapBalanced } from './wrapBalanced.ts';

/** How a centred text stands in its column: its indents, and the lengths of its lines (twips). */
export interface Balanced {
  readonly indent: IIndentAttributesProperties | undefined;
  readonly widths: readonly number[];
}

/** Breaks a centred text evenly by indenting its paragraph at both sides. */
export function narrowTo(column: number, text: string, measure: (text: string) => number): Balanced {
  const wrapped = wrapBalanced(text, column, measure);
  const widths = wrapped.lines.map(measure);
  if (widths.length < 2) return { indent: undefined, widths };
  const side = Math.floor((column - wrapped.column) / 2);
  return { indent: { left: side, right: side }, widths };
}
