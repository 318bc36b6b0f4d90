import type { By, Edit } from './Edit.ts';
import { matchUnits } from './matchUnits.ts';
import { type Alignment, type BackLine, readingsOf } from './alignFiles.ts';
import { createLikeness } from './matchLines.ts';
import { keyOf, type Part, type Unfolded } from './Unfolded.ts';
import { NOTE_SIGN, type TrackedChange, type WordPiece } from './WordFile.ts';

interface Work {
  readonly line: Unfolded;
  readonly back: BackLine;
  readonly isNew: Alignment['isNew'];
  readonly notes: readonly string[];
  readonly edits: Draft[];
  readonly forms: Formed[];
}

type Formed = Extract<Edit, { kind: 'form' }>;

type Draft =
  | ({ readonly kind: 'delete'; from: number; to: number; readonly isMarked: boolean } & By)
  | ({ readonly kind: 'insert'; at: number; text: string; notes: string[]; threads: string[] } & By)
  | {
      readonly kind: 'answer';
      readonly verdict: 'accepted' | 'rejected';
      readonly of: 'insertion' | 'deletion';
      from: number;
      to: number;
    };

/** What was done inside one line; `notes` are the words of the footnotes behind the line, in order. */
export function lineEdits(
  line: Unfolded,
  back: BackLine,
  isNew: Alignment['isNew'],
  notes: readonly string[],
): Edit[] {
  const work: Work = { line, back, isNew, notes, edits: [], forms: [] };
  const oldOf = new Int32Array(back.text.length).fill(-1);
  const reading = nearestReading(line, back.old.text);
  matchUnits(reading.text, back.old.text).forEach((other, unit) => {
    if (other >= 0) oldOf[back.old.units[other]!] = reading.units[unit]!;
  });
  let next = 0;
  let note = 0;
  for (let i = 0; i < back.text.length; i += 1) {
    const unit = oldOf[i]!;
    const own = back.text[i] === NOTE_SIGN ? note++ : -1;
    if (unit < 0) {
      if (!back.pieces[i]!.deleted) addInserted(work, next, i, own);
      continue;
    }
    for (; next < unit; next += 1) noteGone(work, next);
    noteKept(work, unit, back.pieces[i]!);
    next = unit + 1;
  }
  for (; next < line.text.length; next += 1) noteGone(work, next);
  return [...behindGone(work.edits).map((edit) => toEdit(edit, line)), ...ownForms(work)];
}

/** What words lose, or a whole line gets, together with a style is the style's, and no wish of anybody. */
function ownForms({ line, back, forms }: Work): Formed[] {
  if (line.line.style === back.line.style) return forms;
  const kept = forms.filter(({ on }) => on.length > 0);
  const isWhole = kept.length === 1 && line.text.slice(0, kept[0]!.from).trim() === '';
  return isWhole && line.text.slice(kept[0]!.to).trim() === '' ? [] : kept;
}

/** The changes of the copy may have been decided: the line is compared as what it then most likely was. */
function nearestReading(line: Unfolded, text: string): Part {
  const likeness = createLikeness();
  const readings = readingsOf(line);
  const same = readings.find((reading) => reading.text === text);
  if (same || readings.length === 1) return same ?? readings[0]!;
  const scores = readings.map((reading) => likeness(reading.text, text));
  return readings[scores.indexOf(Math.max(...scores))]!;
}

const sameBy = (a: TrackedChange | null, b: TrackedChange | null): boolean =>
  a === b || (a !== null && b !== null && keyOf(a) === keyOf(b));

function addInserted({ back, edits, notes }: Work, at: number, unit: number, note: number): void {
  const { inserted: by, threads } = back.pieces[unit]!;
  const last = edits.at(-1);
  const words = note >= 0 ? [notes[note] ?? ''] : [];
  if (last?.kind === 'insert' && last.at === at && sameBy(last.by, by)) {
    last.text += back.text[unit]!;
    last.notes.push(...words);
    last.threads = [...new Set([...last.threads, ...threads])];
  } else edits.push({ kind: 'insert', at, text: back.text[unit]!, notes: words, threads: [...threads], by });
}

/** It stands in the copy and is no more: untracked, or a change of the copy was decided. */
function noteGone({ line, edits }: Work, unit: number): void {
  const { inserted, deleted } = line.pieces[unit]!;
  if (deleted) addAnswer(edits, 'accepted', 'deletion', unit);
  else if (inserted) addAnswer(edits, 'rejected', 'insertion', unit);
  else addDeleted(edits, unit, null, false);
}

function noteKept(work: Work, unit: number, now: WordPiece): void {
  const { line, edits, isNew } = work;
  const was = line.pieces[unit]!;
  if (was.deleted && !now.deleted) addAnswer(edits, 'rejected', 'deletion', unit);
  if (was.inserted && !now.inserted) addAnswer(edits, 'accepted', 'insertion', unit);
  if (now.deleted && (!was.deleted || isNew(now.deleted)) && !was.deleted)
    addDeleted(edits, unit, now.deleted, true);
  else if (!now.deleted) addFormed(work, unit, was.forms, now.forms);
}

/** A space that no formed letter stands before says nothing of its form. */
function addFormed(
  { line, forms }: Work,
  unit: number,
  was: readonly string[],
  now: readonly string[],
): void {
  const on = now.filter((form) => !was.includes(form));
  const off = was.filter((form) => !now.includes(form));
  const last = forms.at(-1);
  const goesOn = last?.to === unit && isSameSet(last.on, on) && isSameSet(last.off, off);
  if (on.length + off.length === 0 || (!goesOn && line.text[unit]!.trim() === '')) return;
  if (goesOn) forms[forms.length - 1] = { ...last, to: unit + 1 };
  else forms.push({ kind: 'form', line: line.index, from: unit, to: unit + 1, on, off });
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((form) => b.includes(form));

function addDeleted(edits: Draft[], unit: number, by: TrackedChange | null, isMarked: boolean): void {
  const last = edits.at(-1);
  if (last?.kind === 'delete' && last.to === unit && sameBy(last.by, by)) last.to += 1;
  else edits.push({ kind: 'delete', from: unit, to: unit + 1, by, isMarked });
}

function addAnswer(
  edits: Draft[],
  verdict: 'accepted' | 'rejected',
  of: 'insertion' | 'deletion',
  unit: number,
): void {
  const last = edits.at(-1);
  if (last?.kind === 'answer' && last.to === unit && last.verdict === verdict && last.of === of) last.to += 1;
  else edits.push({ kind: 'answer', verdict, of, from: unit, to: unit + 1 });
}

/** As Word shows a replacement: what came in stands behind what went. */
function behindGone(edits: Draft[]): Draft[] {
  for (let i = 0; i + 1 < edits.length; i += 1) {
    const [one, next] = [edits[i]!, edits[i + 1]!];
    if (one.kind !== 'insert' || next.kind !== 'delete' || one.at !== next.from || next.isMarked) continue;
    one.at = next.to;
    edits[i] = next;
    edits[i + 1] = one;
  }
  return edits;
}

function toEdit(draft: Draft, { index, text }: Unfolded): Edit {
  if (draft.kind === 'answer') {
    const { kind, verdict, of, from, to } = draft;
    return { kind, line: index, verdict, of, words: text.slice(from, to) };
  }
  if (draft.kind === 'delete') {
    const { kind, from, to, by } = draft;
    return { kind, line: index, from, to, by };
  }
  const { kind, at, by, text: words, notes, threads } = draft;
  return { kind, line: index, at, by, text: { text: words, notes, threads } };
}
