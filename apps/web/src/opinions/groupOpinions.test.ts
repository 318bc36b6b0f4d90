import type { Addressee, Opinion } from '@duthao/protocol';
import { expect, test } from 'vitest';
import { groupOpinions } from './groupOpinions.ts';

const opinion = (id: string, addresseeId: string, placeId: string | null): Opinion => ({
  id,
  addresseeId,
  placeId,
  place: placeId === null ? '' : `Mục ${placeId}`,
  words: id,
  wordedAt: '',
  earlier: [],
  quote: '',
  threadId: null,
  suggestionIds: [],
  author: '',
  response: null,
  disputeId: null,
});
const addressee = (id: string, name: string): Addressee => ({
  id,
  kind: 'body',
  refId: null,
  name,
  state: 'remarks',
  answeredAt: null,
  answeredBy: null,
  enteredBy: null,
  letter: null,
  files: [],
  words: '',
  checks: [],
  remindedAt: null,
  mayAnswer: false,
  mayEnter: true,
});
const asked = [addressee('stc', 'Sở Tài chính'), addressee('ca', 'Công an tỉnh')];
const all = [
  opinion('1', 'ca', 'II'),
  opinion('2', 'stc', null),
  opinion('3', 'stc', 'I'),
  opinion('4', 'ca', 'I'),
];
const told = (groups: ReturnType<typeof groupOpinions>) =>
  groups.map(({ heading, opinions }) => [heading, opinions.map(({ id }) => id).join(' ')]);

test('stand by place in the order of the text, behind those about the whole plan', () => {
  expect(told(groupOpinions(all, 'place', asked, ['I', 'II']))).toEqual([
    ['Toàn văn bản', '2'],
    ['Mục I', '3 4'],
    ['Mục II', '1'],
  ]);
});

test('about a place that is gone come last, and are not lost', () => {
  expect(told(groupOpinions(all, 'place', asked, ['II']))).toEqual([
    ['Toàn văn bản', '2'],
    ['Mục II', '1'],
    ['Mục I', '3 4'],
  ]);
});

test('stand by who gave them in the order in which they were asked', () => {
  expect(told(groupOpinions(all, 'giver', asked))).toEqual([
    ['Sở Tài chính', '2 3'],
    ['Công an tỉnh', '1 4'],
  ]);
});
