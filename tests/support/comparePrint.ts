import { footnotesOf, wordsOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { type PdfPiece, readPieces } from './pdfWords.ts';
import { toPdf } from './toPdf.ts';

/** Points. Footnotes print at 10; marks are drawn at about 58 % of the text they stand in. */
const LARGEST_MARK = 8.6;
const LARGEST_FOOTNOTE = 10.4;
const TOP_MARGIN = 57;

interface Word {
  text: string;
  /** A printed line ends here: a word such as 2025-2026 may go on in the next line. */
  endsLine: boolean;
}

/** Where the pages differ from the plan; both null when every word stands there once, in order. */
export interface PrintDifference {
  readonly body: string | null;
  readonly footnotes: string | null;
}

/**
 * Renders the .docx and compares its words, in the order of the pages, with the words the plan prints. Taken out:
 * page numbers, repeated header rows and the marks of footnotes; footnotes are compared apart.
 */
export async function comparePrint(doc: Node, docx: Uint8Array): Promise<PrintDifference> {
  const pieces = (await readPieces(await toPdf(docx))).filter((piece) => !isInHeader(piece)).map(withoutMark);
  const body = withoutRepeatedHeaders(
    pieces.filter((piece) => isSpace(piece) || !isNote(piece)),
    headerRowsOf(doc),
  );
  return {
    body: findDifference(
      wordsOf(doc, () => ''),
      body,
    ),
    footnotes: findDifference(
      split(footnotesOf(doc).join('\n')),
      toMarkedWords(pieces.filter((piece) => isSpace(piece) || isNote(piece))),
    ),
  };
}

const isNote = (piece: PdfPiece): boolean => piece.size < LARGEST_FOOTNOTE;
/** Spaces are drawn in odd sizes beside marks: they part words wherever they stand. */
const isSpace = (piece: PdfPiece): boolean => piece.text.trim() === '';
const split = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);
/** A footnote's mark leaves the space behind it where it was. */
const withoutMark = (piece: PdfPiece): PdfPiece =>
  isMark(piece) ? { ...piece, text: piece.text.replace(/\d+/, '') } : piece;
const isMark = (piece: PdfPiece): boolean => piece.size < LARGEST_MARK && /^\s*\d+\s*$/.test(piece.text);
/** In the top margin stand page numbers, and on a copy that is not approved which draft it is. */
const isInHeader = (piece: PdfPiece): boolean =>
  piece.fromTop < TOP_MARGIN && /^\d+$|^DỰ THẢO LẦN \d+$/.test(piece.text.normalize('NFC').trim());

function toMarkedWords(pieces: readonly PdfPiece[]): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const piece of pieces) {
    for (const part of piece.text.normalize('NFC').split(/(\s+)/)) {
      if (part === '') continue;
      if (part.trim() === '') open = false;
      else if (open) words[words.length - 1]!.text += part;
      else words.push({ text: part, endsLine: false });
      if (part.trim() !== '') open = true;
    }
    if (!piece.endsLine) continue;
    open = false;
    if (words.length > 0) words[words.length - 1]!.endsLine = true;
  }
  return words;
}

/** The words of each task table's header, for they are drawn again at the top of every page the table runs on to. */
function headerRowsOf(doc: Node): string[][] {
  const rows: string[][] = [];
  doc.descendants((node) => {
    if (node.type.name === 'table' && node.firstChild?.attrs.header)
      rows.push(split(node.firstChild.textBetween(0, node.firstChild.content.size, ' ')));
    if (node.type.name !== 'taskTable') return true;
    const titles = node.children
      .filter((child) => child.type.name === 'taskColumn')
      .map((column) => column.textContent);
    rows.push(split(titles.join(' ')));
    return false;
  });
  return rows;
}

function withoutRepeatedHeaders(pieces: readonly PdfPiece[], headers: readonly string[][]): Word[] {
  const pages = [...new Set(pieces.map((piece) => piece.page))];
  return pages.flatMap((page, index) => {
    const words = toMarkedWords(pieces.filter((piece) => piece.page === page));
    const repeated =
      index === 0 ? undefined : headers.find((header) => header.length > 0 && startsWith(words, header));
    const isFirst =
      repeated &&
      !wasDrawnBefore(
        pieces.filter((piece) => piece.page < page),
        repeated,
      );
    return repeated && !isFirst ? words.slice(repeated.length) : words;
  });
}

const startsWith = (words: readonly Word[], start: readonly string[]): boolean =>
  start.every((word, index) => words[index]?.text === word);

function wasDrawnBefore(pieces: readonly PdfPiece[], header: readonly string[]): boolean {
  const words = toMarkedWords(pieces);
  return words.some((_, index) => startsWith(words.slice(index, index + header.length), header));
}

function findDifference(wanted: readonly string[], printed: readonly Word[]): string | null {
  let at = 0;
  for (const [index, word] of wanted.entries()) {
    let found = printed[at];
    let text = found?.text ?? '';
    while (found?.endsLine && text !== word && word.startsWith(text) && text !== '') {
      at += 1;
      found = printed[at];
      text += found?.text ?? '';
    }
    if (text !== word)
      return `word ${index}: plan “${around(wanted, index)}”, pages “${around(
        printed.map((one) => one.text),
        at,
      )}”`;
    at += 1;
  }
  return at === printed.length
    ? null
    : `the pages go on: “${around(
        printed.map((one) => one.text),
        at,
      )}”`;
}

const around = (words: readonly string[], index: number): string =>
  words.slice(Math.max(0, index - 5), index + 6).join(' ');
