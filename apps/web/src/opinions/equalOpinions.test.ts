import type { Opinion } from '@duthao/protocol';
import { expect, test } from 'vitest';
import { equalOpinions, equalToTicked } from './equalOpinions.ts';

const opinion = (id: string, words: string, isAnswered = false): Opinion => ({
  id,
  addresseeId: `of ${id}`,
  placeId: null,
  place: '',
  words,
  wordedAt: '',
  earlier: [],
  quote: '',
  threadId: null,
  suggestionIds: [],
  author: '',
  response: isAnswered ? { kind: 'accepted', words: '', by: '', at: '', groupId: null } : null,
  disputeId: null,
});
const idsOf = (opinions: readonly Opinion[]) => opinions.map(({ id }) => id);

test('finds the same words whatever their case, spaces and punctuation', () => {
  const all = [
    opinion('a', 'Đề nghị bổ sung kinh phí.'),
    opinion('b', 'Lùi thời hạn'),
    opinion('c', 'đề nghị  bổ sung kinh phí;'),
  ];
  expect(equalOpinions(all).map(idsOf)).toEqual([['a', 'c']]);
});

test('offers what is ticked no more, nor what is answered', () => {
  const all = [
    opinion('a', 'Lùi thời hạn'),
    opinion('b', 'Lùi thời hạn.'),
    opinion('c', 'lùi thời hạn', true),
    opinion('d', 'Bổ sung kinh phí'),
  ];
  expect(idsOf(equalToTicked(all, new Set(['a'])))).toEqual(['b']);
  expect(idsOf(equalToTicked(all, new Set(['a', 'b'])))).toEqual([]);
});

test('does not take words with other tones for the same', () => {
  expect(equalOpinions([opinion('a', 'Bỏ mục này'), opinion('b', 'Bổ mục này')])).toEqual([]);
});
