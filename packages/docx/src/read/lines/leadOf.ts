import type { Inline } from './inline.ts';

/** The style of words that our writer computed. */
export const LEAD = 'Dấu đầu dòng';

/** The length of what our writer computed before the text of a paragraph: its number or its dash. */
export function leadOf(runs: readonly Inline[]): number {
  let length = 0;
  for (const run of runs) {
    if (run.kind !== 'text' || run.style !== LEAD) break;
    length += run.text.length;
  }
  return length;
}
