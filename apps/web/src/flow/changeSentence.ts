import type { VersionChange } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';

/** How much changed: paragraphs that read otherwise, and those of which only the form did. */
export function changeSentence(changes: readonly VersionChange[]): string {
  const reworded = changes.filter(({ pieces }) =>
    pieces.some(({ kind }) => kind === 'gone' || kind === 'come'),
  ).length;
  const reformed = changes.length - reworded;
  if (changes.length === 0) return 'Hai bản giống nhau.';
  const form = reformed > 0 ? `${twoDigits(reformed)} đoạn chỉ đổi cách trình bày` : '';
  if (reworded === 0) return `Câu chữ không thay đổi; ${form}.`;
  return `${twoDigits(reworded)} đoạn thay đổi câu chữ${form && `, ${form}`}.`;
}
