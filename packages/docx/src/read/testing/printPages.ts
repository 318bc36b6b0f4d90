import { footnotesOf, type Plan, printedText } from '@duthao/plan';
import type { Random } from './random.ts';

export interface Paper {
  /** A blank line between paragraphs. */
  readonly spaced: boolean;
  /** Lines are broken at this length. */
  readonly width?: number;
  /** Pages that cut paragraphs and tables, with footnotes and a number at their foot. */
  readonly paged?: boolean;
}

const raised = (n: number): string => String(n).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
const isRow = (line: string | undefined): boolean => line?.includes('\t') === true;

/** A plan as the text file that an office has of it. */
export function printPages(doc: Plan['doc'], paper: Paper, random: Random): string {
  const notes = footnotesOf(doc).map((note, index) => `${raised(index + 1)} ${note}`);
  const lines = groupsAsRows(printedText(doc, raised));
  if (!paper.paged) return layOut([...lines, ...notes], paper);
  const pages: string[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const { page, after } = cutPage(rest, 8 + random.below(15), random);
    const here = notes.filter((note) => page.some((line) => marksIn(line).includes(note.split(' ')[0]!)));
    pages.push(layOut([...page, ...here, String(pages.length + 1)], { ...paper, spaced: true }));
    rest = after;
  }
  return pages.join('\n\n');
}

const marksIn = (line: string): string[] => line.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu) ?? [];

/** Text programs copy a row that spans the table with the tabs of its empty cells. */
function groupsAsRows(lines: readonly string[]): string[] {
  return lines.map((line, index) =>
    !isRow(line) && isRow(lines[index - 1]) && isRow(lines[index + 1]) ? `${line}\t\t` : line,
  );
}

function cutPage(
  lines: readonly string[],
  length: number,
  random: Random,
): { page: string[]; after: string[] } {
  const page = lines.slice(0, length);
  const after = lines.slice(length);
  if (isRow(page.at(-1)) && isRow(after[0])) return { page, after: [headerOf(page), ...after] };
  const cut = placeToCut(page.at(-1)!, random);
  if (cut < 0 || after.length === 0) return { page, after };
  const last = page.pop()!;
  return { page: [...page, last.slice(0, cut)], after: [last.slice(cut + 1), ...after] };
}

function headerOf(page: readonly string[]): string {
  return page.findLast((line) => line.startsWith('TT\t'))!;
}

/** Before a word in small letters that follows a word without a mark, in prose. */
function placeToCut(line: string, random: Random): number {
  if (isRow(line) || line.length < 120 || !/[.;]$/u.test(line)) return -1;
  const places = [...line.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)]
    .map((match) => match.index)
    .filter((at) => at > 20);
  return places.length > 0 ? random.pick(places) : -1;
}

function layOut(lines: readonly string[], { spaced, width }: Paper): string {
  return lines
    .map((line, index) => {
      const text = width === undefined || isRow(line) ? line : wrap(line, width);
      const isInside = isRow(line) && isRow(lines[index - 1]);
      return index === 0 ? text : `${spaced && !isInside ? '\n\n' : '\n'}${text}`;
    })
    .join('');
}

function wrap(line: string, width: number): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
