/** Beyond this many comparisons, what lies between the equal ends counts as replaced. */
const MAX_CELLS = 4_000_000;

/**
 * The longest common subsequence of two lists: for every index of `a` the index of `b` that it is matched with,
 * or -1.
 */
export function commonKeys(a: readonly string[], b: readonly string[]): number[] {
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
  const lengths = table(a.slice(start, endA), b.slice(start, endB));
  for (let i = start, j = start; i < endA && j < endB;) {
    if (a[i] === b[j]) matched[i++] = j++;
    else if (lengths[i - start + 1]![j - start]! >= lengths[i - start]![j - start + 1]!) i += 1;
    else j += 1;
  }
  return matched;
}

/** `lengths[i][j]`: how long the common subsequence of what follows `a[i]` and `b[j]` is. */
function table(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
