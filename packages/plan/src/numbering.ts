/** How numbers are written. Phụ lục I, II.6c–đ; the alphabet of points has no f, j, w, z and no accented vowels. */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];

const romanDigits: readonly (readonly [number, string])[] = [
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

/** 4 → IV. */
export function toRoman(n: number): string {
  let rest = n;
  let written = '';
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      written += digits;
      rest -= value;
    }
  }
  return written;
}

/** IV → 4; null when the text is no Roman number in its regular form. */
export function fromRoman(text: string): number | null {
  let rest = text;
  let n = 0;
  for (const [value, digits] of romanDigits) {
    while (rest.startsWith(digits)) {
      n += value;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' && text !== '' && toRoman(n) === text ? n : null;
}

/** 1 → a, 5 → đ, 24 → aa. */
export function toPointLetter(n: number): string {
  const base = pointLetters.length;
  const last = pointLetters[(n - 1) % base]!;
  return n <= base ? last : toPointLetter(Math.floor((n - 1) / base)) + last;
}

/** đ → 5; null when the letter is none of the alphabet of points. */
export function fromPointLetter(letter: string): number | null {
  const index = pointLetters.indexOf(letter);
  return index < 0 ? null : index + 1;
}

/** Numbers below ten carry a leading zero in số hiệu and days (Phụ lục I, II.3c and II.4b). */
export function padTwo(n: number): string {
  return String(n).padStart(2, '0');
}
