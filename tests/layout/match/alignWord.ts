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
  let at = 0;
  for (const wanted of inOrderOf(expected, found)) {
    const taken = take(wanted, found.slice(at, at + 12));
    if (taken === 0) return { printed, difference: differenceAt(wanted, found[at]) };
    for (const one of found.slice(at, at + taken)) {
      printed.push({ ...wanted, ...one, text: plain(one.paragraph.text), lines: [], faces: [] });
    }
    at += taken;
  }
  const more = found[at];
  return { printed, difference: more && `more than the plan: “${plain(more.paragraph.text).slice(0, 80)}”` };
}

/** A further post of the signer stands above the name (nd30 3.1); where a file has it below, a rule says so. */
function inOrderOf(expected: readonly Expected[], found: readonly Found[]): Expected[] {
  const order = [...expected];
  expected.forEach((post, index) => {
    const name = expected[index + 1];
    if (post.role !== 'signPost' || name?.role !== 'signName') return;
    const at = found.findIndex(({ paragraph }) => plain(paragraph.text) === name.text);
    if (plain(found[at + 1]?.paragraph.text ?? '') === post.text) order.splice(index, 2, name, post);
  });
  return order;
}

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
