/** The letter without its Vietnamese accents, always one for one, so that positions in the text stay. */
const foldLetter = (letter: string): string => {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const base = letter.normalize('NFD')[0] ?? letter;
  return base.toLowerCase();
};

/** "Hòa" → "hoa". */
export const withoutAccents = (text: string): string => Array.from(text, foldLetter).join('');

const lower = (letter: string): string => {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
};

/** "Hòa" → "hòa", one for one. */
export const withoutCase = (text: string): string => Array.from(text, lower).join('');
