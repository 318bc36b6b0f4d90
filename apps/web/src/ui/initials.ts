/** The letters of an avatar: those of the middle and the given name, as people are called here (Lê Thu Hà: TH). */
export function initials(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/u).filter(Boolean);
  return words
    .slice(-2)
    .map((word) => ([...word][0] ?? '').toLocaleUpperCase('vi'))
    .join('');
}
