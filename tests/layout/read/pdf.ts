import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Drawn, readDrawn } from './drawn.ts';

/** A piece of text as drawn. Points; `y` is the baseline's distance from the top of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly drawn: readonly Drawn[];
  /** Colours that text is filled with. */
  readonly inks: readonly string[];
}

export async function readPdf(pdf: Uint8Array): Promise<Page[]> {
  const file = await getDocument({
    data: pdf.slice(),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    pages.push(await readPage(page));
    page.cleanup();
  }
  await file.loadingTask.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { width, height } = page.getViewport({ scale: 1 });
  // The list of operators comes first: it loads the fonts.
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (!names.has(id)) names.set(id, (page.commonObjs.get(id) as { name?: string } | null)?.name ?? id);
    return names.get(id)!;
  };
  const pieces: Piece[] = [];
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, , , x, y] = item.transform as number[];
    const font = nameOf(item.fontName);
    pieces.push({
      text: item.str.normalize('NFC'),
      x: x!,
      right: x! + item.width,
      y: height - y!,
      size: Math.hypot(a!, b!),
      font: font.replace(/^[A-Z]{6}\+/, ''),
      bold: /bold/i.test(font),
      italic: /italic|oblique/i.test(font),
    });
  }
  return { width, height, pieces, ...inkOf(fnArray, argsArray, height) };
}

function inkOf(
  fns: readonly number[],
  args: readonly unknown[],
  height: number,
): Pick<Page, 'drawn' | 'inks'> {
  const inks = new Set<string>();
  let fill = '#000000';
  const stack: string[] = [];
  fns.forEach((fn, index) => {
    if (fn === OPS.save) stack.push(fill);
    if (fn === OPS.restore) fill = stack.pop() ?? fill;
    if (fn === OPS.setFillRGBColor) fill = String((args[index] as unknown[])[0]);
    if (fn === OPS.showText) inks.add(fill);
  });
  return { drawn: readDrawn(fns, args, height), inks: [...inks] };
}
