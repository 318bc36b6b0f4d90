import { toDay } from '../units/toDay.ts';
import { readDay } from './readDay.ts';

export interface Days {
  /** ISO dates; the first and the last day that will do. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** What is to be said of a day that was typed; undefined when it will do, or nothing was typed. */
export function dayProblem(text: string, { min, max }: Days): string | undefined {
  if (text.trim() === '') return undefined;
  const day = readDay(text);
  if (day === undefined) return 'Ghi theo ngày/tháng/năm, ví dụ 05/12/2026.';
  if (min !== undefined && day < min) return `Chọn từ ngày ${toDay(min)} trở đi.`;
  if (max !== undefined && day > max) return `Chọn đến ngày ${toDay(max)}.`;
  return undefined;
}
