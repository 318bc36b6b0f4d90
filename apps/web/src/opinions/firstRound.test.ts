import { roundSchema, type Round } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { firstRound } from './firstRound.ts';
import { nextToEnter } from './nextToEnter.ts';

const addressee = (id: string, part: object) => ({
  id,
  kind: 'body',
  refId: null,
  name: `Nơi ${id}`,
  state: 'waiting',
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
  ...part,
});

const round = (id: string, isOpen: boolean, addressees: object[]): Round =>
  roundSchema.parse({
    id,
    kind: 'opinions',
    no: 1,
    isOpen,
    sentAt: '2026-11-20T02:00:00.000Z',
    sentBy: 'Nguyễn Thị Lan',
    due: '2026-12-01',
    note: '',
    silence: 'none',
    silenceSentence: '',
    addressees,
    opinions: [],
    disputes: [],
    counts: { asked: 1, answered: 0, agreed: 0, remarks: 0, silent: 1, opinions: 0, unanswered: 0 },
    mayRun: false,
    mayRespond: false,
  });

it('a notice that names no round leads to the one that waits for the person, not to a later one', () => {
  const later = round('later', true, [addressee('a', {})]);
  const own = round('own', true, [addressee('b', { kind: 'unit', mayAnswer: true })]);
  const over = round('over', false, [addressee('c', { kind: 'unit', mayAnswer: true })]);
  expect(firstRound([later, over, own])?.id).toBe('own');
  expect(firstRound([later, over])?.id).toBe('later');
  expect(firstRound([])).toBeUndefined();
});

it('answers are entered down the list, and from its end those that were passed over', () => {
  const { addressees } = round('r', true, [
    addressee('1', {}),
    addressee('2', {}),
    addressee('3', { state: 'agreed' }),
    addressee('4', { kind: 'unit' }),
    addressee('5', {}),
  ]);
  expect(nextToEnter(addressees, '2')?.id).toBe('5');
  expect(nextToEnter(addressees, '5')?.id).toBe('1');
  expect(nextToEnter(addressees.slice(2, 4), '3')).toBeUndefined();
});
