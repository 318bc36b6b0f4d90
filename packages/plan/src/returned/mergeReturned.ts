import type { Node } from 'prosemirror-model';
import type { Alignment } from './alignFiles.ts';
import type { Thread } from '../json/threads.ts';
import type { Edit } from './Edit.ts';
import { findEdits } from './findEdits.ts';
import { Ground } from './Ground.ts';
import { levelOf } from './headingOf.ts';
import { originalOf } from './originalOf.ts';
import { type PlacedComments, placeThreads } from './placeThreads.ts';
import { Placing, type PlacingOptions } from './Placing.ts';
import { placeFields } from './placeFields.ts';
import { placeForm } from './placeForms.ts';
import { placeGoneLines, placeJoin } from './placeLines.ts';
import { placeNewLines } from './placeNewLines.ts';
import { placeDeletion, placeInsertion } from './placeWords.ts';
import { keyOfEdit, keyOfTray, nothingTaken, type Taken } from './Taken.ts';
import type { TrayItem, TrayKind } from './Tray.ts';
import { wholeAtoms } from './wholeAtoms.ts';
import { withKnownTimes } from './withKnownTimes.ts';
import type { WordFile, WordLine } from './WordFile.ts';

/** The copy that was handed out: the plan it was made of, and the file as our own reader sees it. */
export interface HandedCopy {
  readonly doc: Node;
  readonly threads: readonly Thread[];
  readonly file: WordFile;
}

export interface MergedReturn extends Pick<PlacedComments, 'threads' | 'answers'> {
  /** The live plan with what came back as suggestions. */
  readonly doc: Node;
  readonly suggestions: readonly string[];
  readonly tray: readonly TrayItem[];
  /** Some words changed their form (bold, italic …) where the plan has no form of its own. */
  readonly isUnformed: boolean;
  /** What this file brings, to be known when it comes again. */
  readonly taken: Taken;
  /** Names that the file gives to those who changed or commented after the copy was handed out. */
  readonly authors: readonly string[];
}

/**
 * Turns what was done in Word to a copy into suggestions in the live plan, whatever happened to it meanwhile. Every
 * word that came or went is in the result as a suggestion, or listed in the tray; suggestions of others that the copy
 * had stay as they are, and answers given to them in Word are listed. Without the copy, the file as it was before its
 * own tracked changes stands for it. What earlier files of the same copy brought in the same name (`taken`) is left out.
 */
export function mergeReturned(
  copy: HandedCopy | null,
  brought: WordFile,
  live: Node,
  options: PlacingOptions,
  taken: Taken = nothingTaken,
): MergedReturn {
  const handed = copy?.file ?? originalOf(brought, live);
  const returned = withKnownTimes(handed, brought);
  const { edits, alignment } = findEdits(handed, returned);
  const ground = new Ground(alignment.handed, copy?.doc ?? live, live);
  const placing = new Placing(ground, options);
  const done = new Set(taken.edits);
  const news = edits.filter((edit) => !done.has(keyOfEdit(edit)));
  const isFormed = placeAll(placing, placeFields(placing, wholeAtoms(ground, news), alignment));
  keepStyles(placing, alignment);
  const { doc, map } = placing.draft.write();
  doc.check();
  const known = { threads: copy?.threads ?? [], earlier: taken.said };
  const placed = placeThreads({ placing, alignment, map, doc }, returned, known, handed);
  const tray = placing.tray.filter((item) => !done.has(keyOfTray(item)));
  const before = new Set(authorsIn(handed));
  return {
    doc,
    suggestions: placing.draft.ids,
    tray,
    isUnformed: !isFormed,
    authors: authorsIn(returned).filter((author) => !before.has(author)),
    taken: { edits: [...edits.map(keyOfEdit), ...tray.map(keyOfTray)], said: placed.said },
    threads: placed.threads,
    answers: placed.answers,
  };
}

/** Lines that became headings in Word, or are none any more: what that means for those below is for people to say. */
function keepStyles(placing: Placing, { handed, back }: Alignment): void {
  const isTracked = (line: WordLine | undefined): boolean => Boolean(line?.end.inserted ?? line?.end.deleted);
  for (const { match, line } of back) {
    const was = handed[match];
    // Ends that are to come or go take styles with them, in each program otherwise.
    if ([was?.line, handed[match - 1]?.line, line].some(isTracked)) continue;
    // Programs that know no styles of others drop them all.
    if (!was || line.style === null || levelOf(line.style) === levelOf(was.line.style)) continue;
    if (placing.ground.baseLine(match)) placing.keep('style', was.text, match);
  }
}

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** False when a change of form found no place. */
function placeAll(placing: Placing, edits: readonly Edit[]): boolean {
  const all = <Kind extends Edit['kind']>(kind: Kind): Of<Kind>[] =>
    edits.filter((edit): edit is Of<Kind> => edit.kind === kind);
  for (const edit of edits) {
    if (edit.kind === 'delete') placeDeletion(placing, edit);
    else if (edit.kind === 'insert') placeInsertion(placing, edit);
    else if (edit.kind === 'lost') placing.keep('insertion', edit.words, edit.line);
    else if (edit.kind === 'answer' && /\p{L}/u.test(edit.words))
      placing.keep(ANSWERS[edit.verdict][edit.of], edit.words, edit.line);
  }
  // What new words come into cannot go as a whole.
  placeNewLines(placing, all('newLine'));
  placeGoneLines(placing, all('deleteLine'));
  for (const edit of all('join')) placeJoin(placing, edit);
  return all('form')
    .map((edit) => placeForm(placing, edit))
    .every(Boolean);
}

const ANSWERS: Readonly<
  Record<'accepted' | 'rejected', Readonly<Record<'insertion' | 'deletion', TrayKind>>>
> = {
  accepted: { insertion: 'acceptedInsertion', deletion: 'acceptedDeletion' },
  rejected: { insertion: 'rejectedInsertion', deletion: 'rejectedDeletion' },
};

function authorsIn({ lines, threads }: WordFile): string[] {
  const found = new Set<string>();
  for (const { pieces, end } of lines)
    for (const { inserted, deleted } of [...pieces, end])
      for (const change of [inserted, deleted]) if (change) found.add(change.author);
  for (const { comments } of threads) for (const { author } of comments) found.add(author);
  return [...found];
}
