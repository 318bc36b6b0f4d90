import { footnotesOf, printedLines } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { withNumber } from '../withNumber.ts';
import { splitWords } from './toPages.ts';

/** A word that was approved; a `free` one belongs to number or date (ô 3, 4), wherever the file names them. */
export interface ApprovedWord {
  readonly text: string;
  readonly free: boolean;
}

const blank = { number: null, code: null, datedOn: null };
/** Nothing of it is written in any plan: what it changes is what number and date change. */
const filled = { number: '99999', code: null, datedOn: '1945-12-31' };

export function approvedWords(doc: Node): { body: ApprovedWord[]; notes: ApprovedWord[] } {
  const [lines, otherLines] = [linesOf(withNumber(doc, blank)), linesOf(withNumber(doc, filled))];
  return {
    body: lines.flatMap((line, at) => toWords(splitWords(line), splitWords(otherLines[at]!))),
    notes: footnotesOf(doc)
      .flatMap(splitWords)
      .map((text) => ({ text, free: false })),
  };
}

const linesOf = (doc: Node): string[] => printedLines(doc, () => '').map(({ cells }) => cells.join(' '));

/** Between what both begin and end with stand number and date. */
function toWords(words: readonly string[], others: readonly string[]): ApprovedWord[] {
  const same = words.length === others.length && words.every((word, at) => word === others[at]);
  if (same) return words.map((text) => ({ text, free: false }));
  let start = 0;
  while (start < words.length && words[start] === others[start]) start += 1;
  let end = 0;
  while (end < words.length - start && words.at(-1 - end) === others.at(-1 - end)) end += 1;
  return words.map((text, at) => ({ text, free: at >= start && at < words.length - end }));
}

/** The words of each table's head, which pages repeat. */
export function tableHeadsOf(doc: Node): string[][] {
  const heads: string[][] = [];
  doc.descendants((node) => {
    if (node.type.name === 'table' && node.firstChild?.attrs.header) {
      heads.push(splitWords(node.firstChild.textBetween(0, node.firstChild.content.size, ' ')));
    }
    if (node.type.name !== 'taskTable') return true;
    const columns = node.children.filter((child) => child.type.name === 'taskColumn');
    heads.push(splitWords(columns.map((column) => column.textContent).join(' ')));
    return false;
  });
  return heads;
}
