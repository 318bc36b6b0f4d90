/** What a cell's text asks of its column, twips: the widths of its paragraphs unbroken, and its longest word. */
export interface CellText {
  readonly column: number;
  readonly paragraphs: readonly number[];
  readonly longestWord: number;
}

/** What a cell has more than these does not count: one huge cell must not squeeze all other rows. */
const MOST_LINES = 12;

/** Step by which width is moved from column to column: 2 mm. */
const STEP = 113;

/**
 * Shares `total` out among the columns so that the rows together take the least height: starts from the
 * longest words and moves width to where it saves lines. `padding` is what each cell loses at both sides.
 */
export function columnWidths(
  count: number,
  rows: readonly (readonly CellText[])[],
  total: number,
  padding: number,
): number[] {
  const least = leastWidths(count, rows, padding);
  const sum = least.reduce((a, b) => a + b, 0);
  if (sum >= total)
    return toWhole(
      least.map((width) => (width * total) / sum),
      total,
    );
  const widths = startWidths(count, rows, least, total - sum);
  const sample = sampleOf(rows);
  let best = costOf(widths, sample, padding);
  for (let round = 0; round < 60; round += 1) {
    const improved = bestMove(widths, least, sample, padding, best);
    if (!improved) break;
    widths[improved.from]! -= STEP;
    widths[improved.to]! += STEP;
    best = improved.cost;
  }
  return toWhole(widths, total);
}

function leastWidths(count: number, rows: readonly (readonly CellText[])[], padding: number): number[] {
  const least = Array.from({ length: count }, () => 400);
  for (const { column, longestWord } of rows.flat()) {
    least[column] = Math.max(least[column] ?? 0, Math.ceil(longestWord) + padding + 20);
  }
  return least;
}

/** What is left over goes to the columns by the square root of their text: long texts get more, not all. */
function startWidths(
  count: number,
  rows: readonly (readonly CellText[])[],
  least: readonly number[],
  rest: number,
): number[] {
  const text = Array.from({ length: count }, () => 0);
  for (const { column, paragraphs } of rows.flat()) {
    const beyond = paragraphs.reduce((a, b) => a + b, 0) - (least[column] ?? 0);
    text[column] = (text[column] ?? 0) + Math.max(0, beyond);
  }
  const shares = text.map(Math.sqrt);
  const all = shares.reduce((a, b) => a + b, 0);
  return least.map((width, i) => width + (all > 0 ? (rest * shares[i]!) / all : rest / count));
}

/** Rows enough to judge a long table by. */
function sampleOf<T>(rows: readonly T[]): readonly T[] {
  const step = Math.ceil(rows.length / 80);
  return rows.filter((_, i) => i % step === 0);
}

/** Height of the rows, and a little for every line, so that short cells are not torn into single words. */
function costOf(widths: readonly number[], rows: readonly (readonly CellText[])[], padding: number): number {
  let cost = 0;
  for (const row of rows) {
    let most = 1;
    for (const { column, paragraphs } of row) {
      // Lines are broken at words, so they are filled to some nine tenths.
      const room = Math.max(1, ((widths[column] ?? 0) - padding) * 0.93);
      let lines = 0;
      for (const width of paragraphs) lines += Math.max(1, Math.ceil((width * 0.93) / room), width / room);
      most = Math.max(most, lines);
      cost += Math.min(lines, MOST_LINES) ** 1.5 / 40;
    }
    cost += most ** 0.6;
  }
  return cost;
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

function bestMove(
  widths: readonly number[],
  least: readonly number[],
  rows: readonly (readonly CellText[])[],
  padding: number,
  now: number,
): Move | null {
  let best: Move | null = null;
  for (let from = 0; from < widths.length; from += 1) {
    if (widths[from]! - STEP < least[from]!) continue;
    for (let to = 0; to < widths.length; to += 1) {
      if (to === from) continue;
      const moved = widths.map((width, i) => (i === from ? width - STEP : i === to ? width + STEP : width));
      const cost = costOf(moved, rows, padding);
      if (cost < (best?.cost ?? now) - 1e-6) best = { from, to, cost };
    }
  }
  return best;
}

/** Whole twips that add up to the total exactly, as the grid and the cells must agree. */
function toWhole(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const widest = whole.indexOf(Math.max(...whole));
  whole[widest] = (whole[widest] ?? 0) + total - whole.reduce((a, b) => a + b, 0);
  return whole;
}
