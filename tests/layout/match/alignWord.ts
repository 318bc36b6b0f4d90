import type { Cell, Paragraph, Row, Table, WordFile } from '../read/word.ts';
import { type Expected, plain, type Role } from './Expected.ts';

/** Where a paragraph stands in the file. */
export interface Place {
  readonly section: number;
  readonly table?: Table;
  readonly row?: Row;
  readonly cell?: Cell;
}

/** A line of text on a page; points from the top left of the page. */
export interface TextLine {
  readonly page: number;
  y: number;
  x: number;
  right: number;
  size: number;
}

/** A paragraph of the file together with what the plan asks for there, and where the pages show it. */
export interface Printed extends Expected {
  readonly paragraph: Paragraph;
  readonly place: Place;
  readonly lines: TextLine[];
  /** Bold and italic as the pages show them, each piece once. */
  readonly faces: { bold: boolean; italic: boolean; size: number; text: string }[];
}

/** Names and titles that a writer may break into a paragraph for each line. */
const broken: readonly Role[] = ['superior', 'issuer', 'authority', 'signTitle'];

export interface WordAlignment {
  readonly printed: Printed[];
  /** The first difference, in words; undefined where the file holds what the plan prints, once and in order. */
  readonly difference: string | undefined;
}

export function alignWord(expected: readonly Expected[], word: WordFile): WordAlignment {
  const found = paragraphsOf(word).filter(({ paragraph }) => plain(paragraph.text) !== '');
  const printed: Printed[] = [];
  const waiting = [...expected];
  let at = 0;
  let difference: string | undefined;
  while (waiting.length > 0) {
    const { wanted, taken, exact } = next(waiting, found.slice(at, at + 12));
    if (!exact) difference ??= differenceAt(wanted, found[at]);
    if (taken === 0) return { printed, difference };
    for (const one of found.slice(at, at + taken)) {
      printed.push({ ...wanted, ...one, text: plain(one.paragraph.text), lines: [], faces: [] });
    }
    waiting.splice(waiting.indexOf(wanted), 1);
    at += taken;
  }
  const more = found[at];
  if (more) difference ??= `more than the plan: “${plain(more.paragraph.text).slice(0, 80)}”`;
  return { printed, difference };
}

/** Nơi nhận, the signatures and a further post go down the page side by side: each in its own order. */
const columns: readonly (readonly Role[])[] = [
  ['recipientsLabel', 'recipient'],
  ['signTitle', 'signName'],
  ['signPost'],
];

interface Taken {
  readonly wanted: Expected;
  readonly taken: number;
  readonly exact: boolean;
}

/** What is waited for and stands here; where only its marks differ, the rules may say how. */
function next(waiting: readonly Expected[], found: readonly Found[]): Taken {
  const [first] = waiting;
  const inFoot = columns.flat().includes(first!.role);
  const heads = inFoot
    ? columns.flatMap(
        (roles) =>
          waiting.find(({ role, section }) => roles.includes(role) && section === first!.section) ?? [],
      )
    : [first!];
  for (const wanted of heads) {
    const taken = take(wanted, found);
    if (taken > 0) return { wanted, taken, exact: true };
  }
  const similar = heads.find(({ text }) => loose(text) === loose(found[0]?.paragraph.text ?? ''));
  return { wanted: similar ?? first!, taken: similar ? 1 : 0, exact: false };
}

/** A text without its number or dash, its case and the marks at its end. */
const loose = (text: string): string =>
  plain(text)
    .toLocaleLowerCase('vi')
    .replace(/^([ivxlc]+\.|\d+(\.\d+)*\.|\p{L}[).]|[-+•–])\s+/u, '')
    .replace(/[\s.,;:/]+/g, '')
    .replace(/(?<!\d)0+/g, '');

type Found = Pick<Printed, 'paragraph' | 'place'>;

/** How many paragraphs together hold what is wanted; 0 when they do not. */
function take(wanted: Expected, found: readonly Found[]): number {
  const most = broken.includes(wanted.role) ? found.length : 1;
  for (let count = 1; count <= Math.min(most, found.length); count += 1) {
    const text = plain(
      found
        .slice(0, count)
        .map(({ paragraph }) => paragraph.text)
        .join(' '),
    );
    if (text === wanted.text || text === plain(wanted.or ?? wanted.text)) return count;
  }
  return 0;
}

const differenceAt = (wanted: Expected, found: Found | undefined): string =>
  `plan (${wanted.role}) “${wanted.text.slice(0, 120)}”, file “${plain(found?.paragraph.text ?? '').slice(0, 120)}”`;

function paragraphsOf({ sections }: WordFile): Found[] {
  return sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block): Found[] => {
      if (block.kind === 'paragraph') return [{ paragraph: block, place: { section } }];
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.paragraphs.map((paragraph) => ({ paragraph, place: { section, table: block, row, cell } })),
        ),
      );
    }),
  );
}
