/** A piece of text as a PDF draws it. Sizes in points; `fromTop` is the baseline's distance from the page's top. */
export interface PdfPiece {
  readonly text: string;
  readonly size: number;
  readonly fromTop: number;
  readonly page: number;
  readonly endsLine: boolean;
}

export interface PdfText {
  readonly pages: number;
  /** In the order in which the pages draw them. What is only shown by a signature field is not among them. */
  readonly pieces: readonly PdfPiece[];
}

/** A plan of 200 pages has its signed form; a book is none. */
const MOST_PAGES = 500;

/** Reads the text of a PDF; throws what the library says of one that is damaged or locked. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  // Half a second of loading that only a signed file is worth.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pieces: PdfPiece[] = [];
  for (let page = 1; page <= Math.min(file.numPages, MOST_PAGES); page += 1) {
    const sheet = await file.getPage(page);
    const { height } = sheet.getViewport({ scale: 1 });
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item)) continue;
      const [a, b, , , , y] = item.transform as number[];
      const size = Math.hypot(a!, b!);
      pieces.push({ text: item.str, size, fromTop: height - y!, page, endsLine: item.hasEOL });
    }
  }
  const { numPages: pages } = file;
  await file.loadingTask.destroy();
  return { pages, pieces };
}
