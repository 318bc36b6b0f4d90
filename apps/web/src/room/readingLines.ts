import { footnotesOf, type PrintedLine, printedLines } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';

const mark = (n: number) => ` [${n}]`;

/** The plan as lines to read on a narrow screen: the printed words, with what each line is. */
export function readingLines(plan: Node): PrintedLine[] {
  return printedLines(plan, mark);
}

export function readingNotes(plan: Node): string[] {
  return footnotesOf(plan);
}
