import { costOfBreaks } from './costOfBreaks.ts';

export interface Wrapped {
  readonly lines: readonly string[];
  /** Width of the longest line. */
  readonly width: number;
  /** A column width in which a greedy line breaker makes just these lines. */
  readonly column: number;
}

/** What one line more than needed must save in bad breaks. */
const EXTRA_LINE = 2200;

type Measure = (text: string) => number;

/**
 * Breaks a centred text into few lines, of even length and broken by sense. The breaks
 * come about by narrowing the column, so that the text stays one paragraph without hard breaks in it.
 */
export function wrapBalanced(text: string, max: number, measure: Measure): Wrapped {
  const words = text.split(/[ \n]+/).filter(Boolean);
  const fewest = greedy(words, max, measure);
  let best = fewest;
  let bestCost = costOfBreaks(fewest, measure);
  for (const column of candidateColumns(words, max, measure)) {
    const lines = greedy(words, column, measure);
    const more = lines.length - fewest.length;
    if (more > 1 || fewest.length === 1) continue;
    const cost = costOfBreaks(lines, measure) + more * EXTRA_LINE;
    if (cost < bestCost) [best, bestCost] = [lines, cost];
  }
  const width = Math.max(0, ...best.map(measure));
  const column = [60, 30, 10, 2]
    .map((slack) => Math.min(max, Math.ceil(width) + slack))
    .find((wide) => greedy(words, wide, measure).join('\n') === best.join('\n'));
  return { lines: best, width, column: column ?? max };
}

function greedy(words: readonly string[], max: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && measure(longer) <= max) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Every width at which the greedy breaks can change: the widths of all runs of words that fit. */
function candidateColumns(words: readonly string[], max: number, measure: Measure): Set<number> {
  const columns = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const width = measure(words.slice(from, to).join(' '));
      if (width > max) break;
      columns.add(width);
    }
  }
  return columns;
}
