import type { Random } from '../../testing/randomEdits.ts';
import { pick } from '../../testing/randomEdits.ts';
import { unfold } from '../Unfolded.ts';
import { NOTE_SIGN, type TrackedChange, type WordFile, type WordLine, type WordPiece } from '../WordFile.ts';
import { lineOf, plainPiece } from './asWordFile.ts';

export interface WordHand {
  readonly random: Random;
  readonly by: TrackedChange;
  /** A word that nobody wrote before. */
  readonly newWord: () => string;
  /** The share of edits that Word does not track. */
  readonly untracked: number;
}

/** Somebody at work in Word: one random act after another. */
export function editInWord(file: WordFile, hand: WordHand, acts: number): WordFile {
  let { lines } = file;
  for (let i = 0; i < acts; i += 1) lines = act(lines, hand);
  return { ...file, lines };
}

function act(lines: readonly WordLine[], hand: WordHand): readonly WordLine[] {
  const { random } = hand;
  // The frame prints by itself; a line that is to go already is left alone.
  const free = lines.flatMap((line, index) =>
    index > 1 && !line.end.deleted && !line.end.inserted ? [index] : [],
  );
  const index = pick(random, free);
  const line = lines[index]!;
  const by = random() < hand.untracked ? null : hand.by;
  const kind = random();
  const replaced = (...now: WordLine[]): WordLine[] => lines.toSpliced(index, 1, ...now);
  if (kind < 0.4) return replaced(typeIn(line, hand, by));
  if (kind < 0.65) return replaced(strikeIn(line, hand, by));
  if (kind < 0.75) return replaced(strikeIn(typeIn(line, hand, by), hand, by));
  const isTable = line.cell !== null && leadOf(line) === 0;
  if (isTable || line.isNote || hasNote(line) || index === 2) return lines;
  if (kind < 0.83) return replaced(line, newLine(line, hand, by));
  if (kind < 0.9) return by ? replaced(struckLine(line, by)) : replaced();
  if (kind < 0.95) return by ? replaced(...cut(line, hand, by)) : lines;
  return by && canJoin(line, lines[index + 1])
    ? replaced({ ...line, end: { ...line.end, deleted: by } })
    : lines;
}

const hasNote = ({ pieces }: WordLine): boolean => pieces.some(({ text }) => text.includes(NOTE_SIGN));

function canJoin(line: WordLine, next: WordLine | undefined): boolean {
  return (
    next !== undefined && !next.cell && !line.cell && !next.isNote && leadOf(line) === 0 && leadOf(next) === 0
  );
}

const leadOf = (line: WordLine): number =>
  /^(?:II\. |- |\+ |a\) |1\. )/u.exec(unfold(line, 0).text)?.[0].length ?? 0;

/** Units of a line, each with its piece. */
function unitsOf(line: WordLine): WordPiece[] {
  const { text, pieces } = unfold(line, 0);
  return pieces.map((piece, unit) => ({ ...piece, text: text[unit]! }));
}

function fromUnits(line: WordLine, units: readonly WordPiece[]): WordLine {
  return { ...line, pieces: units };
}

/** Where words may come in: at the edges of words, behind the number of the line. */
function edgesOf(line: WordLine): number[] {
  const { text } = unfold(line, 0);
  const lead = leadOf(line);
  const edges = [...text.matchAll(/\s/gu)].flatMap(({ index }) => [index, index + 1]);
  return [lead, text.length, ...edges].filter((at) => at >= lead);
}

function typeIn(line: WordLine, hand: WordHand, by: TrackedChange | null): WordLine {
  const at = pick(hand.random, edgesOf(line));
  const units = unitsOf(line);
  const around = [units[at - 1], units[at]];
  // Word never splits what somebody struck by a plain letter of one's own in our tests' counting.
  if (around.every((unit) => unit?.deleted)) return line;
  const word = [...` ${hand.newWord()} `].map((text) => ({ ...plainPiece(text), inserted: by }));
  return fromUnits(line, units.toSpliced(at, 0, ...word));
}

function strikeIn(line: WordLine, hand: WordHand, by: TrackedChange | null): WordLine {
  const edges = edgesOf(line).toSorted((a, b) => a - b);
  const from = pick(hand.random, edges);
  const to = edges.find((edge) => edge > from + Math.floor(hand.random() * 12));
  if (to === undefined) return line;
  const units = unitsOf(line);
  return fromUnits(
    line,
    units.flatMap((unit, i): WordPiece[] => {
      if (i < from || i >= to || unit.deleted || unit.text === NOTE_SIGN) return [unit];
      // One's own new words vanish, as in Word; others' are struck.
      if (!by || unit.inserted === hand.by) return unit.inserted && !by ? [unit] : [];
      return [{ ...unit, deleted: by }];
    }),
  );
}

function newLine(line: WordLine, hand: WordHand, by: TrackedChange | null): WordLine {
  const words = `${hand.newWord()} ${hand.newWord()} ${hand.newWord()}`;
  return lineOf([{ ...plainPiece(words), inserted: by }], {
    style: line.style,
    cell: line.cell,
    end: { inserted: by, deleted: null },
  });
}

function struckLine(line: WordLine, by: TrackedChange): WordLine {
  const pieces = line.pieces.flatMap((piece) => {
    if (piece.inserted === by) return [];
    return [piece.deleted ? piece : { ...piece, deleted: by }];
  });
  return { ...line, pieces, end: { ...line.end, deleted: by } };
}

function cut(line: WordLine, { random }: WordHand, by: TrackedChange): WordLine[] {
  const { text } = unfold(line, 0);
  const edges = edgesOf(line).filter((at) => at > leadOf(line) + 1 && at < text.length - 1);
  if (edges.length === 0 || line.end.inserted) return [line];
  const at = pick(random, edges);
  const units = unitsOf(line);
  return [
    { ...fromUnits(line, units.slice(0, at)), end: { inserted: by, deleted: null } },
    fromUnits(line, units.slice(at)),
  ];
}
