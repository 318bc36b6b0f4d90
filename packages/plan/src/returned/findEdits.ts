import type { Edit, NewLine } from './Edit.ts';
import { type Alignment, alignFiles, type BackLine, isBeside } from './alignFiles.ts';
import { lineEdits } from './lineEdits.ts';
import { keysIn } from './Unfolded.ts';
import { NOTE_SIGN, type TrackedChange, type WordCell, type WordFile } from './WordFile.ts';

export interface Found {
  readonly edits: readonly Edit[];
  readonly alignment: Alignment;
}

/**
 * What was done in Word to a copy: changes that Word tracked and such that it did not, and answers to changes that the
 * copy tracked already (`known`: those of the copy by `keyOf`).
 */
export function findEdits(handed: WordFile, returned: WordFile, known = keysIn(handed.lines)): Found {
  const alignment = alignFiles(handed, returned, known);
  const ends = endsOf(alignment);
  const edits: Edit[] = [];
  const met = new Set<number>();
  const rows = rowsOf(alignment.back);
  let after = -1;
  for (const [index, line] of alignment.back.entries()) {
    if (line.match < 0) {
      const edit = toNewLine(alignment, index, after, rows);
      if (edit) edits.push(ends.get(index)?.kind === 'join' ? asGoingOn(edit, alignment) : edit);
      continue;
    }
    after = line.match;
    met.add(line.match);
    const end = ends.get(index);
    if (end) edits.push({ kind: end.kind, line: line.match, by: end.by });
    if (end?.kind === 'deleteLine') continue;
    edits.push(
      ...lineEdits(alignment.handed[line.match]!, line, alignment.isNew, notesBehind(alignment, index)),
    );
  }
  edits.push(...lostNotes(alignment, edits));
  for (const { index, line, text } of alignment.handed) {
    // A note goes with its mark; what has no words is no loss.
    if (line.isNote || (text.trim() === '' && line.cell === null)) continue;
    if (!met.has(index) && !line.end.inserted && !line.end.deleted)
      edits.push({ kind: 'deleteLine', line: index, by: null });
    else if (!met.has(index)) edits.push(answerOf(alignment, index));
  }
  return { edits, alignment };
}

function answerOf({ handed }: Alignment, line: number): Edit {
  const {
    text,
    line: { end },
  } = handed[line]!;
  const of = end.deleted ? 'deletion' : 'insertion';
  return { kind: 'answer', line, verdict: end.deleted ? 'accepted' : 'rejected', of, words: text };
}

/** The words of notes that are neither known nor behind a new mark. */
function lostNotes({ back }: Alignment, edits: readonly Edit[]): Edit[] {
  const placed = new Set(
    edits.flatMap((edit) =>
      edit.kind === 'insert' ? edit.text.notes : edit.kind === 'newLine' ? edit.written.notes : [],
    ),
  );
  let line = -1;
  return back.flatMap((each): Edit[] => {
    if (each.match >= 0) line = each.match;
    const words = each.line.isNote && each.match < 0 ? finalText(each) : '';
    return words.trim() === '' || placed.has(words) ? [] : [{ kind: 'lost', line, words }];
  });
}

const finalText = ({ text, pieces }: BackLine): string =>
  text
    .split('')
    .filter((_, unit) => !pieces[unit]!.deleted)
    .join('');

/** A new line without a beginning of its own is words at the end of the one before. */
function asGoingOn(edit: Edit, { handed }: Alignment): Edit {
  if (edit.kind !== 'newLine' || edit.after < 0) return edit;
  const {
    after: line,
    by,
    written: { text, notes, threads },
  } = edit;
  return { kind: 'insert', line, at: handed[line]!.text.length, by, text: { text, notes, threads } };
}

interface End {
  readonly kind: 'join' | 'deleteLine';
  readonly by: TrackedChange | null;
}

/** Paragraphs whose ends are to go are one in the end: those without words go, the others are joined to the first. */
function endsOf({ back, isNew }: Alignment): Map<number, End> {
  const ends = new Map<number, End>();
  const isGoing = (index: number): boolean => isNew(back[index]!.line.end.deleted);
  for (let start = 0; start < back.length; start += 1) {
    let last = start;
    const goesOn = (): boolean =>
      isGoing(last) && last + 1 < back.length && isBeside(back[last]!.line, back[last + 1]!.line);
    while (goesOn()) last += 1;
    const group = back.slice(start, last + 1);
    if (group.length > 1 || isGoing(start)) {
      const first = group.findIndex(hasWords);
      group.forEach((line, offset) => {
        const by = line.line.end.deleted ?? group[Math.max(0, offset - 1)]!.line.end.deleted;
        if (!hasWords(line)) ends.set(start + offset, { kind: 'deleteLine', by });
        else if (offset > first) ends.set(start + offset, { kind: 'join', by });
      });
    }
    start = last;
  }
  return ends;
}

const hasWords = ({ text, pieces }: BackLine): boolean =>
  [...text].length > 0 && pieces.some(({ deleted }, unit) => !deleted && text[unit]!.trim() !== '');

const rowKey = ({ table, row }: WordCell): string => `${table}/${row}`;

/** Rows of the file in which something stands that stood in the copy. */
function rowsOf(back: readonly BackLine[]): Set<string> {
  return new Set(back.flatMap(({ match, line: { cell } }) => (match >= 0 && cell ? [rowKey(cell)] : [])));
}

function toNewLine(
  { back, isNew }: Alignment,
  index: number,
  after: number,
  rows: ReadonlySet<string>,
): Edit | null {
  const { line, pieces, old } = back[index]!;
  if (line.isNote) return null;
  const left = finalText(back[index]!);
  if (left.trim() === '' && line.label === '' && line.cell === null) return null;
  const by = line.end.inserted ?? pieces.find(({ inserted }) => isNew(inserted))?.inserted ?? null;
  const written: NewLine = {
    text: left,
    notes: left.includes(NOTE_SIGN) ? notesBehind({ back }, index) : [],
    threads: [...new Set(pieces.flatMap(({ threads }) => threads))],
    label: line.label,
    style: line.style,
    cell: line.cell,
    isNewRow: line.cell !== null && !rows.has(rowKey(line.cell)),
    source: line,
  };
  return old.text !== '' && left.trim() === '' ? null : { kind: 'newLine', after, by, written };
}

/** Words of the footnotes of a line, in the order of their marks. */
function notesBehind({ back }: Pick<Alignment, 'back'>, index: number): string[] {
  const notes: string[] = [];
  for (let i = index + 1; back[i]?.line.isNote; i += 1) notes.push(finalText(back[i]!));
  return notes;
}
