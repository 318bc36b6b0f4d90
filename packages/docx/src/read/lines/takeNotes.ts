import type { Finding } from '@duthao/plan';
import { type Inline, slice, textOf, trim } from './inline.ts';
import { endsSentence, isUnfinished, startsLower } from './sentences.ts';
import { readMarker } from './readMarker.ts';
import { type SourceLine, withRuns, wordsOfLine } from './sourceLine.ts';

interface Mark {
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly label: string;
  /** Written as a small raised number, and not as [1]. */
  readonly isRaised: boolean;
  note?: number;
}
interface Note {
  readonly line: number;
  readonly mark: Mark;
  readonly skip: number;
  end: number;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOTE_START = /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[(\d{1,3})\])\s*(?=\S)/u;
const MARK = /([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[(\d{1,3})\]/gu;
const UNIT_BEFORE = /(?:^|[\s\d(/])(?:[kcdm]?m|hm|dam)$/u;

/**
 * Puts footnotes that a text prints at the foot of its pages back at their marks. A mark and its note belong
 * together when they carry the same number and the note comes later; without a note a mark stays as typed.
 */
export function takeNotes(lines: readonly SourceLine[]): { lines: SourceLine[]; findings: Finding[] } {
  const marks = lines.map(marksIn);
  const notes = matchNotes(lines, marks);
  notes.forEach((note, index) => {
    note.end = endOfNote(lines, note, notes[index + 1]);
  });
  const taken = new Set(notes.flatMap((note) => range(note.line, note.end)));
  const kept = lines.flatMap((line, index) => {
    if (taken.has(index)) return [];
    const here = marks[index]!.filter((mark) => mark.note !== undefined);
    return [here.length === 0 ? line : withNotes(line, here, notes, lines)];
  });
  const loose = marks.flat().filter((mark) => mark.note === undefined && mark.isRaised);
  return { lines: kept, findings: loose.map(withoutNote) };
}

/** Whether a line begins as a footnote at the foot of a page does. */
export function startsNote(line: SourceLine): boolean {
  return !line.cells && NOTE_START.test(textOf(line.runs));
}

function marksIn(line: SourceLine, index: number): Mark[] {
  const text = textOf(line.runs);
  return [...text.matchAll(MARK)]
    .filter((match) => match.index > 0 && !UNIT_BEFORE.test(text.slice(0, match.index)))
    .map((match) => ({
      line: index,
      at: match.index,
      length: match[0].length,
      label: labelOf(match),
      isRaised: match[1] !== undefined,
    }));
}

function labelOf(match: RegExpExecArray): string {
  return match[1] ? [...match[1]].map((digit) => SUPERSCRIPT.indexOf(digit)).join('') : match[2]!;
}

/** A note belongs to the nearest mark before it that carries its number and has none yet. */
function matchNotes(lines: readonly SourceLine[], marks: readonly (readonly Mark[])[]): Note[] {
  const notes: Note[] = [];
  const waiting = new Map<string, Mark[]>();
  lines.forEach((line, index) => {
    const start = line.cells ? null : NOTE_START.exec(textOf(line.runs));
    const mark = start && waiting.get(labelOf(start))?.pop();
    if (mark) {
      mark.note = notes.length;
      notes.push({ line: index, mark, skip: start[0].length, end: index + 1 });
    }
    for (const next of marks[index]!)
      waiting.set(next.label, [...(waiting.get(next.label) ?? []).slice(-99), next]);
  });
  return notes;
}

/**
 * A note goes on over further paragraphs up to the next note of the same page, which is one whose mark stands
 * before this note. After the last note of a page the text goes on, unless only the note is unfinished.
 */
function endOfNote(lines: readonly SourceLine[], note: Note, next?: Note): number {
  const after = note.line + 1;
  if (next && next.mark.line < note.line && isPlainRun(lines.slice(after, next.line))) return next.line;
  const follower = lines[after];
  if (!follower || follower.cells || readMarker(textOf(follower.runs))) return after;
  if (!startsLower(wordsOfLine(follower)) || endsSentence(wordsOfLine(lines[note.line]!))) return after;
  const before = lines[lastBodyLine(lines, note.line)];
  return before && isUnfinished(wordsOfLine(before)) ? after : after + 1;
}

function isPlainRun(lines: readonly SourceLine[]): boolean {
  return lines.every(
    (line) => !line.cells && !readMarker(textOf(line.runs)) && !startsLower(wordsOfLine(line)),
  );
}

function lastBodyLine(lines: readonly SourceLine[], before: number): number {
  let index = before - 1;
  while (index >= 0 && NOTE_START.test(textOf(lines[index]!.runs))) index -= 1;
  return index;
}

function withNotes(
  line: SourceLine,
  marks: readonly Mark[],
  notes: readonly Note[],
  lines: readonly SourceLine[],
): SourceLine {
  const runs: Inline[] = [];
  let from = 0;
  for (const mark of marks) {
    runs.push(...slice(line.runs, from, mark.at), {
      kind: 'note',
      content: contentOf(notes[mark.note!]!, lines),
    });
    from = mark.at + mark.length;
  }
  return withRuns(line, [...runs, ...slice(line.runs, from)]);
}

function contentOf(note: Note, lines: readonly SourceLine[]): Inline[] {
  const [first, ...more] = lines.slice(note.line, note.end);
  const opening = trim(slice(first!.runs, note.skip));
  return more.reduce<Inline[]>((content, line) => [...content, { kind: 'break' }, ...line.runs], opening);
}

function withoutNote(mark: Mark): Finding {
  return {
    rule: 'footnoteWithoutText',
    severity: 'warning',
    message: `Không thấy nội dung của chú thích số ${mark.label}; dấu chú thích được giữ như trong nguồn.`,
    text: mark.label,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
