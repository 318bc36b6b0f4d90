/** What the pictures of symbol fonts mean, by their codes below 256; only those that offices use. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x70: '❐',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xab: '★',
  0xb2: '✧',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xa8: '♦',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xd0: '∠',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd6: '√',
  0xde: '⇒',
  0xe5: '∑',
  0xf2: '∫',
};

/** The Greek alphabet as the Symbol font lays it on the Latin one, from A and from a. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Word keeps the codes of symbol fonts in the private area from U+F000. */
const PRIVATE = 0xf000;

/** The character that a code of a symbol font shows; undefined when the font or the code is not known. */
export function symbolOf(font: string, code: number): string | undefined {
  const low = code >= PRIVATE && code < PRIVATE + 0x100 ? code - PRIVATE : code;
  if (/^wingdings$/iu.test(font)) return WINGDINGS[low];
  if (!/^symbol$/iu.test(font)) return undefined;
  return SYMBOL[low] ?? GREEK_CAPITALS[low - 0x41] ?? GREEK_SMALL[low - 0x61] ?? plainOf(low);
}

/** Digits and marks stand at their own places. */
function plainOf(code: number): string | undefined {
  return code >= 0x20 && code < 0x40 ? String.fromCharCode(code) : undefined;
}

export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats|mt extra)$/iu.test(font);
}

/** A text under a symbol font, or with codes of one; pictures that are not known become a bullet. */
export function fromSymbols(text: string, font: string): string {
  if (!isSymbolFont(font) && !/[\uf000-\uf0ff]/u.test(text)) return text;
  return Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    const isPrivate = code >= PRIVATE && code < PRIVATE + 0x100;
    if (!isPrivate && !/^(?:symbol|wingdings)$/iu.test(font)) return char;
    const known = symbolOf(isSymbolFont(font) ? font : 'Symbol', code);
    return known ?? (isPrivate ? '•' : char);
  }).join('');
}
