import { build } from '@duthao/plan/testing';
import { expect, it } from 'vitest';
import { matching, peopleToName, placesToName } from './mentionables.ts';
import { mentionQuery } from './mentionQuery.ts';

it('a sign at the start of a word asks who is meant, blanks in the name allowed', () => {
  expect(mentionQuery('Nhờ @nguyễn th', 14)).toEqual({ sign: '@', words: 'nguyễn th', from: 4 });
  expect(mentionQuery('xem #', 5)).toEqual({ sign: '#', words: '', from: 4 });
});

it('an address of mail and a long sentence ask for nobody', () => {
  expect(mentionQuery('gửi về vanphong@snv', 19)).toBeNull();
  expect(mentionQuery(`@${'a'.repeat(41)}`, 42)).toBeNull();
});

const units = [
  { id: 'a', name: 'Phòng A' },
  { id: 'b', name: 'Phòng B' },
];
const people = [
  { id: '1', name: 'Lê Thị Hồng', unitIds: ['a'], mayOpen: true },
  { id: '2', name: 'Đỗ Hữu Phước', unitIds: ['b'], mayOpen: false },
];

it('names are found without their accents', () => {
  const all = peopleToName(people, units, null);
  const found = matching({ sign: '@', words: 'do huu', from: 0 }, all);
  expect(found.map(({ id }) => id)).toEqual(['2']);
});

it('who cannot open the plan is told apart, and so is who is outside the circle', () => {
  const open = peopleToName(people, units, null);
  expect(open.find(({ id }) => id === '1')!.hindrance).toBeNull();
  expect(open.find(({ id }) => id === '2')!.hindrance).toMatch(/chưa có quyền mở/);
  expect(open.find(({ id }) => id === 'b')!.hindrance).toMatch(/chưa có ai/);
  const circle = peopleToName(people, units, 'b');
  expect(circle.find(({ id }) => id === '1')!.hindrance).toBe('không thuộc Phòng B nên không đọc được');
});

it('sections are offered by number and title, căn cứ by their words', () => {
  const { plan, section, node } = build;
  const doc = plan({
    bases: [node('basis', { id: 'b1' }, 'Căn cứ Luật Thư viện;')],
    sections: [section(1, 'Mục đích'), section(1, 'Tổ chức thực hiện')],
  });
  const places = placesToName(doc);
  expect(matching({ sign: '#', words: 'to chuc', from: 0 }, places).map(({ name }) => name)).toEqual([
    'Mục II',
  ]);
  expect(matching({ sign: '#', words: 'thu vien', from: 0 }, places)[0]?.name).toBe('Căn cứ Luật Thư viện;');
});
