import { toRoman } from '@duthao/plan';

/** Roman numbers have no sign for more; digits then, as for zero. */
const MOST_ROMAN = 3999;

/** A number as a list prints it (ECMA-376 17.18.59); a format that is not known prints digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return toLetters(value);
    case 'lowerLetter':
      return toLetters(value).toLowerCase();
    case 'decimalZero':
      return value < 10 ? `0${value}` : `${value}`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    default:
      return `${value}`;
  }
}

const roman = (value: number): string => (value < 1 || value > MOST_ROMAN ? `${value}` : toRoman(value));

/** A to Z, then AA to ZZ as Word counts: BB follows AA. */
function toLetters(value: number): string {
  if (value < 1 || value > 780) return `${value}`;
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
