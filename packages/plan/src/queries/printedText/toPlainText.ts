import type { Node } from 'prosemirror-model';
import type { PrintedLine } from './PrintedLine.ts';
import { footnotesOf, printedLines } from './printedText.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (n: number): string => String(n).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!);

/**
 * A plan as plain text: a line a paragraph, so that any program wraps it to its own width; cells parted by tabs, so
 * that a table pasted into a sheet is a table; an empty line where something new begins; footnotes at the end. The
 * importer reads it back.
 */
export function toPlainText(doc: Node): string {
  const lines = printedLines(doc, raised);
  const body = lines.map((line, i) => (isApart(line, lines[i - 1]) ? '\n' : '') + textOf(line));
  const notes = footnotesOf(doc).map((note, i) => `${raised(i + 1)} ${note}`);
  return [...body, ...(notes.length > 0 ? [`\n${notes.join('\n')}`] : []), ''].join('\n');
}

const textOf = ({ cells }: PrintedLine): string => cells.join('\t').trimEnd();

function isApart(line: PrintedLine, before: PrintedLine | undefined): boolean {
  if (!before) return false;
  return line.kind !== before.kind || (line.kind === 'heading' && line.depth <= before.depth);
}
