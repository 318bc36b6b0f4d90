import { commonKeys } from '../merge/commonKeys.ts';
import { fieldOf } from './fields.ts';
import { matchLines } from './matchLines.ts';
import { keyOf, type Part, partOf, type Unfolded, unfold } from './Unfolded.ts';
import { CUT_SIGN, type TrackedChange, type WordCell, type WordFile, type WordLine } from './WordFile.ts';

/** A line that came back, and which of its units stood in the copy. */
export interface BackLine extends Unfolded {
  readonly old: Part;
  /** The line of the copy that it is, or -1. */
  readonly match: number;
}

/** What two files have in common. */
export interface Alignment {
  readonly handed: readonly Unfolded[];
  readonly back: readonly BackLine[];
  /** Whether a change was not in the copy. */
  readonly isNew: (change: TrackedChange | null) => boolean;
}

type Read = Omit<BackLine, 'match'>;

/** Finds the lines of the copy again in the file that came back. */
export function alignFiles(handed: WordFile, returned: WordFile, known: ReadonlySet<string>): Alignment {
  const isNew = (change: TrackedChange | null): boolean => change !== null && !known.has(keyOf(change));
  const ours = handed.lines.map(unfold);
  const texts = ours.map(({ text }) => text);
  const all = new Set(texts);
  const read = (line: WordLine, index: number): Read => {
    const unfolded = unfold(line, index);
    return { ...unfolded, old: oldPartOf(unfolded, isNew, all) };
  };
  const plain = returned.lines.map(read);
  const whole = rejoinCuts(plain, texts, isNew).map(read);
  const fresh = whole.map((line, index) => isFresh(line, whole[index - 1], isNew));
  const standing = whole.filter((_, index) => !fresh[index]);
  const found = matchLines(
    ours.map((line) => named(line, line.text)),
    standing.map((line) => named(line, line.old.text)),
    (index) => readingsOf(ours[index]!).map(({ text }) => named(ours[index]!, text)),
  );
  const matches = new Map<Read, number>();
  found.forEach((other, line) => {
    if (other >= 0) matches.set(standing[other]!, line);
  });
  matchFields(ours, standing, matches);
  matchCells(ours, standing, matches);
  return { handed: ours, isNew, back: whole.map((line) => ({ ...line, match: matches.get(line) ?? -1 })) };
}

/** Notes are told from lines of text, whatever they say. */
const named = ({ line }: Unfolded, text: string): string => (line.isNote ? `\u0001${text}` : text);

/** How a line of the copy may read once its changes were decided in Word. */
export function readingsOf(line: Unfolded): Part[] {
  if (line.pieces.every(({ inserted, deleted }) => !inserted && !deleted)) return [partOf(line, () => true)];
  return [
    partOf(line, () => true),
    partOf(line, ({ deleted }) => !deleted),
    partOf(line, ({ inserted }) => !inserted),
    partOf(line, ({ inserted, deleted }) => !inserted && !deleted),
  ];
}

const rowOf = ({ table, row }: WordCell): string => `${table}/${row}`;

/** In a row that was found, cells that read quite otherwise are still the same cells. */
function matchCells(ours: readonly Unfolded[], theirs: readonly Read[], matches: Map<Read, number>): void {
  const rows = new Map<string, string>();
  for (const [line, match] of matches) {
    const cell = ours[match]!.line.cell;
    if (line.line.cell && cell) rows.set(rowOf(line.line.cell), rowOf(cell));
  }
  const met = new Set(matches.values());
  const free = new Map<string, number>();
  for (const { index, line } of ours)
    if (line.cell && !met.has(index)) free.set(`${rowOf(line.cell)}/${line.cell.column}`, index);
  for (const line of theirs) {
    const { cell } = line.line;
    const row = cell && rows.get(rowOf(cell));
    const found = row ? free.get(`${row}/${cell.column}`) : undefined;
    if (found === undefined || matches.has(line)) continue;
    matches.set(line, found);
    free.delete(`${row}/${cell!.column}`);
  }
}

