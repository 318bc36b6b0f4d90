import type { Page, Piece } from '../read/pdf.ts';
import type { Printed, TextLine } from './alignWord.ts';

/** Points. Marks of footnotes are drawn smaller than any text, footnotes smaller than any body. */
const LARGEST_MARK = 9;
const LARGEST_NOTE = 10.6;
/** A paragraph of a table may be continued after this many others: a row can run over pages. */
const WINDOW = 120;

export interface Note {
  readonly number: number;
  readonly text: string;
  readonly lines: TextLine[];
}

export interface PdfAlignment {
  readonly pageNumbers: { page: number; piece: Piece }[];
  /** Pages on which a table goes on, and whether its header row stands there again. */
  readonly continued: { page: number; table: number; repeated: boolean }[];
  readonly notes: Note[];
  readonly difference: string | undefined;
}

/** A text still to be found on the pages, its spaces taken out. */
interface Stream {
  rest: string;
  readonly lines: TextLine[];
  readonly printed?: Printed;
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** Finds every paragraph on the pages; pieces are drawn in the order of the text, cells of a row one by one. */
export function alignPdf(
  printed: readonly Printed[],
  footnotes: readonly string[],
  pages: readonly Page[],
  isPageNumber: (piece: Piece, page: Page) => boolean,
): PdfAlignment {
  const notes = footnotes.map((text, i): Note => ({ number: i + 1, text, lines: [] }));
  const finder = new Finder(
    printed.map((one) => ({ rest: bare(one.text), lines: one.lines, printed: one })),
    notes.map(({ number, text, lines }) => ({ rest: `${number}${bare(text)}`, lines })),
  );
  const pageNumbers: { page: number; piece: Piece }[] = [];
  const continued: PdfAlignment['continued'] = [];
  let difference: string | undefined;
  for (const [number, page] of pages.entries()) {
    const numbers = page.pieces.filter((piece) => isPageNumber(piece, page));
    pageNumbers.push(...numbers.map((piece) => ({ page: number, piece })));
    let pieces = page.pieces.filter((piece) => !numbers.includes(piece));
    const header = finder.openHeader();
    if (header && pieces.length > 0) {
      const count = coveredBy(header.text, pieces);
      continued.push({ page: number, table: header.table, repeated: count > 0 });
      pieces = pieces.slice(count);
    }
    for (const piece of pieces) difference ??= finder.place(piece, number);
  }
  return { pageNumbers, continued, notes, difference: difference ?? finder.leftOver() };
}

/** How many pieces a text covers wholly; 0 when they differ. */
function coveredBy(text: string, pieces: readonly Piece[]): number {
  let rest = text;
  for (const [index, piece] of pieces.entries()) {
    const own = bare(piece.text);
    if (!rest.startsWith(own)) return 0;
    rest = rest.slice(own.length);
    if (rest === '') return index + 1;
  }
  return 0;
}

class Finder {
  readonly #streams: readonly Stream[];
  readonly #notes: readonly Stream[];
  #first = 0;
  #last: Stream | undefined;

  constructor(streams: readonly Stream[], notes: readonly Stream[]) {
    this.#streams = streams;
    this.#notes = notes;
  }

  /** The header of a table that is begun and not ended. */
  openHeader(): { text: string; table: number } | undefined {
    const table = this.#streams[this.#first]?.printed?.table;
    if (table === undefined) return undefined;
    const heads = this.#streams.filter(
      ({ printed }) => printed?.table === table && printed.place.row?.isHeader === true,
    );
    if (heads.length === 0 || heads.some(({ rest }) => rest !== '')) return undefined;
    return { text: heads.map(({ printed }) => bare(printed!.text)).join(''), table };
  }

  /** Gives a piece to the paragraph that goes on with it; answers with a difference when there is none. */
  place(piece: Piece, page: number): string | undefined {
    let text = bare(piece.text);
    while (text !== '') {
      const stream = this.#candidates(piece).find(
        ({ rest }) => rest.startsWith(text) || text.startsWith(rest),
      );
      if (!stream)
        return `page ${page + 1}: “${piece.text.slice(0, 80)}” where the plan has “${this.#next()}”`;
      const length = Math.min(text.length, stream.rest.length);
      this.#give(stream, piece, page);
      stream.rest = stream.rest.slice(length);
      text = text.slice(length);
      while (this.#streams[this.#first]?.rest === '') this.#first += 1;
    }
    return undefined;
  }

  leftOver(): string | undefined {
    const open = [...this.#streams, ...this.#notes].find(({ rest }) => rest !== '');
    return open && `not on any page: “${open.rest.slice(0, 80)}”`;
  }

  #next(): string {
    return this.#streams[this.#first]?.rest.slice(0, 80) ?? 'nothing more';
  }

  #candidates(piece: Piece): Stream[] {
    const note = this.#notes.filter(({ rest }) => rest !== '').slice(0, 8);
    const current = this.#last?.rest ? [this.#last] : [];
    if (piece.size < LARGEST_MARK) return [...current, ...note, ...this.#open()];
    if (piece.size < LARGEST_NOTE) return [...note, ...this.#open()];
    return [...current, ...this.#open()];
  }

  /** The next paragraph, and in a table those of its other cells too. */
  #open(): Stream[] {
    const next = this.#streams[this.#first];
    if (next?.printed?.place.table === undefined) return next ? [next] : [];
    const table = next.printed.place.table;
    return this.#streams
      .slice(this.#first, this.#first + WINDOW)
      .filter(({ rest, printed }) => rest !== '' && printed?.place.table === table);
  }

  #give(stream: Stream, piece: Piece, page: number): void {
    const isMark = piece.size < LARGEST_MARK;
    const line = stream.lines.at(-1);
    if (
      !line ||
      line.page !== page ||
      (!isMark && Math.abs(line.y - piece.y) > 2.5 && line.size >= LARGEST_MARK)
    ) {
      stream.lines.push({ page, y: piece.y, x: piece.x, right: piece.right, size: piece.size });
    } else {
      if (line.size < piece.size) Object.assign(line, { y: piece.y, size: piece.size });
      line.right = Math.max(line.right, piece.right);
      line.x = Math.min(line.x, piece.x);
    }
    if (!isMark) {
      const { bold, italic, size, text } = piece;
      stream.printed?.faces.push({ bold, italic, size, text });
      if (piece.size >= LARGEST_NOTE) this.#last = stream;
    }
  }
}
