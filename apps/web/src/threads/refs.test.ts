import { expect, it } from 'vitest';
import { piecesOf, withName, withText } from './refs.ts';
import type { Written } from './ThreadDesk.ts';

const start: Written = {
  text: 'Nhờ @Lê Bình xem Mục II.',
  refs: [
    { from: 4, to: 12, kind: 'user', id: 'binh' },
    { from: 17, to: 23, kind: 'node', id: 's2' },
  ],
};
const named = ({ text, refs }: Written): string[] => refs.map(({ from, to }) => text.slice(from, to));

it('a name moves along with what is typed before it', () => {
  const moved = withText(start, `Kính ${start.text}`);
  expect(named(moved)).toEqual(['@Lê Bình', 'Mục II']);
});

it('a name that is changed inside is a name no more, the others stay', () => {
  expect(named(withText(start, start.text.replace('Bình', 'Bìn')))).toEqual(['Mục II']);
});

it('typing right behind a name leaves it whole', () => {
  expect(named(withText(start, start.text.replace('Bình xem', 'Bình, xem')))).toEqual(['@Lê Bình', 'Mục II']);
});

it('a name takes the place of what was typed of it', () => {
  const typed: Written = { text: 'Gửi @mi', refs: [] };
  const put = withName(typed, { from: 4, to: 7 }, '@Nguyễn Mi', { kind: 'user', id: 'mi' });
  expect(put).toEqual({
    text: 'Gửi @Nguyễn Mi ',
    refs: [{ from: 4, to: 14, kind: 'user', id: 'mi' }],
  });
});

it('the pieces of a comment are its whole text', () => {
  const pieces = piecesOf(start);
  expect(pieces.map(({ text }) => text).join('')).toBe(start.text);
  expect(pieces.map(({ ref }) => ref?.id ?? null)).toEqual([null, 'binh', null, 's2', null]);
});

it('names that lie over each other or beyond the text are shown as plain words', () => {
  const odd: Written = { ...start, refs: [...start.refs, { from: 5, to: 99, kind: 'unit', id: 'u' }] };
  expect(
    piecesOf(odd)
      .map(({ text }) => text)
      .join(''),
  ).toBe(start.text);
});
