import type { Finding } from '@duthao/plan';
import { textOf } from './inline.ts';
import { mayJoin } from './mayJoin.ts';
import { readMarker } from './readMarker.ts';
import { asksForMore, endsSentence, isUnfinished, startsLower } from './sentences.ts';
import { appendLine, type SourceLine, wordsOfLine } from './sourceLine.ts';

/** A paragraph this long is prose, so a missing full stop means that something cut it. */
const PROSE_LENGTH = 120;

/** Makes paragraphs whole that the end of a page cut in two; every such place is reported. */
export function joinLines(lines: readonly SourceLine[]): { lines: SourceLine[]; findings: Finding[] } {
  const joined: SourceLine[] = [];
  const findings: Finding[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (!previous || !goesOn(previous, line)) joined.push(line);
    else {
      if (line.gap) findings.push(joinedAcrossPage(previous, line));
      joined[joined.length - 1] = appendLine(previous, line);
    }
  }
  return { lines: joined, findings };
}

function goesOn(previous: SourceLine, line: SourceLine): boolean {
  if (!mayJoin(previous, line)) return false;
  const before = wordsOfLine(previous);
  if (startsLower(wordsOfLine(line))) return isUnfinished(before) || isCutAtSemicolon(before);
  const marker = readMarker(textOf(previous.runs));
  const isProse = !marker || marker.kind === 'dash' || marker.kind === 'plus';
  return isProse && before.length > PROSE_LENGTH && !endsSentence(before) && asksForMore(before);
}

/** In a list of items that begin in small letters, a semicolon ends an item. */
function isCutAtSemicolon(before: string): boolean {
  return before.endsWith(';') && !startsLower(before) && before.length > PROSE_LENGTH;
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
