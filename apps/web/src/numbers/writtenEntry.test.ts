import { expect, it } from 'vitest';
import { dayInWords, writtenDay, writtenEntry } from './writtenEntry.ts';

it('writes numbers and days as they stand on paper', () => {
  expect(writtenEntry({ number: '5', code: 'KH-SNV' })).toBe('05/KH-SNV');
  expect(writtenEntry({ number: '15a', code: 'KH-SNV' })).toBe('15a/KH-SNV');
  expect(writtenEntry({ number: '120', code: null })).toBe('120');
  expect(writtenDay('2023-02-01')).toBe('01/02/2023');
  expect(dayInWords('2023-02-01')).toBe('ngày 01 tháng 02 năm 2023');
  expect(dayInWords('2026-07-09')).toBe('ngày 09 tháng 7 năm 2026');
});
