import type { Suggestion, SuggestionKind } from '@duthao/plan';

/** What somebody suggests, after the name. */
export const kindNames: Readonly<Record<SuggestionKind, string>> = {
  insertion: 'đề nghị thêm',
  deletion: 'đề nghị bỏ',
  format: 'đề nghị đổi định dạng',
  split: 'đề nghị xuống dòng',
  join: 'đề nghị nối với dòng trên',
  blockInsertion: 'đề nghị thêm phần này',
  blockDeletion: 'đề nghị bỏ phần này',
  change: 'đề nghị đổi cách trình bày',
};

const LONGEST = 80;
const shortened = (words: string): string => {
  const text = words.trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** One line: what would change. */
export function summaryOf({ added, removed, pieces }: Suggestion): string {
  if (added !== '' && removed !== '') return `Thay “${shortened(removed)}” bằng “${shortened(added)}”`;
  if (added !== '') return `Thêm “${shortened(added)}”`;
  if (removed !== '') return `Bỏ “${shortened(removed)}”`;
  const name = kindNames[pieces[0]?.kind ?? 'change'].replace('đề nghị ', '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** "lúc 10:32 ngày 22/11"; nothing for a time that cannot be read. */
export function timeOf(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return `lúc ${two(at.getHours())}:${two(at.getMinutes())} ngày ${two(at.getDate())}/${two(at.getMonth() + 1)}`;
}
