import { textOf, wordsOf } from '../lines/inline.ts';
import { leadOf } from '../lines/leadOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import {
  endorsementLines,
  isEndorsementTable,
  isFrame,
  isLetterheadTable,
  isNameToFill,
} from './layoutTable.ts';
import { apartAtBreaks, linesOfBlock } from './linesOfTable.ts';
import { restoreCase } from './restoreCase.ts';
import type { SourceBlock, SourceDocument, SourceTable } from './sourceDocument.ts';
import { toLine } from './toLine.ts';

const RULE = /^[\s_=*\-–—.…|:]*$/u;
/** The lines of a structured source: layout tables come apart, other tables are one line each. */
export function toLines({ blocks, variables }: SourceDocument): SourceLine[] {
  const lines: SourceLine[] = [];
  let landscape = false;
  for (const block of blocks) {
    if (block.kind === 'pages') landscape = block.landscape;
    else for (const line of linesIn(block)) lines.push(landscape ? onWidePage(line) : line);
  }
  return restoreCase(joinWrapped(lines.filter(isKept)), variables ?? {});
}

const onWidePage = (line: SourceLine): SourceLine => ({ ...line, known: { ...line.known, landscape: true } });

function linesIn(block: Exclude<SourceBlock, { kind: 'pages' }>): SourceLine[] {
  if (block.kind === 'paragraph') {
    const line = toLine(block);
    return isInHead(line) ? apartAtBreaks(line) : [line];
  }
  if (isFrame(block) || isLetterheadTable(block)) return unfolded(block);
  return isEndorsementTable(block) ? endorsementLines(block) : [tableLine(block)];
}

/** What a table sets side by side, row by row; tables inside it may be tables in earnest. */
function unfolded({ rows }: SourceTable): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const block of rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))) {
    // One by one: a table around a whole document may hold more lines than the stack has room for.
    const own =
      block.kind === 'paragraph' ? linesOfBlock(block) : block.kind === 'table' ? linesIn(block) : [];
    for (const line of own) lines.push(line);
  }
  return lines;
}

/** Centred lines that a break divides are lines of a head, not of a sentence. */
function isInHead(line: SourceLine): boolean {
  return line.known?.role === undefined && line.known?.looks?.align === 'center';
}

function tableLine(table: SourceTable): SourceLine {
  const cells = table.rows.flatMap((row) =>
    row.cells.map(({ blocks }) => blocks.flatMap(linesOfBlock).flatMap(({ runs }) => runs)),
  );
  return { runs: [], cells, origin: 0, gap: false, lead: 0, whole: true, known: { table } };
}

/** What is empty, drawn or computed from elsewhere says nothing. */
function isKept(line: SourceLine): boolean {
  if (line.cells) return true;
  const role = line.known?.role?.kind;
  if (role === 'computed') return false;
  if (isNameToFill(line)) return true;
  return (
    leadOf(line.runs) > 0 ||
    (wordsOf(line.runs) !== '' && (role !== undefined || !RULE.test(textOf(line.runs)))) ||
    hasNote(line)
  );
}

const hasNote = (line: SourceLine): boolean => line.runs.some(({ kind }) => kind === 'note');

/** Names that our writer broke over lines become one line again. */
function joinWrapped(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const role = line.known?.role?.kind;
    const last = joined.at(-1);
    const isRest = role === 'superiorRest' || role === 'issuerRest';
    if (isRest && last)
      joined[joined.length - 1] = { ...last, runs: oneText(`${wordsOf(last.runs)} ${wordsOf(line.runs)}`) };
    else joined.push(line);
  }
  return joined;
}

const oneText = (text: string): SourceLine['runs'] => [{ kind: 'text', text, marks: [] }];
