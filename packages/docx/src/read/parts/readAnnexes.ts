import type { Finding } from '@duthao/plan';
import { dropOverallMarks, plain, slice } from '../lines/inline.ts';
import { joinLines } from '../lines/joinLines.ts';
import { isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { removed } from '../removed.ts';
import { countLists } from './countLists.ts';
import { groupRows } from './groupRows.ts';
import { readBlock } from './readSections.ts';
import type { Annex, Block } from './recognised.ts';

const HEADING =
  /^(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|Biểu mẫu|BIỂU|Biểu|MẪU|Mẫu)(?:\s+(?:SỐ\s+|số\s+)?([IVX]+|\d{1,2}))?\s*[.:]?$/u;
/** The title may follow the number on one line. */
const HEADING_AND_TITLE =
  /^(?:PHỤ LỤC|Phụ lục|BIỂU|MẪU|Mẫu)\s+(?:SỐ\s+|số\s+)?([IVX]+|\d{1,2})\s*[.:–-]\s*(?=\S)/u;
const ATTACHED = /^\(?\s*(?:Ban hành )?kèm theo .*\)?$/iu;
const LONGEST_HEADING = 200;

/** Reads phụ lục, each from a line "PHỤ LỤC …" of its own to the next; `start` is where the first one stands. */
export function readAnnexes(lines: readonly SourceLine[]): {
  annexes: Annex[];
  start: number;
  findings: Finding[];
} {
  const starts = lines.flatMap((line, index) => (opensAnnex(line) ? [index] : []));
  const read = starts.map((start, i) => readAnnex(lines.slice(start, starts[i + 1])));
  const labels = starts.flatMap((start) => {
    const heading = lines[start]!.known?.role ? null : headingOf(lines[start]!);
    return heading && (heading[1] || isForm(heading[0])) ? heading[0].trim() : [];
  });
  return {
    annexes: read.map(({ annex }) => annex),
    start: starts[0] ?? lines.length,
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...(labels.length > 0
        ? [removed('annexNumber', 'Số phụ lục được đánh lại theo thứ tự.', labels.join(' '))]
        : []),
    ],
  };
}

/** What stands after the signatures without a heading, kept as an annex without a title. */
export function looseAnnex(lines: readonly SourceLine[]): { annexes: Annex[]; findings: Finding[] } {
  if (lines.length === 0) return { annexes: [], findings: [] };
  const { blocks, findings } = readBlocks(lines);
  const annex: Annex = { title: [], blocks, landscape: lines[0]!.known?.landscape === true, sure: 'unsure' };
  return { annexes: [annex], findings };
}

function headingOf(line: SourceLine): RegExpExecArray | null {
  const text = wordsOfLine(line);
  const match = HEADING.exec(text);
  if (match) return isForm(text) && !line.known ? null : match;
  const looks = line.known?.looks;
  const isSet = looks && (looks.align === 'center' || looks.bold || looks.capitals || isCapitals(text));
  return isSet && text.length <= LONGEST_HEADING ? HEADING_AND_TITLE.exec(text) : null;
}

/** "Mẫu số 1" in plain text is as often a mention as a heading. */
const isForm = (text: string): boolean => !/^phụ lục/iu.test(text);

function opensAnnex(line: SourceLine): boolean {
  const role = line.known?.role;
  if (role) return role.kind === 'annexLabel';
  return !line.cells && headingOf(line) !== null;
}

function readAnnex(lines: readonly SourceLine[]): { annex: Annex; findings: Finding[] } {
  const [heading, ...after] = lines;
  const rest = [...titleOnHeading(heading!), ...after];
  const attached = rest.slice(0, 6).find((line) => !line.known?.role && ATTACHED.test(wordsOfLine(line)));
  const untouched = rest.filter((line) => line !== attached);
  const length = titleLength(untouched);
  const title = untouched
    .slice(0, length)
    .flatMap((line, index) => (index === 0 ? line.runs : [...plain(' '), ...line.runs]));
  const { blocks, findings } = readBlocks(untouched.slice(length));
  const annex: Annex = {
    title: dropOverallMarks(title),
    tracked: heading!.runs.flatMap(({ review = [] }) => review),
    blocks,
    landscape: heading!.known?.landscape === true,
    sure: heading!.known?.role || length > 0 ? 'sure' : 'likely',
  };
  return { annex, findings: [...findings, ...(attached ? [droppedLine(attached)] : [])] };
}

function titleOnHeading(line: SourceLine): SourceLine[] {
  const match = line.known?.role ? null : HEADING_AND_TITLE.exec(wordsOfLine(line));
  return match && !HEADING.test(wordsOfLine(line))
    ? [{ ...line, runs: slice(line.runs, match[0].length) }]
    : [];
}

/** Styles or looks tell how far a title goes; in text the lines in capitals belong to it. */
function titleLength(lines: readonly SourceLine[]): number {
  const [first] = lines;
  if (!first || first.cells) return 0;
  if (!first.known)
    return Math.max(
      lengthOf(lines, (line) => isCapitals(wordsOfLine(line))),
      1,
    );
  return lengthOf(lines, first.known.role ? isTitleByStyle : isSetAsTitle);
}

function lengthOf(lines: readonly SourceLine[], isTitle: (line: SourceLine) => boolean): number {
  const end = lines.findIndex((line) => line.cells !== null || !isTitle(line));
  return end < 0 ? lines.length : end;
}

const isTitleByStyle = (line: SourceLine): boolean => line.known?.role?.kind === 'annexTitle';

function isSetAsTitle(line: SourceLine): boolean {
  const looks = line.known?.looks;
  return (
    isCapitals(wordsOfLine(line)) || (looks?.align === 'center' && looks.bold) || looks?.capitals === true
  );
}

function droppedLine(line: SourceLine): Finding {
  const message = 'Dòng “Kèm theo …” dưới tên phụ lục được ghi lại khi in.';
  return removed('attachedLine', message, wordsOfLine(line));
}

function readBlocks(lines: readonly SourceLine[]): { blocks: Block[]; findings: Finding[] } {
  const joined = joinLines(lines);
  const { items, findings } = groupRows(joined.lines);
  const more: Finding[] = [];
  const blocks = items.map((item) => readBlock(item, more));
  return { blocks: countLists(blocks), findings: [...joined.findings, ...findings, ...more] };
}
