import type { StepMap } from 'prosemirror-transform';

/** A stretch of the document before (A) and what stands in its place after (B). */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** All that a row of steps replaced, in order; stretches that meet are one. */
export function changedRanges(maps: readonly StepMap[]): ChangedRange[] {
  let ranges: ChangedRange[] = [];
  for (const map of maps) {
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      ranges = withChange(ranges, newStart, oldEnd - oldStart, newEnd - newStart);
    });
  }
  return ranges.filter(({ fromA, toA, fromB, toB }) => fromA < toA || fromB < toB);
}

/** One more change: `size` characters from `start` on, counted after the changes so far, become `newSize`. */
function withChange(
  ranges: readonly ChangedRange[],
  start: number,
  size: number,
  newSize: number,
): ChangedRange[] {
  const end = start + size;
  const by = newSize - size;
  const before = ranges.filter(({ toB }) => toB < start);
  const after = ranges.filter(({ fromB }) => fromB > end);
  const met = ranges.slice(before.length, ranges.length - after.length);
  const last = before.at(-1);
  const shift = last ? last.toB - last.toA : 0;
  const first = met[0] ?? { fromA: start - shift, fromB: start };
  const final = met.at(-1) ?? { toA: start - shift, toB: start };
  const fromB = Math.min(start, first.fromB);
  const merged = {
    fromA: first.fromA - (first.fromB - fromB),
    toA: final.toA + Math.max(0, end - final.toB),
    fromB,
    toB: Math.max(end, final.toB) + by,
  };
  const moved = after.map((range) => ({ ...range, fromB: range.fromB + by, toB: range.toB + by }));
  return [...before, merged, ...moved];
}

/** Where what stood at a place before stands after; null when it is gone. */
export function survivorOf(ranges: readonly ChangedRange[], pos: number): number | null {
  let shift = 0;
  for (const { fromA, toA, toB } of ranges) {
    if (pos < fromA) break;
    if (pos < toA) return null;
    shift = toB - toA;
  }
  return pos + shift;
}
