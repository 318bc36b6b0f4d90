const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number as a list prints it (ECMA-376 17.18.59); a format that is not known prints digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
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

function toRoman(value: number): string {
  if (value < 1 || value > 3999) return `${value}`;
  let left = value;
  let roman = '';
  for (const [worth, letters] of ROMAN) {
    for (; left >= worth; left -= worth) roman += letters;
  }
  return roman;
}

/** A to Z, then AA to ZZ as Word counts: BB follows AA. */
function toLetters(value: number): string {
  if (value < 1 || value > 780) return `${value}`;
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
