import { expect, test } from 'vitest';
import { answerSentence } from './answerSentence.ts';

const given = { state: 'remarks', leadUnit: 'Phòng Tổ chức cán bộ', sent: 2, kept: 3 } as const;

test('says what goes to whom and what stays in the unit', () => {
  expect(answerSentence(given)).toBe(
    '02 ý kiến được gửi tới Phòng Tổ chức cán bộ; 03 ý kiến trong đơn vị không gửi.',
  );
});

test('says nothing of what stays when nothing does', () => {
  expect(answerSentence({ ...given, state: 'agreed', kept: 0 })).toBe(
    'Trả lời “nhất trí” được gửi tới Phòng Tổ chức cán bộ.',
  );
});
