import type { PdfPiece } from './readPdf.ts';

export interface PageWord {
  readonly text: string;
  readonly page: number;
}

/** Points. Footnotes print at 10; marks are drawn at about 58 % of the text they stand in. */
const LARGEST_MARK = 8.6;
const LARGEST_NOTE = 10.4;
/** Page numbers stand in the top margin of 20 mm at least. */
const TOP_MARGIN = 57;

/** The words of the pages: the text and, apart, the footnotes; without page numbers, marks and repeated table heads. */
export function toPages(
  pieces: readonly PdfPiece[],
  tableHeads: readonly (readonly string[])[],
): { body: PageWord[]; notes: PageWord[] } {
  const kept = pieces.filter((piece) => !isPageNumber(piece)).map(withoutMark);
  const body = toWords(kept.filter((piece) => isSpace(piece) || !isNote(piece)));
  const notes = toWords(kept.filter((piece) => isSpace(piece) || isNote(piece)));
  return { body: withoutRepeated(body, tableHeads), notes };
}

export const splitWords = (text: string): string[] => plain(text).split(/\s+/).filter(Boolean);

/** A hyphen that does not break, as Word and LibreOffice draw it, is a hyphen. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\u2010\u2011]/gu, '-');

const isNote = ({ size }: PdfPiece): boolean => size < LARGEST_NOTE;
/** Spaces are drawn in odd sizes beside marks: they part words wherever they stand. */
const isSpace = ({ text }: PdfPiece): boolean => text.trim() === '';
const isMark = ({ size, text }: PdfPiece): boolean => size < LARGEST_MARK && /^\s*\d+\s*$/.test(text);
const isPageNumber = ({ fromTop, text }: PdfPiece): boolean =>
  fromTop < TOP_MARGIN && /^\d+$/.test(text.trim());
/** A footnote's mark leaves the space behind it where it was. */
const withoutMark = (piece: PdfPiece): PdfPiece =>
  isMark(piece) ? { ...piece, text: piece.text.replace(/\d+/, '') } : piece;

function toWords(pieces: readonly PdfPiece[]): PageWord[] {
  const words: { text: string; page: number }[] = [];
  let open = false;
  for (const { text, page, endsLine } of pieces) {
    for (const part of plain(text).split(/(\s+)/)) {
      if (part === '') continue;
      const isWord = part.trim() !== '';
      if (isWord && open) words.at(-1)!.text += part;
      else if (isWord) words.push({ text: part, page });
      open = isWord;
    }
    if (endsLine) open = false;
  }
  return words;
}

/** The head of a table is drawn again at the top of every page the table runs on to. */
function withoutRepeated(words: readonly PageWord[], heads: readonly (readonly string[])[]): PageWord[] {
  const seen = new Set<readonly string[]>();
  const kept: PageWord[] = [];
  let page = 0;
  for (let at = 0; at < words.length; at += 1) {
    const isTop = words[at]!.page !== page;
    page = words[at]!.page;
    const head = heads.find(
      (texts) => texts.length > 0 && texts.every((text, i) => words[at + i]?.text === text),
    );
    if (head && isTop && seen.has(head)) {
      at += head.length - 1;
      continue;
    }
    if (head) seen.add(head);
    kept.push(words[at]!);
  }
  return kept;
}
