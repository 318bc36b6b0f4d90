import type { Context } from '../context.ts';
import { mmToTwips } from '../units.ts';

/** What a line of type is high, of its size (Times New Roman), and what lines cannot be filled with. */
const LINE = 1.15;
const FILLED = 0.9;
/** Left over for repeated headings, and for what this estimate does not see. */
const SHARE = 0.8;

/** What has to go into a column (twips): the widths of its paragraphs unbroken. */
export interface Column {
  readonly width: number;
  readonly paragraphs: readonly number[];
}

/** Whether a row of such columns surely has room on one page; the estimate is on the safe side. */
export function fitsOnPage(columns: readonly Column[], halfPoints: number, context: Context): boolean {
  const highest = Math.max(0, ...columns.map(linesIn));
  return highest * halfPoints * 10 * LINE < context.textHeight * SHARE;
}

function linesIn({ width, paragraphs }: Column): number {
  const room = Math.max(mmToTwips(5), width * FILLED);
  return paragraphs.reduce((lines, unbroken) => lines + Math.max(1, Math.ceil(unbroken / room)), 0);
}
