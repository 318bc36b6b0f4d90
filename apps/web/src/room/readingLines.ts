import { footnotesOf, outlineOf, printedText } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';

/** One paragraph of the reading view. */
export interface ReadingLine {
  readonly kind: 'heading' | 'text' | 'row';
  /** The depth of a heading, 1–4. */
  readonly depth: number;
  /** One text, or the cells of a row. */
  readonly cells: readonly string[];
}

const mark = (n: number) => ` [${n}]`;

/** The plan as lines to read on a narrow screen: the printed words, with the headings known as such. */
export function readingLines(plan: Node): ReadingLine[] {
  const depths = new Map(
    outlineOf(plan).map(({ number, title, depth }) => [fold(`${number} ${title}`), depth]),
  );
  return printedText(plan, mark).map((line) => {
    const cells = line.split('\t');
    if (cells.length > 1) return { kind: 'row', depth: 0, cells };
    const depth = depths.get(fold(line.replace(/ \[\d+\]/g, '')));
    return depth === undefined ? { kind: 'text', depth: 0, cells } : { kind: 'heading', depth, cells };
  });
}

export function readingNotes(plan: Node): string[] {
  return footnotesOf(plan);
}

/** Headings of the first level may be printed in capitals, and those of the others with a full stop. */
function fold(text: string): string {
  return text.toLocaleLowerCase('vi').replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}
