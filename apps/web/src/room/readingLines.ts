import { footnotesOf, printedLines } from '@duthao/plan';
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
  return printedLines(plan, mark).map(({ kind, depth, cells }) => ({
    kind: kind === 'heading' || kind === 'row' ? kind : 'text',
    depth,
    cells,
  }));
}

export function readingNotes(plan: Node): string[] {
  return footnotesOf(plan);
}
