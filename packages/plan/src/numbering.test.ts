import { expect, test } from 'vitest';
import { fromPointLetter, fromRoman, padTwo, toPointLetter, toRoman } from './numbering.ts';

test('Roman numbers are read back from 1 to 3999, each written in its own way', () => {
  const written = Array.from({ length: 3999 }, (_, i) => toRoman(i + 1));
  expect(written.map(fromRoman)).toEqual(written.map((_, i) => i + 1));
  expect(new Set(written).size).toBe(3999);
});

test('Roman numbers are written as they are taught', () => {
  expect([1, 4, 9, 14, 40, 90, 400, 1994, 3999].map(toRoman)).toEqual([
    'I',
    'IV',
    'IX',
    'XIV',
    'XL',
    'XC',
    'CD',
    'MCMXCIV',
    'MMMCMXCIX',
  ]);
});

test.each(['', 'IIII', 'VX', 'IC', 'iv', 'I.', 'Y', 'IVI'])('“%s” is no Roman number', (text) => {
  expect(fromRoman(text)).toBeNull();
});

test('points follow the Vietnamese alphabet without f, j, w, z and accented vowels', () => {
  const letters = Array.from({ length: 23 }, (_, i) => toPointLetter(i + 1));
  expect(letters.join('')).toBe('abcdđeghiklmnopqrstuvxy');
  expect(letters.map(fromPointLetter)).toEqual(letters.map((_, i) => i + 1));
});

test('points go on with two letters when the alphabet ends, none twice', () => {
  expect([24, 25, 28, 46, 47].map(toPointLetter)).toEqual(['aa', 'ab', 'ađ', 'ay', 'ba']);
  const many = Array.from({ length: 1000 }, (_, i) => toPointLetter(i + 1));
  expect(new Set(many).size).toBe(1000);
});

test.each(['f', 'j', 'w', 'z', 'â', 'ơ', 'A', '', 'ab'])('“%s” is no letter of the points', (letter) => {
  expect(fromPointLetter(letter)).toBeNull();
});

test('numbers below ten get a zero, others none', () => {
  expect([1, 9, 10, 120].map(padTwo)).toEqual(['01', '09', '10', '120']);
});
