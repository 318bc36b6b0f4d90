import { commonKeys } from '../merge/commonKeys.ts';
import type { LineToken } from './lineTokens.ts';

/** For every token before the one after that it became, or -1. */
export function commonTokens(before: readonly LineToken[], after: readonly LineToken[]): number[] {
  const matched = commonKeys(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const words = matched.filter((at, index) => at >= 0 && before[index]!.isWord).length;
  const most = Math.max(...[before, after].map((tokens) => tokens.filter(({ isWord }) => isWord).length));
  return words < most / 4
    ? keepEnds(before, matched, after.length)
    : dropIslands(before, matched, after.length);
}

/** Of a line that was written anew only inline nodes stay, and what both versions begin and end with. */
function keepEnds(before: readonly LineToken[], matched: readonly number[], size: number): number[] {
  const kept = matched.map((at, index) => (before[index]!.isNode ? at : -1));
  for (let i = 0; i < matched.length && matched[i] === i; i += 1) kept[i] = i;
  const shift = size - matched.length;
  for (let i = matched.length - 1; i >= 0 && matched[i] === i + shift; i -= 1) kept[i] = i + shift;
  return kept;
}

/** Blanks and signs between two changes, which happen to be the same, belong to one change. */
function dropIslands(before: readonly LineToken[], matched: readonly number[], size: number): number[] {
  const kept = [...matched];
  for (let start = 0; start < kept.length;) {
    if (kept[start]! < 0) {
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < kept.length && kept[end] === kept[end - 1]! + 1) end += 1;
    const isInside = (start > 0 || kept[start]! > 0) && (end < kept.length || kept[end - 1]! < size - 1);
    const hasWord = before.slice(start, end).some(({ isWord }) => isWord);
    if (isInside && !hasWord) kept.fill(-1, start, end);
    start = end;
  }
  return kept;
}
