import type { Look, Plan } from '@duthao/plan';
import { alignPdf, type PdfAlignment } from './match/alignPdf.ts';
import { alignWord, type Printed } from './match/alignWord.ts';
import type { DocumentKind, Role } from './match/Expected.ts';
import { type Print, printOf } from './match/printOf.ts';
import { type Page, readPdf } from './read/pdf.ts';
import { readWord, type Section, type Table, type WordFile } from './read/word.ts';
import { attrOf, childOf } from './read/xml.ts';
import { openParts } from './read/zip.ts';

/** Points in a millimetre, and twips in a point. */
export const MM = 72 / 25.4;
export const TWIPS = 20;

/** One document of the file: a decision, a plan or an annex, with the pages that show it. */
export interface Part {
  readonly kind: DocumentKind;
  readonly index: number;
  readonly landscape: boolean;
  readonly section: Section | undefined;
  readonly printed: readonly Printed[];
  /** Indices of its first page and of the page after its last. */
  readonly pages: readonly [number, number];
  /** Edges of the text area as the file's margins give them; points from the top left. */
  readonly area: { left: number; right: number; top: number; bottom: number };
}

/** Everything that rules may look at: the plan, the file as XML with styles resolved, the pages as drawn. */
export interface Sheet {
  readonly name: string;
  readonly look: Look;
  readonly set: 13 | 14;
  readonly plan: Plan['doc'];
  readonly print: Print;
  readonly word: WordFile;
  readonly pages: readonly Page[];
  readonly parts: readonly Part[];
  readonly printed: readonly Printed[];
  readonly pdf: PdfAlignment;
  readonly wordDifference: string | undefined;
}

export interface Source {
  readonly name: string;
  readonly look: Look;
  readonly plan: Plan['doc'];
  readonly docx: Uint8Array;
}

export async function readSheet(source: Source, pdf: Uint8Array): Promise<Sheet> {
  return toSheet(source, await readPdf(pdf));
}

/** The same for pages that are read already. */
export function toSheet({ name, look, plan, docx }: Source, pages: readonly Page[]): Sheet {
  const word = readWord(openParts(docx));
  const print = printOf(plan);
  const { printed, difference } = alignWord(print.paragraphs, word);
  // The smallest top margin of the decree; a number above it is the page's.
  const pdf = alignPdf(printed, print.footnotes, pages, (piece) => piece.y < 20 * MM);
  const parts = partsOf(print, word, printed, pages);
  const set = look.sizeSet;
  return { name, look, set, plan, word, pages, print, printed, parts, pdf, wordDifference: difference };
}

function partsOf(
  { sections }: Print,
  word: WordFile,
  printed: readonly Printed[],
  pages: readonly Page[],
): Part[] {
  const starts = sections.map(
    (_, index) => printed.find(({ section }) => section === index)?.lines[0]?.page ?? pages.length,
  );
  return sections.map(({ kind, landscape }, index) => {
    const section = word.sections[index];
    const first = starts[index]!;
    return {
      kind,
      index,
      landscape,
      section,
      printed: printed.filter((one) => one.section === index),
      pages: [first, starts[index + 1] ?? pages.length],
      area: areaOf(section, pages[first]),
    };
  });
}

function areaOf(section: Section | undefined, page: Page | undefined): Part['area'] {
  const margin = marginsOf(section);
  return {
    left: margin('left'),
    right: (page?.width ?? 0) - margin('right'),
    top: margin('top'),
    bottom: (page?.height ?? 0) - margin('bottom'),
  };
}

/** A margin of a section, points. */
export function marginsOf(section: Section | undefined): (side: string) => number {
  const margins = childOf(section?.properties, 'pgMar');
  return (side) => Number(attrOf(margins, side) ?? 0) / TWIPS;
}

export const inRole = (printed: readonly Printed[], ...roles: Role[]): Printed[] =>
  printed.filter(({ role }) => roles.includes(role));

/** The tables of a part that only place: letterhead first, endorsement last. */
export const tableOf = (printed: readonly Printed[], role: Role): Table | undefined =>
  printed.find((one) => one.role === role)?.place.table;
