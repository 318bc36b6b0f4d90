import { fromPointLetter, fromRoman } from '@duthao/plan';

/** What is typed before a paragraph: a number of a section, the letter of a point, a dash. */
export type Marker =
  | {
      readonly kind: 'roman' | 'upper' | 'arabic' | 'letter';
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

export type NumberMarker = Extract<Marker, { n: number }>;

const OPENS_TEXT = '(?=[\\p{L}\\p{N}"“‘(\\[])';
const DECIMAL = new RegExp(
  `^((?:[IVX]+|\\d{1,2})(?:\\.\\d{1,2}){1,3})(?:[.)]\\s*|\\s+)(?=[\\p{Lu}"“‘(])`,
  'u',
);
const ROMAN = new RegExp(`^([IVXLC]+)(?:\\s*[.)/:]\\s*|\\s+[-–]\\s+)${OPENS_TEXT}`, 'u');
const UPPER = new RegExp(`^([A-HĐ])\\s*[.)/]\\s+${OPENS_TEXT}`, 'u');
const ARABIC = new RegExp(`^(\\d{1,2})(?:\\s*[./]\\s+${OPENS_TEXT}|\\.(?=\\p{L}))`, 'u');
const LETTER = new RegExp(`^([a-zđ])(?:\\s*[)/]\\s*|\\.\\s+)${OPENS_TEXT}`, 'u');
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
  const upper = UPPER.exec(text);
  if (upper) return { kind: 'upper', n: 'ABCDĐEGH'.indexOf(upper[1]!) + 1, ...extent(upper) };
  const arabic = ARABIC.exec(text);
  if (arabic) return { kind: 'arabic', n: Number(arabic[1]), ...extent(arabic) };
  const letter = LETTER.exec(text);
  const index = letter ? fromPointLetter(letter[1]!) : null;
  return letter && index !== null ? { kind: 'letter', n: index, ...extent(letter) } : undefined;
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
