import { expect, it } from 'vitest';
import { textEdits } from './textEdits.ts';

const apply = (before: string, edits: ReturnType<typeof textEdits>): string =>
  edits.reduce(
    (text, { index, remove, insert }) => text.slice(0, index) + insert + text.slice(index + remove),
    before,
  );

it('leaves alone what stays between two places where something goes', () => {
  const edits = textEdits('một hai ba bốn năm', 'hai ba năm', -1);
  expect(edits.map(({ remove, insert }) => [remove, insert])).toEqual([
    [4, ''],
    [4, ''],
  ]);
  expect(apply('một hai ba bốn năm', edits)).toBe('hai ba năm');
});

it('leaves alone what stays between two places where something comes', () => {
  const edits = textEdits('hai ba', 'một hai ba bốn', -1);
  expect(edits.map(({ remove }) => remove)).toEqual([0, 0]);
  expect(apply('hai ba', edits)).toBe('một hai ba bốn');
});

it('takes one word in the place of another as a whole', () => {
  expect(textEdits('việc lớn xong', 'việc nhỏ xong', -1)).toEqual([{ index: 5, remove: 3, insert: 'nhỏ' }]);
});

it('puts letters that could stand at several places where the caret is', () => {
  expect(textEdits('aab', 'aaab', 1)).toEqual([{ index: 0, remove: 0, insert: 'a' }]);
});

it('leads from any text to any other', () => {
  const texts = ['', 'a', 'ba na', 'na ba na', 'một hai ba', 'ba hai một', ' hai  ba ', '😀 vui 😁'];
  for (const before of texts)
    for (const after of texts) expect(apply(before, textEdits(before, after, 2))).toBe(after);
});
