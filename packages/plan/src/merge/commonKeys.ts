/** Beyond this many comparisons, what lies between the equal ends counts as replaced. */
const MAX_CELLS = 4_000_000;

/**
 * The heaviest common subsequence of two lists, the longest when all weigh the same: for every index of `a` the index
 * of `b` that it is matched with, or -1.
 */
export function commonKeys(
  a: readonly string[],
  b: readonly string[],
  weightOf: (key: string) => number = () => 1,
): number[] {
  const matched = a.map(() => -1);
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  for (; start < endA && start < endB && a[start] === b[start]; start += 1) matched[start] = start;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
    matched[endA] = endB;
  }
  if ((endA - start) * (endB - start) > MAX_CELLS) return matched;
  const weights = table(a.slice(start, endA), b.slice(start, endB), weightOf);
  for (let i = start, j = start; i < endA && j < endB;) {
    if (a[i] === b[j]) matched[i++] = j++;
    else if (weights[i - start + 1]![j - start]! >= weights[i - start]![j - start + 1]!) i += 1;
    else j += 1;
  }
  return matched;
}

/** `weights[i][j]`: how heavy the common subsequence of what follows `a[i]` and `b[j]` is. */
function table(a: readonly string[], b: readonly string[], weightOf: (key: string) => number): Uint32Array[] {
  const weights = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const weight = weightOf(a[i]!);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      weights[i]![j] =
        a[i] === b[j] ? weights[i + 1]![j + 1]! + weight : Math.max(weights[i + 1]![j]!, weights[i]![j + 1]!);
    }
  }
  return weights;
}

/** Of words, so that no space is matched at the cost of a word: spaces only tell where words leave it open. */
export const wordWeight = (key: string): number => (key.trim() === '' ? 1 : key.length * 1024);
