import { fromPointLetter, fromRoman } from '@duthao/plan';

/** What is typed before a paragraph: a number of a section, the letter of a point, a dash. */
export type Marker =
  | {
      readonly kind: 'part' | 'roman' | 'upper' | 'arabic' | 'paren' | 'letter';
      readonly n: number;
      readonly label: string;
      readonly length: number;
    }
  | {
      readonly kind: 'decimal';
      readonly parts: readonly string[];
      readonly label: string;
      readonly length: number;
    }
  | { readonly kind: 'dash' | 'plus' | 'star'; readonly label: string; readonly length: number };

const OPENS_TEXT = '(?=[\\p{L}\\p{N}"“‘(\\[])';
const DECIMAL = new RegExp(
  `^((?:[IVX]+|\\d{1,2})(?:\\.\\d{1,2}){1,3})(?:[.)]\\s*|\\s+)(?=[\\p{Lu}"“‘(])`,
  'u',
);
const ROMAN = new RegExp(`^([IVXLC]+)(?:\\s*[.)/:]\\s*|\\s+[-–]\\s+)${OPENS_TEXT}`, 'u');
const UPPER = new RegExp(`^([A-HĐ])\\s*[.)/]\\s+${OPENS_TEXT}`, 'u');
const ARABIC = new RegExp(`^(\\d{1,2})(?:\\s*[./]\\s+${OPENS_TEXT}|\\.(?=\\p{L}))`, 'u');
const LETTER = new RegExp(`^([a-zđ])(?:\\s*[)/]\\s*|\\.\\s+)${OPENS_TEXT}`, 'u');
/** "1)", which stands below "1." or in its place. */
const PAREN = new RegExp(`^(\\d{1,2})\\)\\s*${OPENS_TEXT}`, 'u');
/** "Mục 1. GIẢI PHÁP" below a phần. */
const NAMED = new RegExp(`^(?:MỤC|Mục)\\s+(\\d{1,2})\\s*[.:]\\s*${OPENS_TEXT}`, 'u');
/** "Phần A.", "PHẦN THỨ NHẤT", "Chương II": the title may follow or stand on a line of its own. */
const PART =
  /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+)?([\p{L}\d]+)(?:\s*[.:)]\s*|\s+[-–]\s+|\s*\n\s*|\s*$|\s+(?=\p{Lu}{2}))/u;
const ORDINALS = ['NHẤT', 'HAI', 'BA', 'TƯ', 'NĂM', 'SÁU', 'BẢY', 'TÁM', 'CHÍN', 'MƯỜI'];
const UPPER_LETTERS = 'ABCDĐEGHIK';
const BULLET = /^(?:([-–—•‣▪●·])\s*(?=[^\s\d])|([-–—•‣▪●·])\s+(?=\d)|(\+)\s*(?=\S)|(\*+)\s+(?=\S))/u;

/** Reads the marker at the start of a line, undefined when the line has none. */
export function readMarker(text: string): Marker | undefined {
  return readNumber(text) ?? readBullet(text);
}

function readNumber(text: string): Marker | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal) return { kind: 'decimal', parts: decimal[1]!.split('.'), ...extent(decimal) };
  const roman = ROMAN.exec(text);
  const n = roman ? fromRoman(roman[1]!) : null;
  if (roman && n !== null && !/^[A-Z]\./u.test(text.slice(roman[0].length))) {
    return { kind: 'roman', n, ...extent(roman) };
  }
  const part = readPart(text);
  if (part) return part;
  const upper = UPPER.exec(text);
  if (upper) return { kind: 'upper', n: UPPER_LETTERS.indexOf(upper[1]!) + 1, ...extent(upper) };
  const arabic = ARABIC.exec(text) ?? NAMED.exec(text);
  if (arabic) return { kind: 'arabic', n: Number(arabic[1]), ...extent(arabic) };
  const paren = PAREN.exec(text);
  if (paren) return { kind: 'paren', n: Number(paren[1]), ...extent(paren) };
  const letter = LETTER.exec(text);
  const index = letter ? fromPointLetter(letter[1]!) : null;
  return letter && index !== null ? { kind: 'letter', n: index, ...extent(letter) } : undefined;
}

function readPart(text: string): Marker | undefined {
  const match = PART.exec(text);
  if (!match) return undefined;
  const written = match[1]!.toLocaleUpperCase('vi');
  const n =
    fromRoman(written) ??
    (/^\d+$/u.test(written) ? Number(written) : 0) +
      (ORDINALS.indexOf(written) + 1 || (written.length === 1 ? UPPER_LETTERS.indexOf(written) + 1 : 0));
  return n > 0 ? { kind: 'part', n, ...extent(match) } : undefined;
}

function readBullet(text: string): Marker | undefined {
  const bullet = BULLET.exec(text);
  if (!bullet) return undefined;
  const kind = bullet[3] ? 'plus' : bullet[4] ? 'star' : 'dash';
  return { kind, ...extent(bullet) };
}

function extent(match: RegExpExecArray): { label: string; length: number } {
  return { label: match[0].trim(), length: match[0].length };
}
