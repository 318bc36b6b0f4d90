import { type Plan, printedText } from '@duthao/plan';
import type { VersionChange } from '@duthao/protocol';

/** Longer ones are told as a whole, so that no comparison takes more than a moment. */
const MAX_CELLS = 4_000_000;

/** What reads otherwise, paragraph by paragraph in the order of the newer text; one next to another belongs to it. */
export function changesBetween(older: Plan['doc'], newer: Plan['doc']): VersionChange[] {
  const [before, after] = trimmed(printedText(older), printedText(newer));
  if (before.length * after.length > MAX_CELLS) return pair(before, after);
  const lengths = commonLengths(before, after);
  const changes: VersionChange[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = (): void => {
    changes.push(...pair(gone, come));
    [gone, come] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      flush();
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      gone.push(before[i]!);
      i += 1;
    } else {
      come.push(after[j]!);
      j += 1;
    }
  }
  flush();
  return changes;
}

/** Without what both begin and end with. */
function trimmed(
  before: readonly string[],
  after: readonly string[],
): [readonly string[], readonly string[]] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

/** By positions: how many lines both have in common from there on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

function pair(gone: readonly string[], come: readonly string[]): VersionChange[] {
  const length = Math.max(gone.length, come.length);
  return Array.from({ length }, (_, at) => ({ before: gone[at] ?? null, after: come[at] ?? null }));
}
