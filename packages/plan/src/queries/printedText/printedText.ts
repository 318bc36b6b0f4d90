import type { Node } from 'prosemirror-model';
import { asItStands } from '../asItStands.ts';
import { outlineOf } from '../outlineOf.ts';
import { partLines } from './partFaces.ts';
import type { PrintedLine } from './PrintedLine.ts';
import type { Printing } from './Printing.ts';

/** What stands in the running text for footnote n; by default its number, as on paper. */
export type FootnoteMark = (n: number) => string;

function print(doc: Node, footnoteMark: FootnoteMark): { lines: PrintedLine[]; footnotes: string[] } {
  const plan = asItStands(doc);
  const footnotes: string[] = [];
  const printing: Printing = { plan, outline: outlineOf(plan), document: 'plan', footnotes, footnoteMark };
  const lines = plan.children.flatMap((part) => partLines(part, printing));
  return { lines: lines.filter(({ cells }) => cells.some(Boolean)), footnotes };
}

/**
 * A whole plan as its pages print it, in reading order, computed words and numbers included; not the footnotes
 * (`footnotesOf`), page numbers and repeated table headers. Suggestions are not taken (`asItStands`).
 */
export function printedLines(plan: Node, footnoteMark: FootnoteMark = String): PrintedLine[] {
  return print(plan, footnoteMark).lines;
}

/** The same as texts, a paragraph each; cells of a row are parted by tabs, lines of one paragraph by "\n". */
export function printedText(plan: Node, footnoteMark: FootnoteMark = String): string[] {
  return printedLines(plan, footnoteMark).map(({ cells }) => cells.join('\t').trimEnd());
}

/** The texts of the footnotes in the order of their marks; the first has the number 1. */
export function footnotesOf(plan: Node): string[] {
  return print(plan, String).footnotes;
}

/** The words of `printedText` in one flat list, NFC; a footnote's number clings to its word as it does in a PDF. */
export function wordsOf(plan: Node, footnoteMark: FootnoteMark = String): string[] {
  return printedText(plan, footnoteMark).join('\n').normalize('NFC').split(/\s+/).filter(Boolean);
}
