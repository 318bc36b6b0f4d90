/** What the cells of one column hold, as widths of text: the widest word, and all the text of each cell unbroken. */
export interface ColumnText {
  readonly longestWord: number;
  readonly cells: readonly number[];
}

/** What a cell loses at both sides, px. */
const PADDING = 14;
/** No column gets narrower than this, px. */
const LEAST = 28;

/**
 * Shares a width out among the columns of a task table by the same thought as in print: every word has its room,
 * and what is left goes by the square root of the text, so that long texts get more, but not all.
 */
export function columnShares(columns: readonly ColumnText[], total: number): number[] {
  const least = columns.map(({ longestWord }) => Math.max(LEAST, Math.ceil(longestWord) + PADDING));
  const rest = total - sum(least);
  if (rest <= 0) return least;
  const weights = columns.map(({ cells }, i) =>
    Math.sqrt(sum(cells.map((cell) => Math.max(0, cell + PADDING - least[i]!)))),
  );
  const all = sum(weights);
  return least.map((width, i) => width + (all > 0 ? (rest * weights[i]!) / all : rest / columns.length));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
