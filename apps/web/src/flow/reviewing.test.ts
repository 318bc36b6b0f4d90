import type { PlanFlow, Round, VersionChange } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { changeSentence } from './changeSentence.ts';
import { comparisonsOf } from './comparisonsOf.ts';
import { opinionsToDecide } from './opinionsToDecide.ts';

const change = (kind: 'gone' | 'form'): VersionChange => ({ place: '', pieces: [{ kind, text: 'a' }] });

const pairs = (of: PlanFlow): string[] => comparisonsOf(of, 2).map(({ older, newer }) => `${older}-${newer}`);

it('tells words from form', () => {
  expect(changeSentence([])).toBe('Hai bản giống nhau.');
  expect(changeSentence([change('gone')])).toBe('01 đoạn thay đổi câu chữ.');
  expect(changeSentence([change('gone'), change('form')])).toBe(
    '01 đoạn thay đổi câu chữ, 01 đoạn chỉ đổi cách trình bày.',
  );
  expect(changeSentence([change('form')])).toBe('Câu chữ không thay đổi; 01 đoạn chỉ đổi cách trình bày.');
});

it('compares from the older to the newer, with the draft only for whom it is open and while it is written', () => {
  const flow = {
    versions: [{ no: 3 }, { no: 2 }, { no: 1 }],
    mayOpenRoom: true,
    state: 'finishing',
  } as PlanFlow;
  expect(pairs(flow)).toEqual(['2-live', '2-3', '1-2']);
  expect(pairs({ ...flow, mayOpenRoom: false })).toEqual(['2-3', '1-2']);
  expect(pairs({ ...flow, state: 'approval' })).toEqual(['2-3', '1-2']);
});

it('tells the leader once what several said and what was answered to all of them', () => {
  const response = { kind: 'explained', words: 'Vượt dự toán.', by: '', at: '', groupId: 'g' } as const;
  const opinion = (id: string, addresseeId: string, more: object = {}) => ({
    id,
    addresseeId,
    words: 'Tăng mức chi.',
    disputeId: null,
    response,
    ...more,
  });
  const round = {
    addressees: [
      { id: 'a', name: 'Văn phòng' },
      { id: 'b', name: 'Thanh tra' },
    ],
    opinions: [
      opinion('1', 'a'),
      opinion('2', 'b'),
      opinion('3', 'b', { words: 'Khác.' }),
      opinion('4', 'a', { disputeId: 'd' }),
      opinion('5', 'a', { response: null }),
      opinion('6', 'a', { response: { ...response, kind: 'accepted' } }),
    ],
  } as unknown as Round;
  expect(opinionsToDecide([round]).map(({ giver, opinion: { words } }) => `${giver}: ${words}`)).toEqual([
    'Văn phòng, Thanh tra: Tăng mức chi.',
    'Thanh tra: Khác.',
  ]);
});
