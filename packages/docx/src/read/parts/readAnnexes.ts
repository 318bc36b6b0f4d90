import type { Finding } from '@duthao/plan';
import { dropOverallMarks, plain } from '../lines/inline.ts';
import { joinLines } from '../lines/joinLines.ts';
import { isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { removed } from '../removed.ts';
import { groupRows } from './groupRows.ts';
import { readTable } from './readTable.ts';
import type { Block, Recognised } from './recognised.ts';
import { toParagraph } from './toParagraph.ts';

const HEADING = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ\s+)?([IVX]+|\d{1,2}))?\s*[.:]?$/u;
const ATTACHED = /^\(\s*(?:Ban hành )?kèm theo .*\)$/iu;

/** Reads phụ lục, each from a line "PHỤ LỤC …" of its own to the next; `start` is where the first one stands. */
export function readAnnexes(lines: readonly SourceLine[]): {
  annexes: Recognised['annexes'];
  start: number;
  findings: Finding[];
} {
  const starts = lines.flatMap((line, index) => (HEADING.test(wordsOfLine(line)) ? [index] : []));
  const read = starts.map((start, i) => readAnnex(lines.slice(start, starts[i + 1])));
  const numbers = starts
    .map((start) => HEADING.exec(wordsOfLine(lines[start]!))?.[1])
    .filter((n) => n !== undefined);
  return {
    annexes: read.map(({ annex }) => annex),
    start: starts[0] ?? lines.length,
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...(numbers.length > 0
        ? [removed('annexNumber', 'Số phụ lục được đánh lại theo thứ tự.', numbers.join(' '))]
        : []),
    ],
  };
}

function readAnnex(lines: readonly SourceLine[]): {
  annex: Recognised['annexes'][number];
  findings: Finding[];
} {
  const rest = lines.slice(1);
  const attached = rest.find((line) => ATTACHED.test(wordsOfLine(line)));
  const untouched = rest.filter((line) => line !== attached);
  const inTitle = untouched.findIndex((line, index) => !isCapitals(wordsOfLine(line)) && index > 0);
  const isTitled = untouched.length > 0 && !untouched[0]!.cells;
  const length = isTitled ? Math.max(inTitle, 1) : 0;
  const title = untouched
    .slice(0, length)
    .flatMap((line, index) => (index === 0 ? line.runs : [...plain(' '), ...line.runs]));
  const { blocks, findings } = readBlocks(untouched.slice(length));
  const dropped = attached
    ? [
        removed(
          'attachedLine',
          'Dòng “Kèm theo …” dưới tên phụ lục được ghi lại khi in.',
          wordsOfLine(attached),
        ),
      ]
    : [];
  return { annex: { title: dropOverallMarks(title), blocks }, findings: [...findings, ...dropped] };
}

function readBlocks(lines: readonly SourceLine[]): { blocks: Block[]; findings: Finding[] } {
  const joined = joinLines(lines);
  const { items, findings } = groupRows(joined.lines);
  const more: Finding[] = [];
  const blocks = items.map((item): Block => {
    if (item.kind === 'line') return toParagraph(item.line);
    const read = readTable(item.rows);
    more.push(...read.findings);
    return read.table;
  });
  return { blocks, findings: [...joined.findings, ...findings, ...more] };
}
