import { matchLines, uniquePairs } from './matchLines.ts';
import { matchUnits } from './matchUnits.ts';
import type { PlanLine } from './planText.ts';
import type { Unfolded } from './Unfolded.ts';

/** How lines of a Word file stand to those of the plan that it was made of. */
export interface WordMatch {
  readonly lineOf: (word: number) => PlanLine | undefined;
  /** -1 for what prints by itself: numbers, marks at the ends. */
  readonly unitOf: (word: number, unit: number) => number;
}

/** What Word shows before and behind the words of a line and the plan does not store. */
const LEAD = /^\s*(?:(?:Điều\s+\d+\.|[IVXLCDM]+\.|\d+(?:\.\d+)*\.?\)?|[a-zđ]{1,2}\)|[-–+])\s+)+(?:Lưu:\s+)?/u;
const TAIL = /[;.]\s*$/u;

const bare = (text: string): string =>
  text.replace(LEAD, '').replace(TAIL, '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');

/** Finds the lines of a Word file in a plan; capitals do not count, for titles are printed in them. */
export function matchWords(words: readonly Unfolded[], plan: readonly PlanLine[]): WordMatch {
  const [ours, theirs] = [words.map(({ text }) => bare(text)), plan.map(({ text }) => bare(text))];
  const found = matchLines(ours, theirs);
  // Nơi nhận and signatures print beside each other: which comes first is no matter.
  const met = new Set(found);
  for (const [word, line] of uniquePairs(ours, theirs))
    if (found[word]! < 0 && !met.has(line)) found[word] = line;
  const units = new Map<number, Int32Array>();
  return {
    lineOf: (word) => plan[found[word] ?? -1],
    unitOf: (word, unit) => {
      const line = plan[found[word] ?? -1];
      if (!line) return -1;
      const known = units.get(word) ?? matchIn(words[word]!.text, line.text);
      units.set(word, known);
      return known[unit] ?? -1;
    },
  };
}

function matchIn(word: string, plan: string): Int32Array {
  const [a, b] = [lower(word), lower(plan)];
  const at = plan === '' ? -1 : a.indexOf(b);
  if (at < 0) return matchUnits(a, b);
  return Int32Array.from({ length: word.length }, (_, i) => (i >= at && i < at + b.length ? i - at : -1));
}

/** Letters that change their length with their case stay as they are. */
function lower(text: string): string {
  return text
    .split('')
    .map((unit) => {
      const low = /\s/u.test(unit) ? ' ' : unit.toLocaleLowerCase('vi');
      return low.length === 1 ? low : unit;
    })
    .join('');
}
