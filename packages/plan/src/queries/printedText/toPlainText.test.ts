import { expect, test } from 'vitest';
import { examples } from '../../testing/examples.ts';
import { footnotesOf, wordsOf } from './printedText.ts';
import { toPlainText } from './toPlainText.ts';

const words = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);
const digits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));

test.each(Object.entries(examples))('%s: every printed word in order, then the footnotes', (_, all) => {
  for (const { doc } of all) {
    const notes = footnotesOf(doc).flatMap((note, i) => [String(i + 1), ...words(note)]);
    expect(words(digits(toPlainText(doc)))).toEqual([...wordsOf(doc), ...notes]);
  }
});

test('headings stand apart, cells are parted by tabs, and the file ends with a line', () => {
  const text = toPlainText(examples.taskTable[0]!.doc);
  expect(text).toMatch(/\n\n.*\t.*\n/);
  expect(text).toMatch(/[^\n]\n$/);
});
