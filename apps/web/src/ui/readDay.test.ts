import { expect, test } from 'vitest';
import { readDay } from './readDay.ts';

test('a day is read as people here write it: day first, with any of the usual signs between', () => {
  for (const written of ['5/12/2026', '05/12/2026', '05.12.26', '5-12-2026', '05122026', ' 2026-12-05 ']) {
    expect(readDay(written), written).toBe('2026-12-05');
  }
});

test('what is no day of the calendar is none', () => {
  for (const written of ['', '31/02/2027', '12/25/2026', '29/02/2027', '5/12', 'thứ Sáu', '00/01/2026']) {
    expect(readDay(written), written).toBeUndefined();
  }
  expect(readDay('29/02/2028')).toBe('2028-02-29');
});
