import { padTwo } from '@duthao/plan';
import type { NumberEntry } from '@duthao/protocol';

/** 05, 95, 15a. */
export function writtenNumber(number: string): string {
  return /^\d+$/.test(number) ? padTwo(Number(number)) : number;
}

/** 95/KH-SNV; a held number has no ký hiệu yet. */
export function writtenEntry({ number, code }: Pick<NumberEntry, 'number' | 'code'>): string {
  return code === null ? writtenNumber(number) : `${writtenNumber(number)}/${code}`;
}

/** 01/02/2023 */
export function writtenDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** "ngày 01 tháng 02 năm 2023", as Phụ lục I, II.4b has it: months 3 to 9 without a zero. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `ngày ${padTwo(date)} tháng ${month < 3 ? padTwo(month) : month} năm ${year}`;
}
