import type { SignedComparison, WordDifference } from '@duthao/protocol';
import type { Node } from 'prosemirror-model';
import { issueFactsOf } from '../issueFactsOf.ts';
import { type ApprovedWord, approvedWords, tableHeadsOf } from './approvedWords.ts';
import { diffWords, type Hunk } from './diffWords.ts';
import type { PdfText } from './readPdf.ts';
import { type PageWord, toPages } from './toPages.ts';

/** So many differences are shown; the others are counted. */
const SHOWN = 30;
/** A scan may carry a line of text that the scanner wrote. */
const LEAST_WORDS = 20;
const AROUND = 5;
/** The share of words beyond which it is no reading of the same text. */
const MOST_CHANGED = 0.25;

/** What compares: `null` when the two are no readings of one text. */
type Compared = (Pick<SignedComparison, 'differences' | 'stamps'> & { readonly changed: number }) | null;

/** Compares what a signed PDF says with what was approved; `sameBytes` is for the caller to find. */
export function compareSigned(doc: Node, { pages, pieces }: PdfText): Omit<SignedComparison, 'sameBytes'> {
  const found = toPages(pieces, tableHeadsOf(doc));
  const { code } = issueFactsOf(doc);
  const nothing = { differences: [], count: 0, stamps: [], pages };
  if (found.body.length < LEAST_WORDS) return { ...nothing, verdict: 'noText', numberInFile: null };
  const numberInFile = findNumber(found.body, code);
  const approved = approvedWords(doc);
  const parts = [
    compareWords(approved.body, found.body, code),
    compareWords(approved.notes, found.notes, code),
  ];
  const changed = parts.reduce((sum, part) => sum + (part?.changed ?? Infinity), 0);
  if (changed > approved.body.length * MOST_CHANGED) return { ...nothing, verdict: 'other', numberInFile };
  const differences = parts.flatMap((part) => part!.differences);
  return {
    verdict: differences.length === 0 ? 'same' : 'differs',
    numberInFile,
    pages,
    differences: differences.slice(0, SHOWN),
    count: differences.length,
    stamps: parts.flatMap((part) => part!.stamps),
  };
}

function compareWords(
  approved: readonly ApprovedWord[],
  found: readonly PageWord[],
  code: string | null,
): Compared {
  const hunks = diffWords(
    approved.map(({ text }) => text),
    found.map(({ text }) => text),
  );
  if (hunks === null) return null;
  const differences: WordDifference[] = [];
  const stamps: string[] = [];
  let changed = 0;
  for (const hunk of hunks) {
    const before = approved.slice(...hunk.before);
    const after = found.slice(...hunk.after).map(({ text }) => text);
    if (isSplitOtherwise(before, after) || isNumberOrDate(approved, hunk, after, code)) continue;
    if (before.length === 0 && isStamp(after)) stamps.push(after.join(' '));
    else {
      changed += Math.max(before.length, after.length);
      differences.push(toDifference(hunk, before, after, found));
    }
  }
  return { differences, stamps, changed };
}

/** A word such as 2025-2026 may go on in the next line. */
function isSplitOtherwise(before: readonly ApprovedWord[], after: readonly string[]): boolean {
  return before.map(({ text }) => text).join('') === after.join('');
}

/** Only words that a number or a date is made of, where one belongs. */
function isNumberOrDate(
  approved: readonly ApprovedWord[],
  { before: [from, to] }: Hunk,
  after: readonly string[],
  code: string | null,
): boolean {
  const isFree = approved.slice(from, to).every(({ free }) => free);
  const isBeside = approved[from - 1]?.free || approved[to]?.free || to > from;
  const fits = (word: string): boolean =>
    /^[\d.…_]+[a-zđ]?$/u.test(word) ||
    ['ngày', 'tháng', 'năm'].includes(word) ||
    (code !== null && word.replace(/^[\d.…_]*[a-zđ]?/u, '') === `/${code}`) ||
    word === `/${code}` ||
    word === '/';
  return isFree && Boolean(isBeside) && after.length <= 8 && after.every(fits);
}

/** What signing programs draw beside a signature. */
function isStamp(words: readonly string[]): boolean {
  return /^(Người ký|Ký bởi|Được ký bởi|Cơ quan:|Thời gian ký|Ngày ký|Digitally signed|Signed by)/iu.test(
    words.join(' '),
  );
}

function toDifference(
  { after: [from, to] }: Hunk,
  before: readonly ApprovedWord[],
  after: readonly string[],
  found: readonly PageWord[],
): WordDifference {
  const page = (found[from] ?? found.at(-1))?.page ?? 1;
  const texts = found.map(({ text }) => text);
  const [left, right] = [texts.slice(Math.max(0, from - AROUND), from), texts.slice(to, to + AROUND)];
  return {
    approved: before.map(({ text }) => text).join(' '),
    signed: after.join(' '),
    page,
    around: `${left.join(' ')} […] ${right.join(' ')}`.trim(),
  };
}

/** "95/KH-SNV" behind the first "Số:", in one piece or with a gap before the slash; null while it is blank. */
function findNumber(words: readonly PageWord[], code: string | null): string | null {
  const at = words.findIndex(({ text }) => text === 'Số:');
  if (code === null || at < 0) return null;
  const line = words
    .slice(at + 1, at + 4)
    .map(({ text }) => text)
    .join('');
  const [, number] = /^([0-9]+[a-zđ]?)\/(.*)$/u.exec(line) ?? [];
  return number !== undefined && line.slice(number.length + 1).startsWith(code) ? `${number}/${code}` : null;
}
