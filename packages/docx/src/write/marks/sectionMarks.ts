import type { OutlineEntry } from '@duthao/plan';
import type { ParagraphChild } from 'docx';
import { plainRun } from '../plain/plainRun.ts';
import type { Bookmarks } from './createBookmarks.ts';

/** One number in the path of a section, such as the "II" and the "1.2" of "II.1.2", and the bookmark around it. */
export interface NumberMark {
  readonly name: string;
  readonly text: string;
}

/** A bookmark for the number of every section, without its dot or bracket, in the order of the outline. */
export function markNumbers(outline: readonly OutlineEntry[], bookmarks: Bookmarks): NumberMark[] {
  return outline.map(({ id, number }) => ({
    name: bookmarks.reserve('muc', id),
    text: number.replace(/[.)]$/, ''),
  }));
}

/**
 * The numbers that a section's path is made of: its part's, its own, and between them those of lettered sections
 * above it and of the last decimal one, which repeats the decimals above itself.
 */
export function pathMarks(
  outline: readonly OutlineEntry[],
  marks: readonly NumberMark[],
  index: number,
): NumberMark[] {
  const chain: number[] = [];
  for (let at = index; at >= 0; at = outline[at]!.parent) chain.unshift(at);
  const isDecimal = (at: number): boolean => outline[at]!.depth > 1 && outline[at]!.number.endsWith('.');
  const lastDecimal = chain.findLast(isDecimal);
  return chain.filter((at) => !isDecimal(at) || at === lastDecimal).map((at) => marks[at]!);
}

const leadRun = (text: string): ParagraphChild => plainRun(text, { style: 'DauDong' });

/** "I. ", "1.1. ", "a) " before a section's title or first words, its number in a bookmark. */
export function numberRuns(
  { number }: OutlineEntry,
  mark: NumberMark,
  bookmarks: Bookmarks,
  end = ' ',
): ParagraphChild[] {
  const sign = number.slice(mark.text.length);
  return [bookmarks.around(mark.name, [leadRun(mark.text)]), leadRun(sign + end)];
}
