import type { OutlineEntry } from '@duthao/plan';
import type { ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import { plainRun } from '../plain/plainRun.ts';
import type { Bookmarks } from './createBookmarks.ts';

/** One number in the path of a section, such as the "II" and the "1.2" of "II.1.2", and the bookmark around it. */
export interface NumberMark {
  readonly name: string;
  readonly text: string;
}

/** A name for the bookmark of every section, suggested ones included, in the order of the plan. */
export function nameSections(plan: Node, bookmarks: Bookmarks): string[] {
  const sections = plan.children.filter(({ type }) => type.name === 'sections');
  return sections.flatMap(({ children }) =>
    children.map(({ attrs }) => bookmarks.reserve('muc', attrs['id'])),
  );
}

/** A bookmark for the number of every section, without its dot or bracket, in the order of the outline. */
export function markNumbers(outline: readonly OutlineEntry[], names: readonly string[]): NumberMark[] {
  return outline.map(({ number, index }) => ({ name: names[index]!, text: number.replace(/[.)]$/, '') }));
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

/** What stands computed before a line: a number, a dash, "Điều 1. ". */
export interface Lead {
  readonly text: string;
  /** The bookmark around its first part. */
  readonly mark?: NumberMark;
  readonly bold?: true;
  /** In no style of its own: nơi nhận. */
  readonly plain?: true;
}

/** "I. ", "1.1. ", "a) " before a section's title or first words, its number in a bookmark. */
export const numberLead = ({ number }: OutlineEntry, mark: NumberMark, end = ' '): Lead => ({
  text: number + end,
  mark,
});

export function leadRuns({ text, mark, bold, plain }: Lead, bookmarks: Bookmarks): ParagraphChild[] {
  const run = (part: string): ParagraphChild =>
    plainRun(part, { ...(!plain && { style: 'DauDong' }), ...(bold && { bold }) });
  if (!mark) return text ? [run(text)] : [];
  return [bookmarks.around(mark.name, [run(mark.text)]), run(text.slice(mark.text.length))];
}
