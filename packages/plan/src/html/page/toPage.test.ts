import { describe, expect, test } from 'vitest';
import { defaultLook } from '../../look/Look.ts';
import { footnotesOf, wordsOf } from '../../queries/printedText/printedText.ts';
import { examples } from '../../testing/examples.ts';
import { toPage } from './toPage.ts';

const decoded: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0' };
const BLOCK = /<\/?(?:p|h\d|li|td|th|tr|div|span|header|footer|section|table|br)\b[^>]*>/g;

/** What a reader sees of the page, without the ways back from the footnotes. */
function seen(html: string): string[] {
  const body = html.slice(html.indexOf('<main>'));
  return body
    .replace(/ <a href="#dau-\d+"[^>]*>↩<\/a>/g, '')
    .replace(BLOCK, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp);/g, (sign) => decoded[sign]!)
    .normalize('NFC')
    .toLocaleUpperCase('vi')
    .split(/\s+/)
    .filter(Boolean);
}

const sorted = (words: readonly string[]): string[] =>
  words.map((word) => word.toLocaleUpperCase('vi')).toSorted();

describe('the page of', () => {
  test.each(Object.entries(examples))('%s holds every printed word once', (_, all) => {
    for (const { doc } of all) {
      const printed = [
        ...wordsOf(doc),
        ...footnotesOf(doc).join(' ').normalize('NFC').split(/\s+/).filter(Boolean),
      ];
      expect(sorted(seen(toPage(doc, 'Kế hoạch')))).toEqual(sorted(printed));
    }
  });
});

test('what a plan holds can do nothing on the page', () => {
  const [{ doc }] = examples.docTitle as [{ doc: Parameters<typeof toPage>[0] }];
  const html = toPage(doc, '</title><script>alert(1)</script>');
  expect(html).not.toContain('<script>');
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
});

test('the look sets type size and margins of the printed page', () => {
  const [{ doc }] = examples.docTitle as [{ doc: Parameters<typeof toPage>[0] }];
  const look = { ...defaultLook, sizeSet: 13 as const, margins: { ...defaultLook.margins, left: 35 } };
  expect(toPage(doc, '', look)).toContain('margin: 20mm 20mm 20mm 35mm');
  expect(toPage(doc, '', look)).toContain('font: 13pt/');
});
