import type { Letter } from '@duthao/protocol';
import { toDay } from '../units/toDay.ts';

/** Through which way an answer came in, as the office names it. */
export const channelNames: Readonly<Record<Letter['channel'], string>> = {
  letter: 'Công văn',
  file: 'Tệp Word',
  handwritten: 'Bút phê',
  spoken: 'Trao đổi trực tiếp, điện thoại',
};

/** "Công văn số 77/STC ngày 20/11/2026 (đ/c Hòa)". */
export function letterWords({ channel, number, date, note }: Letter): string {
  return [
    channelNames[channel],
    number !== '' && `số ${number}`,
    date !== null && `ngày ${toDay(date)}`,
    note !== '' && `(${note})`,
  ]
    .filter(Boolean)
    .join(' ');
}
