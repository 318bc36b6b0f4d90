import { expect, test } from 'vitest';
import { countsSentence } from './countsSentence.ts';

const counts = { asked: 25, answered: 21, agreed: 15, remarks: 6, silent: 4, opinions: 30, unanswered: 2 };

test('counts those who are still to answer while the round is open', () => {
  expect(countsSentence(counts, true)).toBe(
    'Đã xin ý kiến 25 cơ quan, đơn vị; 21 nơi trả lời (15 nhất trí, 06 có ý kiến); 04 nơi chưa trả lời.',
  );
});

test('never counts silence as agreement once it is closed', () => {
  const sentence = countsSentence(counts, false);
  expect(sentence).toContain('15 nhất trí');
  expect(sentence).toContain('04 nơi không có văn bản trả lời');
});

test('leaves out what there is none of', () => {
  const all = { ...counts, asked: 2, answered: 2, agreed: 2, remarks: 0, silent: 0 };
  expect(countsSentence(all, false)).toBe('Đã xin ý kiến 02 cơ quan, đơn vị; 02 nơi trả lời (02 nhất trí).');
});