/** A signer's name that reads quite otherwise is still the line of the signer. */
function matchFields(ours: readonly Unfolded[], theirs: readonly Read[], matches: Map<Read, number>): void {
  const met = new Set(matches.values());
  const free = new Map<string, number[]>();
  for (const { index, line } of ours)
    if (line.style !== null && fieldOf(line.style) && !met.has(index))
      free.set(line.style, [...(free.get(line.style) ?? []), index]);
  for (const line of theirs) {
    if (matches.has(line) || line.text.trim() === '') continue;
    const found = free.get(line.line.style ?? '')?.shift();
    if (found !== undefined) matches.set(line, found);
  }
}

/** Programs that forget times make known changes look new: then the line as a whole may be what stood there. */
function oldPartOf(line: Unfolded, isNew: Alignment['isNew'], texts: ReadonlySet<string>): Part {
  const part = partOf(line, ({ inserted }) => !isNew(inserted));
  if (part.text.length === line.text.length || texts.has(part.text) || !texts.has(line.text)) return part;
  return line.text.trim() === '' ? part : partOf(line, () => true);
}

/** A line in which nothing stood before: its own end came in, or the one before it did. */
function isFresh({ line, old, text }: Read, above: Read | undefined, isNew: Alignment['isNew']): boolean {
  if (old.text.trim() !== '') return false;
  if (isNew(line.end.inserted)) return true;
  return (
    text.trim() !== '' && above !== undefined && isNew(above.line.end.inserted) && isBeside(above.line, line)
  );
}

export function isBeside({ cell: a, isNote: x }: WordLine, { cell: b, isNote: y }: WordLine): boolean {
  if (x || y) return false;
  return a === null || b === null ? a === b : a.table === b.table && a.row === b.row && a.column === b.column;
}

/**
 * Makes one line of a paragraph that was cut: its ends that came in become CUT_SIGNs. Only where both halves stood in
 * the copy; a new paragraph beside an old one stays a line of its own.
 */
function rejoinCuts(lines: readonly Read[], texts: readonly string[], isNew: Alignment['isNew']): WordLine[] {
  const exact = commonKeys(
    lines.map(({ old }) => old.text),
    texts,
  ).map((other, index) => other >= 0 && lines[index]!.old.text.trim() !== '');
  const whole: WordLine[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const last = endOfCut(lines, i, exact, isNew);
    whole.push(joined(lines.slice(i, last + 1).map(({ line }) => line)));
    i = last;
  }
  return whole;
}

function endOfCut(
  lines: readonly Read[],
  start: number,
  exact: readonly boolean[],
  isNew: Alignment['isNew'],
): number {
  let end = start;
  if (exact[start] || lines[start]!.old.text.trim() === '') return end;
  for (let i = start; i + 1 < lines.length; i += 1) {
    const [one, next] = [lines[i]!, lines[i + 1]!];
    if (!isNew(one.line.end.inserted) || !isBeside(one.line, next.line) || exact[i + 1]) break;
    if (next.old.text.trim() !== '') end = i + 1;
  }
  return end;
}

/** A half of which nothing is left and whose end is to go was not cut off in the end. */
function joined(lines: readonly WordLine[]): WordLine {
  const [first] = lines;
  if (lines.length === 1) return first!;
  const last = lines.at(-1)!;
  const isUndone =
    last.end.deleted !== null && last.pieces.every(({ text, deleted }) => deleted || text.trim() === '');
  const pieces = lines.flatMap(({ pieces: own, end }, index) => {
    if (index === lines.length - 1 || (isUndone && index === lines.length - 2)) return own;
    return [...own, { text: CUT_SIGN, inserted: end.inserted, deleted: null, threads: [], forms: [] }];
  });
  return { ...first!, pieces, end: isUndone ? { ...last.end, deleted: null } : last.end };
}
