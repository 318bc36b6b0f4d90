import { Fragment } from 'prosemirror-model';
import { writeRecord } from '../suggestions/record.ts';
import type { Edit, NewLine } from './Edit.ts';
import { headingOf } from './headingOf.ts';
import { newRowOf } from './newRows.ts';
import { newSectionsOf } from './newSections.ts';
import type { Placing } from './Placing.ts';
import { behind, putIn } from './placeWords.ts';
import type { PlanLine } from './planText.ts';
import { toBlock, unmarked, wordsOf } from './toBlock.ts';

type New = Extract<Edit, { kind: 'newLine' }>;

/** Lines that came in, each behind the line that it followed in the file. */
export function placeNewLines(placing: Placing, edits: readonly New[]): void {
  for (let i = 0; i < edits.length;) {
    const row = rowAt(edits, i);
    if (row.length > 0) {
      if (!newRowOf(placing, row)) for (const edit of row) placeOne(placing, edit);
      i += row.length;
      continue;
    }
    const taken = newSectionsOf(placing, edits, i);
    if (taken === 0) placeOne(placing, edits[i]!);
    i += Math.max(1, taken);
  }
}

/** The lines of one new row, in order. */
function rowAt(edits: readonly New[], start: number): New[] {
  const first = edits[start]!.written;
  if (!first.isNewRow || !first.cell) return [];
  const { table, row } = first.cell;
  const rest = edits.slice(start);
  const end = rest.findIndex(({ written: { cell } }) => cell?.table !== table || cell.row !== row);
  return end < 0 ? rest : rest.slice(0, end);
}

function placeOne(placing: Placing, edit: New): void {
  const { written } = edit;
  if (written.text.trim() === '') return;
  const sites = sitesOf(placing, edit);
  const site = sites.find(({ holder }) => HOLDERS.has(holder)) ?? sites[0];
  if (!site) return placing.keep('insertion', wordsOf(written), edit.after, edit.by?.author);
  if (sites.some(({ line }) => isThere(placing, line, written))) return;
  const record = placing.recordOf(edit);
  const isHeading = written.cell === null && headingOf(written) !== undefined;
  if (isHeading) placing.keep('heading', wordsOf(written), edit.after, edit.by?.author);
  if (HOLDERS.has(site.holder)) {
    const block = toBlock(placing, site.holder, written, writeRecord(record));
    placing.noteThreads(written.threads, placing.draft.insert(site.pos, Fragment.from(block), record));
    return;
  }
  // No block may stand there (a title, the heading of a column): the words go on the line itself.
  const { line } = site;
  const unit = line.units.length - 1;
  const spot = unit < 0 ? { line, pos: line.start, unit: 0, beside: undefined } : behind({ line, unit });
  putIn(placing, spot, { ...written, text: `\n${wordsOf(written)}` }, record);
}

/** A place where a block could come in. */
interface Site {
  /** The live line beside it. */
  readonly line: PlanLine;
  readonly pos: number;
  /** The type of the node that would hold it. */
  readonly holder: string;
}

/** Behind the line that it followed, before the one that follows; the nearest that are left. */
function sitesOf({ ground }: Placing, { after, written }: New): Site[] {
  const isPlace = (line: PlanLine | undefined): line is PlanLine =>
    line !== undefined && line.node.type.name !== 'footnote' && (written.cell === null) === !isFrame(line);
  const find = (start: number, step: 1 | -1): PlanLine | undefined => {
    for (let word = start; word >= 0 && word < ground.size; word += step) {
      const line = ground.liveLine(word);
      if (isPlace(line)) return line;
    }
    return undefined;
  };
  const [above, below] = [find(after, -1), find(after + 1, 1)];
  return [
    ...(above ? [siteAt(above, written, 'behind')] : []),
    ...(below ? [siteAt(below, written, 'before')] : []),
  ];
}

/** A table is left behind, or not yet entered, by what does not stand in one. */
function siteAt(line: PlanLine, { cell }: NewLine, side: 'behind' | 'before'): Site {
  const table = cell === null ? line.around.findIndex(({ node }) => TABLES.has(node.type.name)) : -1;
  const { node, pos } = table < 0 ? line : line.around[table]!;
  const around = table < 0 ? line.around : line.around.slice(0, table);
  const holder = around.at(-1)?.node.type.name ?? '';
  return { line, holder, pos: side === 'before' ? pos : pos + node.nodeSize };
}

const TABLES: ReadonlySet<string> = new Set(['table', 'taskTable']);

const isFrame = ({ around }: PlanLine): boolean =>
  around.some(({ node }) => node.type.name === 'endorsement' || TABLES.has(node.type.name));

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The same file dropped again: a line that came in meanwhile behind the anchor says the same. */
function isThere({ ground }: Placing, line: PlanLine, written: NewLine): boolean {
  const wanted = bare(unmarked(wordsOf(written)).text);
  const news: string[] = [];
  for (const step of [1, -1])
    for (let at = line.index + step; ground.lines[at] && ground.isNewLine(ground.lines[at]!); at += step)
      news.push(ground.lines[at]!.text);
  const isIn = bare(ground.newWordsAt(line, line.text.length, true)).includes(wanted);
  return isIn || news.some((text) => bare(text) === wanted);
}

/** What takes new blocks, and which. */
const HOLDERS: ReadonlySet<string> = new Set([
  'bases',
  'recipients',
  'openings',
  'closings',
  'section',
  'article',
  'annex',
  'taskCell',
  'tableCell',
]);
