import type { Node } from 'prosemirror-model';
import type { Thread } from '../json/threads.ts';
import type { Edit } from './Edit.ts';
import { findEdits } from './findEdits.ts';
import { Ground } from './Ground.ts';
import { originalOf } from './originalOf.ts';
import { type PlacedComments, placeThreads } from './placeThreads.ts';
import { Placing, type PlacingOptions } from './Placing.ts';
import { placeGoneLines, placeJoin } from './placeLines.ts';
import { placeNewLines } from './placeNewLines.ts';
import { placeDeletion, placeInsertion } from './placeWords.ts';
import type { TrayItem, TrayKind } from './Tray.ts';
import { keysIn, unfold } from './Unfolded.ts';
import { wholeAtoms } from './wholeAtoms.ts';
import type { WordFile } from './WordFile.ts';

/** The copy that was handed out: the plan it was made of, and the file as our own reader sees it. */
export interface HandedCopy {
  readonly doc: Node;
  readonly threads: readonly Thread[];
  readonly file: WordFile;
}

export interface MergedReturn extends PlacedComments {
  /** The live plan with what came back as suggestions. */
  readonly doc: Node;
  readonly suggestions: readonly string[];
  readonly tray: readonly TrayItem[];
  /** How many stretches changed their forms only (bold, italic …), which is not taken over. */
  readonly reformed: number;
  /** Names that the file gives to those who changed or commented after the copy was handed out. */
  readonly authors: readonly string[];
}

/**
 * Turns what was done in Word to a copy into suggestions in the live plan, whatever happened to it meanwhile. Every
 * word that came or went is in the result as a suggestion, or listed in the tray; suggestions of others that the copy
 * had stay as they are, and answers given to them in Word are listed. Without the copy, the file as it was before its
 * own tracked changes stands for it.
 */
export function mergeReturned(
  copy: HandedCopy | null,
  returned: WordFile,
  live: Node,
  options: PlacingOptions,
): MergedReturn {
  const handed = copy?.file ?? originalOf(returned, live);
  const known = keysIn(handed.lines);
  const before = new Set(authorsIn(handed));
  const { edits, alignment } = findEdits(handed, returned, known);
  const ground = new Ground(alignment.handed, copy?.doc ?? live, live);
  const placing = new Placing(ground, options);
  placeAll(placing, wholeAtoms(ground, edits));
  const { doc, map } = placing.draft.write();
  doc.check();
  const placed = placeThreads({ placing, alignment, map, doc }, returned, copy?.threads ?? null, handed);
  return {
    doc,
    suggestions: placing.draft.ids,
    tray: placing.tray,
    reformed: countReformed(handed, returned),
    authors: authorsIn(returned).filter((author) => !before.has(author)),
    ...placed,
  };
}

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

function placeAll(placing: Placing, edits: readonly Edit[]): void {
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
}

const ANSWERS: Readonly<
  Record<'accepted' | 'rejected', Readonly<Record<'insertion' | 'deletion', TrayKind>>>
> = {
  accepted: { insertion: 'acceptedInsertion', deletion: 'acceptedDeletion' },
  rejected: { insertion: 'rejectedInsertion', deletion: 'rejectedDeletion' },
};

const formsOf = (file: WordFile): Map<string, string> =>
  new Map(
    file.lines
      .map(unfold)
      .map(({ text, pieces }) => [text, pieces.map(({ forms }) => forms.join('+')).join()]),
  );

/** Lines that read the same and look otherwise. */
function countReformed(handed: WordFile, returned: WordFile): number {
  const before = formsOf(handed);
  return [...formsOf(returned)].filter(
    ([text, forms]) => text.trim() !== '' && (before.get(text) ?? forms) !== forms,
  ).length;
}

function authorsIn({ lines, threads }: WordFile): string[] {
  const found = new Set<string>();
  for (const { pieces, end } of lines)
    for (const { inserted, deleted } of [...pieces, end])
      for (const change of [inserted, deleted]) if (change) found.add(change.author);
  for (const { comments } of threads) for (const { author } of comments) found.add(author);
  return [...found];
}
