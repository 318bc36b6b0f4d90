import type { IIndentAttributesProperties } from 'docx';
import { wrapBalanced } from './wrapBalanced.ts';

/** How a centred text stands in its column: its indents, and the length of its longest line (twips). */
export interface Balanced {
  readonly indent: IIndentAttributesProperties | undefined;
  readonly width: number;
  readonly lines: number;
}

/** Breaks a centred text evenly by indenting its paragraph at both sides. */
export function narrowTo(column: number, text: string, measure: (text: string) => number): Balanced {
  const wrapped = wrapBalanced(text, column, measure);
  const lines = wrapped.lines.length;
  if (lines < 2) return { indent: undefined, width: wrapped.width, lines };
  const side = Math.floor((column - wrapped.column) / 2);
  return { indent: { left: side, right: side }, width: wrapped.width, lines };
}
