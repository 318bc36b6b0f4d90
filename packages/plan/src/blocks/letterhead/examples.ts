import { plan } from '../../testing/builders.ts';
import { example, type ExamplesOf } from '../../testing/example.ts';

export const letterheadExamples: ExamplesOf<'letterhead'> = {
  letterhead: [
    example(
      'a draft: no number, no day',
      plan({
        letterhead: {
          superior: 'UBND TỈNH LÀO CAI',
          issuer: 'SỞ Y TẾ',
          code: 'KH-SYT',
          place: 'Lào Cai',
          month: 7,
          year: 2026,
        },
      }),
    ),
    example(
      'issued: everything is there',
      plan({
        letterhead: {
          superior: 'UBND XÃ MƯỜNG HUM',
          issuer: 'TRƯỜNG TIỂU HỌC\nMƯỜNG HUM "SỐ 2"',
          issuerInText: 'Trường Tiểu học Mường Hum số 2',
          number: '4',
          code: 'KH-THMH',
          place: 'Mường Hum',
          day: 9,
          month: 1,
          year: 2026,
        },
      }),
    ),
    example(
      'wanted at once',
      plan({ letterhead: { issuer: 'SỞ Y TẾ', code: 'KH-SYT', urgency: 'HỎA TỐC', month: 7, year: 2026 } }),
    ),
    example(
      'an old number with a letter',
      plan({ letterhead: { number: '15a', code: 'KH-VP', day: 31, month: 12, year: 1999 } }),
    ),
  ],
};
