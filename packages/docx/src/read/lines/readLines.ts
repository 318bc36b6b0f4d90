import { type Inline, slice, split, textOf, trim } from './inline.ts';
import { readSpans } from './readSpans.ts';
import type { SourceLine } from './sourceLine.ts';

const RULE = /^[\s_=*\-–—.…|:]*$/u;
const LIST_MARK = /^(?:[-–—+•*]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ][.)]|[IVX]+[.)])$/u;

/** The lines of a clean text (see `cleanText`); blank lines and drawn rules become the `gap` of what follows. */
export function readLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const physical = text.split('\n');
  let start = 0;
  while (start < physical.length) {
    let end = start;
    while (end < physical.length && physical[end]!.trim() !== '') end += 1;
    if (end > start) readBlock(physical.slice(start, end).join('\n'), start + 1, lines);
    start = end + 1;
  }
  return lines;
}

/** Bold and the like may reach over the lines of one block, so the block is read before it is cut. */
function readBlock(block: string, origin: number, lines: SourceLine[]): void {
  let gap = true;
  split(readSpans(block), /\n/u).forEach((runs, index) => {
    const text = textOf(runs);
    if (RULE.test(text)) {
      gap = true;
      return;
    }
    const lead = text.length - text.trimStart().length;
    const bare = trim(runs).map(stripHashes);
    lines.push({ runs: bare, cells: readCells(runs, text), origin: origin + index, gap, lead, whole: false });
    gap = false;
  });
}

function readCells(runs: readonly Inline[], text: string): Inline[][] | null {
  if (/^\s*\|.*\|\s*$/u.test(text)) {
    return split(slice(runs, text.indexOf('|') + 1, text.lastIndexOf('|')), /\|/u).map(trim);
  }
  if (!text.includes('\t')) return null;
  const cells = split(runs, /\t/u).map(trim);
  const isListItem = cells.length === 2 && LIST_MARK.test(textOf(cells[0]!));
  return isListItem ? null : cells;
}

function stripHashes(inline: Inline, index: number): Inline {
  if (index > 0 || inline.kind !== 'text') return inline;
  return { ...inline, text: inline.text.replace(/^#{1,6}\s+/u, '') };
}
