import type { Opinion } from '@duthao/protocol';

/** "Đã sửa tại mục II.3", for opinions about one and the same place; null for others. */
export function changedAtWords(opinions: readonly Opinion[]): string | null {
  const [first] = opinions;
  if (!first || first.place === '') return null;
  if (opinions.some(({ place }) => place !== first.place)) return null;
  // "Mục II.3 Giáo dục mầm non": in a sentence the name begins small, and the number says enough.
  const name = /^Mục \S+/u.exec(first.place)?.[0] ?? first.place;
  return `Đã sửa tại ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
}
