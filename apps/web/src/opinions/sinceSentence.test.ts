import { expect, test } from 'vitest';
import { sinceSentence } from './sinceSentence.ts';

test('says what came after the rounds were submitted, and nothing where nothing did', () => {
  expect(sinceSentence({ rounds: 0, answers: 0, opinions: 0 })).toBeNull();
  expect(sinceSentence({ rounds: 0, answers: 1, opinions: 2 })).toBe(
    'Từ đó đến nay có 01 nơi trả lời thêm hoặc trả lời lại, 02 ý kiến, giải trình mới hoặc đã đổi; phần này hiện khi văn bản được trình lại.',
  );
});
