import { type Inline, slice, textOf, trim } from '../lines/inline.ts';
import { countWords } from '../lines/sentences.ts';

const LONGEST = 25;
const FEWEST_AFTER = 3;

/** "**1. Mục đích:** Giúp các thôn …": the bold start of a line is its title when plain text goes on after it. */
export function splitRunInTitle(runs: readonly Inline[]): {
  title: readonly Inline[];
  rest: readonly Inline[];
} {
  const whole = { title: runs, rest: [] };
  let at = 0;
  for (const run of runs) {
    if (run.kind !== 'text' || !(run.marks.includes('bold') || run.text.trim() === '')) break;
    at += run.text.length;
  }
  const text = textOf(runs);
  const end = at + (/^\s*[:.]?\s*/u.exec(text.slice(at))?.[0].length ?? 0);
  const [before, after] = [text.slice(0, end).trim(), text.slice(end)];
  const isTitle = /[:.]$/u.test(before) && countWords(before) <= LONGEST && before.length > 1;
  if (at === 0 || !isTitle || countWords(after) < FEWEST_AFTER) return whole;
  return { title: trim(slice(runs, 0, end)), rest: trim(slice(runs, end)) };
}
