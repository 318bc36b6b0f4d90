import { partsName, priceOfBreak } from './priceOfBreak.ts';

/** A text longer than any title is broken wherever it is full. */
const MOST_WORDS = 150;
/** What one line more than needed must save in bad breaks. */
const EXTRA_LINE = 2200;
/** Widths that are tried for the longest line. */
const TRIALS = 24;

type Measure = (text: string) => number;

/**
 * Breaks a centred text into few lines of even length, none wider than `max` (twips), broken by sense; of the ways
 * to do it only those count that `canBe` allows.
 */
export function breakBySense(
  words: readonly string[],
  max: number,
  measure: Measure,
  canBe: (lines: readonly string[]) => boolean = () => true,
): string[] {
  const fewest = fill(words, max, measure);
  if (fewest.length < 2 || words.length > MOST_WORDS) return fewest;
  const prices = pricesOf(words);
  const search = createSearch(words, prices, measure);
  const total = measure(words.join(' '));
  let best = fewest;
  let bestCost = costOf(fewest, 0, measure, prices);
  for (let trial = 0; trial <= TRIALS; trial += 1) {
    const least = total / (fewest.length + 1);
    const width = max - ((max - least) * trial) / TRIALS;
    for (const more of [0, 1]) {
      const lines = search(fewest.length + more, width);
      const cost = lines ? costOf(lines, more, measure, prices) : Infinity;
      if (lines && cost < bestCost && canBe(lines)) [best, bestCost] = [lines, cost];
    }
  }
  return best;
}

/** As many words on every line as it holds. */
export function fill(words: readonly string[], max: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && measure(longer) <= max) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const unevenness = (slack: number): number => slack ** 2 / 4000;

function costOf(lines: readonly string[], more: number, measure: Measure, prices: readonly number[]): number {
  const widths = lines.map(measure);
  const widest = Math.max(...widths);
  let cost = more * EXTRA_LINE;
  let word = 0;
  lines.forEach((line, i) => {
    cost += unevenness(widest - widths[i]!) + prices[word]!;
    word += line.split(' ').length;
  });
  return cost;
}

const NAME_PRICE = 2500;

/** What a break before each word costs. */
function pricesOf(words: readonly string[]): number[] {
  return words.map((word, i) => {
    if (i === 0) return 0;
    return partsName(words, i) ? NAME_PRICE : priceOfBreak(words[i - 1]!, word);
  });
}

/** Finds the cheapest division into a number of lines no wider than a width; undefined where there is none. */
function createSearch(words: readonly string[], prices: readonly number[], measure: Measure) {
  const space = measure(' ');
  const ends = [0];
  for (const word of words) ends.push(ends.at(-1)! + measure(word) + space);

  return (count: number, max: number): string[] | undefined => {
    let costs = ends.map((_, j) => (j === 0 ? 0 : Infinity));
    const cameFrom: number[][] = [];
    for (let line = 0; line < count; line += 1) {
      const next = costs.map(() => Infinity);
      const from = costs.map(() => -1);
      for (let end = 1; end < ends.length; end += 1) {
        for (let start = end - 1; start >= 0; start -= 1) {
          const slack = max - (ends[end]! - ends[start]! - space);
          if (slack < 0) break;
          const cost = costs[start]! + prices[start]! + unevenness(slack);
          if (cost < next[end]!) [next[end], from[end]] = [cost, start];
        }
      }
      costs = next;
      cameFrom.push(from);
    }
    if (costs.at(-1) === Infinity) return undefined;
    const lines: string[] = [];
    let end = words.length;
    for (const from of cameFrom.toReversed()) {
      lines.unshift(words.slice(from[end], end).join(' '));
      end = from[end]!;
    }
    return lines;
  };
}
