import type { Finding } from '@duthao/plan';
import { type Inline, plain, textOf } from './inline.ts';
import { readMarker } from './readMarker.ts';
import { asksForMore, endsSentence, isCapitals, isUnfinished, startsLower } from './sentences.ts';
import { type SourceLine, withRuns, wordsOfLine } from './sourceLine.ts';

/** A paragraph this long is prose, so a missing full stop means that something cut it. */
const PROSE_LENGTH = 120;

/**
 * Makes paragraphs whole again: lines that a narrow page broke, and paragraphs that the end of a page cut.
 * `width` is the length at which the source breaks its lines, null when every line is a paragraph.
 */
export function joinLines(
  lines: readonly SourceLine[],
  width: number | null,
): { lines: SourceLine[]; findings: Finding[] } {
  const joined: SourceLine[] = [];
  const findings: Finding[] = [];
  let tail = 0;
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && goesOn(previous, line, width, tail)) {
      if (line.gap) findings.push(joinedAcrossPage(previous, line));
      joined[joined.length - 1] = append(previous, line);
    } else joined.push(line);
    tail = textOf(line.runs).length;
  }
  return { lines: joined, findings };
}

/** The length at which a source breaks lines inside paragraphs, or null when it does not. */
export function lineWidth(lines: readonly SourceLine[]): number | null {
  const text = lines.filter((line) => !line.cells);
  const followers = text.filter((line) => !line.gap && !readMarker(textOf(line.runs)));
  const broken = followers.filter((line) => startsLower(wordsOfLine(line)));
  if (broken.length < 5 || broken.length < followers.length * 0.3) return null;
  const lengths = text.map((line) => textOf(line.runs).length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)]!;
}

function goesOn(previous: SourceLine, line: SourceLine, width: number | null, tail: number): boolean {
  if (previous.whole || line.whole || previous.cells || line.cells) return false;
  if (readMarker(textOf(line.runs))) return false;
  const before = wordsOfLine(previous);
  const after = wordsOfLine(line);
  if (isCapitals(after) !== isCapitals(before) && !startsLower(after)) return false;
  if (width !== null && !line.gap && tail >= width * 0.75) return true;
  if (startsLower(after)) return isUnfinished(before) || isCutAtSemicolon(before);
  const numbered = readMarker(textOf(previous.runs));
  const isProse = !numbered || numbered.kind === 'dash' || numbered.kind === 'plus';
  return isProse && before.length > PROSE_LENGTH && !endsSentence(before) && asksForMore(before);
}

/** In a list of items that begin in small letters, a semicolon ends an item. */
function isCutAtSemicolon(before: string): boolean {
  return before.endsWith(';') && !startsLower(before) && before.length > PROSE_LENGTH;
}

function append(previous: SourceLine, line: SourceLine): SourceLine {
  const isCutWord = /\p{L}[-–]$/u.test(wordsOfLine(previous));
  const glue: Inline[] = isCutWord ? [] : plain(' ');
  return withRuns(previous, [...previous.runs, ...glue, ...line.runs]);
}

function joinedAcrossPage(previous: SourceLine, line: SourceLine): Finding {
  const end = wordsOfLine(previous).split(' ').slice(-4).join(' ');
  const start = wordsOfLine(line).split(' ').slice(0, 4).join(' ');
  return {
    rule: 'joinedAcrossPage',
    severity: 'info',
    message: `Đã nối lại đoạn bị ngắt trang: “… ${end} | ${start} …”.`,
    text: `${end} ${start}`,
  };
}
