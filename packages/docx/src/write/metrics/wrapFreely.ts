import { costOfBreaks } from './costOfBreaks.ts';

/** Names of bodies have some ten words; beyond this the search would take long. */
const MOST_WORDS = 18;

/**
 * Breaks a name into the fewest lines that fit into `max`, wherever the sense asks for it: for texts whose lines
 * are paragraphs of their own, so that no line breaker has to find the same breaks again.
 */
export function wrapFreely(text: string, max: number, measure: (text: string) => number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length > MOST_WORDS) return [text];
  for (let count = 1; count < words.length; count += 1) {
    const fitting = splits(words, count).filter((lines) => lines.every((line) => measure(line) <= max));
    if (fitting.length > 0) return cheapest(fitting, measure);
  }
  return words.length > 0 ? words : [text];
}

function cheapest(candidates: readonly string[][], measure: (text: string) => number): string[] {
  const costs = candidates.map((lines) => costOfBreaks(lines, measure));
  return candidates[costs.indexOf(Math.min(...costs))]!;
}

/** All ways to divide the words into so many lines. */
function splits(words: readonly string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]];
  const found: string[][] = [];
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const line = words.slice(0, first).join(' ');
    for (const rest of splits(words.slice(first), count - 1)) found.push([line, ...rest]);
  }
  return found;
}
