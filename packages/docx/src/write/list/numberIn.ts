import type { ListColumn } from './ListFile.ts';

type Kind = NonNullable<ListColumn['as']>;

/** Day 1 of a sheet is 1 January 1900, and it takes 1900 for a leap year (ECMA-376 part 1, 18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The number that a sheet keeps for a text of such a column; undefined for what is none, which stays text. */
export function numberIn(text: string, kind: Kind): number | undefined {
  if (kind === 'number') return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text);
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const isDay =
    year >= 1901 && new Date(time).getUTCDate() === day && new Date(time).getUTCMonth() === month - 1;
  return isDay ? (time - DAY_ZERO) / DAY : undefined;
}
