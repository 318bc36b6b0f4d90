import { encodingOfFont, fromSymbols, toUnicode } from '@duthao/plan';
import { namedFont } from './readSheetFonts.ts';

const LINES = 'p, li, div, td, th, h1, h2, h3, h4, h5, h6, dt, dd, body';
const SIGNS_AT_START = /^\p{M}+/u;

/**
 * Letters of fonts from before Unicode (.VnTime, VNI-Times) and of symbol fonts as the characters that they show,
 * run by run, each by its own font. `sheetFonts` are those of the page's style sheets. Works on the page in place.
 */
export function decodeFonts(page: Document, sheetFonts: ReadonlyMap<string, string>): void {
  const fontOf = createFontOf(sheetFonts);
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let before: Text | null = null;
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const font = fontOf(text.parentElement);
    if (before && lineOf(before) !== lineOf(text)) before = null;
    if (font) decodeText(text, font, before);
    if (text.data !== '') before = text;
  }
}

const lineOf = (text: Text): Element | null => text.parentElement?.closest(LINES) ?? null;

/** Word says which letters are pictures; the mark of a list stands under a symbol font whatever it is. */
const isSymbol = (text: Text): boolean =>
  text.parentElement?.closest('[style*="mso-char-type:symbol" i]') != null;

/** A sign of VNI that begins a run belongs to the letter before it. */
function decodeText(text: Text, font: string, before: Text | null): void {
  const encoding = encodingOfFont(font);
  const decoded = encoding
    ? toUnicode(text.data, encoding, before?.data.normalize('NFC') ?? '')
    : isSymbol(text)
      ? fromSymbols(text.data, font)
      : text.data;
  if (decoded === text.data) return;
  const signs = before ? (SIGNS_AT_START.exec(decoded)?.[0] ?? '') : '';
  if (before && signs !== '') before.data = (before.data + signs).normalize('NFC');
  text.data = decoded.slice(signs.length).normalize('NFC');
}

/** The font of an element's letters: its own, that of its style in the sheets, or the one around it. */
function createFontOf(sheetFonts: ReadonlyMap<string, string>) {
  const known = new Map<Element, string | undefined>();
  return function fontOf(element: Element | null): string | undefined {
    if (!element || known.has(element)) return element ? known.get(element) : undefined;
    const font = ownFont(element, sheetFonts) ?? fontOf(element.parentElement);
    known.set(element, font);
    return font;
  };
}

function ownFont(element: Element, sheetFonts: ReadonlyMap<string, string>): string | undefined {
  const face = element.tagName === 'FONT' ? element.getAttribute('face')?.split(',')[0]!.trim() : undefined;
  const tag = element.tagName.toLowerCase();
  const classes = [...element.classList].map((name) => `.${name.toLowerCase()}`);
  const selectors = [...classes.map((name) => tag + name), ...classes, tag];
  return (
    namedFont(element.getAttribute('style') ?? '') ??
    selectors.map((selector) => sheetFonts.get(selector)).find((font) => font !== undefined) ??
    (face || undefined)
  );
}
