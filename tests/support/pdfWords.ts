import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as the PDF draws it. Sizes in points; `fromTop` is the baseline's distance from the page's top. */
export interface PdfPiece {
  readonly text: string;
  readonly size: number;
  readonly fromTop: number;
  readonly fromLeft: number;
  readonly page: number;
  readonly endsLine: boolean;
}

/** Every piece of text in the order in which the pages draw it. */
export async function readPieces(pdf: Uint8Array): Promise<PdfPiece[]> {
  const file = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pieces: PdfPiece[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const sheet = await file.getPage(page);
    const { height } = sheet.getViewport({ scale: 1 });
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item)) continue;
      const [a, b, , , x, y] = item.transform as number[];
      const size = Math.hypot(a!, b!);
      pieces.push({ text: item.str, size, fromTop: height - y!, fromLeft: x!, page, endsLine: item.hasEOL });
    }
  }
  await file.loadingTask.destroy();
  return pieces;
}

/** Words of pieces, in order; a line's end parts words. */
export function toWords(pieces: readonly PdfPiece[]): string[] {
  const text = pieces.map((piece) => piece.text + (piece.endsLine ? '\n' : '')).join('');
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}
