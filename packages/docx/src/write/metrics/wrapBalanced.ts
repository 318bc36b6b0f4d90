/** Words before which a Vietnamese line breaks by sense. */
const goodStart =
  /^(và|của|về|tại|trên|cho|theo|do|để|từ|giai|nhằm|thực|năm|tỉnh|thành|xã|phường|huyện|quận|thị|đặc|trực)$/iu;
/** A word that holds on to a number after it: "năm 2026", "số 05". */
const holdsNumber = /^(ngày|tháng|năm|số|quý|khoản|điều|điểm|mục|phần|lớp|đoạn|-|–)$/iu;

export interface Wrapped {
  readonly lines: readonly string[];
  /** Width of the longest line. */
  readonly width: number;
  /** A column width in which a greedy line breaker makes just these lines. */
  readonly column: number;
}

type Measure = (text: string) => number;

/**
 * Breaks a centred text into as few lines as fit into `max`, of even length and broken by sense. The breaks
 * come about by narrowing the column, so that the text stays one paragraph without hard breaks in it.
 */
export function wrapBalanced(text: string, max: number, measure: Measure): Wrapped {
  const words = text.split(/[ \n]+/).filter(Boolean);
  const widest = greedy(words, max, measure);
  let best = widest;
  let bestCost = costOf(widest, measure);
  for (const column of candidateColumns(words, max, measure)) {
    const lines = greedy(words, column, measure);
    if (lines.length !== widest.length) continue;
    const cost = costOf(lines, measure);
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

/** Unevenness in twips, with a price on breaks against the sense. */
function costOf(lines: readonly string[], measure: Measure): number {
  const widths = lines.map(measure);
  let cost = Math.max(0, ...widths) - Math.min(...widths);
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const last = lines[i]!.split(' ').pop()!;
    const first = lines[i + 1]!.split(' ')[0]!;
    if (goodStart.test(first)) cost -= 500;
    if (goodStart.test(last)) cost += 700;
    if (/^[–-]$/.test(first) || (holdsNumber.test(last) && /^\d/.test(first))) cost += 2000;
  }
  return cost;
}
