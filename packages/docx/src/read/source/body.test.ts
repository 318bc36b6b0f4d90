import { outlineOf, printedText } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import {
  all,
  attrsOf,
  heading,
  numbersOf,
  planBody,
  planTitle,
  read,
  rulesOf,
} from '../testing/importing.ts';
import { auto, bold, centred, para, text } from '../testing/sources.ts';
import type { SourceBlock } from './sourceDocument.ts';

describe('headings', () => {
  test.each<[string, SourceBlock[], string[]]>([
    [
      'A. > I. > 1. > a) > -',
      [
        para('A. NHIỆM VỤ', heading),
        para('I. Gần', heading),
        para('1. Kênh chính', heading),
        para('a) Đoạn đầu'),
        para('- Vét bùn.'),
        para('b) Đoạn cuối'),
        para('- Kè đá.'),
        para('B. NGƯỜI', heading),
        para('I. Đội', heading),
        para('Đội xung kích.'),
      ],
      ['I. NHIỆM VỤ', '1. Gần', '1.1. Kênh chính', 'a) Đoạn đầu', 'b) Đoạn cuối', 'II. NGƯỜI', '1. Đội'],
    ],
    [
      '1. > 1.1. > 1.1.1.',
      [
        para('1. Nhiệm vụ', heading),
        para('1.1. Kênh', heading),
        para('1.1.1. Kênh chính', heading),
        para('Vét bùn.'),
        para('2. Tổ chức', heading),
        para('Các thôn.'),
      ],
      ['I. Nhiệm vụ', '1. Kênh', '1.1. Kênh chính', 'II. Tổ chức'],
    ],
    [
      'Phần A > I.',
      [
        para('Phần A. NHIỆM VỤ', heading),
        para('I. Kênh', heading),
        para('Vét bùn.'),
        para('Phần B. TỔ CHỨC', heading),
        para('I. Đội', heading),
        para('Các thôn.'),
      ],
      ['I. NHIỆM VỤ', '1. Kênh', 'II. TỔ CHỨC', '1. Đội'],
    ],
    [
      'Phần thứ nhất with its title below',
      [
        para('PHẦN THỨ NHẤT', centred),
        para('NHIỆM VỤ', centred),
        para('I. Kênh', heading),
        para('Vét bùn.'),
        para('PHẦN THỨ HAI', centred),
        para('TỔ CHỨC', centred),
        para('I. Đội', heading),
        para('Các thôn.'),
      ],
      ['I. NHIỆM VỤ', '1. Kênh', 'II. TỔ CHỨC', '1. Đội'],
    ],
    [
      'numbers that the list counts',
      [
        para('MỤC ĐÍCH', { ...heading, auto: auto('I.') }),
        para('Kênh', { ...heading, auto: auto('1.', 1) }),
        para('Vét bùn.', { auto: auto('-', 0, 'l2') }),
        para('Kè đá.', { auto: auto('o', 1, 'l2') }),
        para('TỔ CHỨC', { ...heading, auto: auto('II.') }),
        para('Các thôn.'),
      ],
      ['I. MỤC ĐÍCH', '1. Kênh', 'II. TỔ CHỨC'],
    ],
    [
      'styles without numbers',
      [
        para('Mục đích', { style: 'Heading 1', outline: 1 }),
        para('Kênh', { style: 'Heading 2', outline: 2 }),
        para('Vét bùn.'),
        para('Tổ chức', { style: 'Heading 1', outline: 1 }),
        para('Các thôn.'),
      ],
      ['I. Mục đích', '1. Kênh', 'II. Tổ chức'],
    ],
    [
      'styles with a numbered level below',
      [
        para('Mục đích', { style: 'Heading 1', outline: 1 }),
        para('1. Kênh chính', heading),
        para('Vét bùn.'),
        para('Tổ chức', { style: 'Heading 1', outline: 1 }),
        para('1. Các thôn.'),
      ],
      ['I. Mục đích', '1. Kênh chính', 'II. Tổ chức', '1.'],
    ],
    [
      'styles of two levels, with a list that is none',
      [
        para('Mục đích', { style: 'Heading 1', outline: 1 }),
        para('Kênh', { style: 'Heading 2', outline: 2 }),
        para('Thôn Đông', { auto: auto('1.') }),
        para('Thôn Tây', { auto: auto('2.') }),
        para('Tổ chức', { style: 'Heading 1', outline: 1 }),
        para('Các thôn.'),
      ],
      ['I. Mục đích', '1. Kênh', 'II. Tổ chức'],
    ],
    [
      'nothing but bold capitals and bold',
      [
        para('MỤC ĐÍCH', heading),
        para('Kênh chính', heading),
        para('Vét bùn.'),
        para('TỔ CHỨC', heading),
        para('Các thôn.'),
      ],
      ['I. MỤC ĐÍCH', '1. Kênh chính', 'II. TỔ CHỨC'],
    ],
    [
      '1) in the place of 1.',
      [
        para('I. NHIỆM VỤ', heading),
        para('1) Kênh', heading),
        para('Vét bùn.'),
        para('2) Đường', heading),
        para('Rải đá.'),
        para('II. TỔ CHỨC', heading),
        para('Các thôn.'),
      ],
      ['I. NHIỆM VỤ', '1. Kênh', '2. Đường', 'II. TỔ CHỨC'],
    ],
  ])('in the order %s', (_, blocks, expected) => {
    const result = read(...planTitle, ...blocks);
    expect(numbersOf(result)).toEqual(expected);
    expect(rulesOf(result)).not.toContain('lostWords');
  });

  test('with text on the same line are a title and a paragraph', () => {
    const runIn = para([bold('1. Mục đích: '), text('Khơi thông dòng chảy trước mùa mưa.')]);
    const { value } = read(
      ...planTitle,
      para('I. CHUNG', heading),
      runIn,
      para('II. TỔ CHỨC', heading),
      para('Các thôn.'),
    );
    const section = outlineOf(value.doc)[1]!;
    expect([section.title, section.node.lastChild!.textContent]).toEqual([
      'Mục đích:',
      'Khơi thông dòng chảy trước mùa mưa.',
    ]);
  });

  test('(i) stays in its paragraph as typed', () => {
    const { value } = read(
      ...planTitle,
      para('I. CHUNG', heading),
      para('(i) Kênh chính;'),
      para('II. TỔ CHỨC', heading),
      para('Các thôn.'),
    );
    expect(printedText(value.doc)).toContain('(i) Kênh chính;');
  });

  test('bullets of a list inside a list become plus signs', () => {
    const { value } = read(
      ...planTitle,
      ...planBody,
      para('Vét bùn.', { auto: auto('•') }),
      para('Kè đá.', { auto: auto('o', 1) }),
    );
    expect(all(value.doc, 'paragraph').map(attrsOf).slice(-2)).toEqual([
      { marker: 'dash' },
      { marker: 'plus' },
    ]);
  });

  test('a list that counts 1., 2. below them is a list, and one that counts otherwise keeps its numbers', () => {
    const styled = (words: string, level: number) =>
      para(words, { style: `Heading ${level}`, outline: level });
    const { value } = read(
      ...planTitle,
      styled('Mục đích', 1),
      styled('Kênh', 2),
      para('1. Thôn Đông'),
      para('2. Thôn Tây'),
      para('Hai thôn khác:'),
      para('4. Thôn Nam'),
      styled('Tổ chức', 1),
      para('Các thôn.'),
    );
    const lines = all(value.doc, 'paragraph').map((node) => [attrsOf(node).marker, node.textContent]);
    expect(lines.slice(0, 4)).toEqual([
      ['number', 'Thôn Đông'],
      ['number', 'Thôn Tây'],
      [undefined, 'Hai thôn khác:'],
      [undefined, '4. Thôn Nam'],
    ]);
  });

  test('whose number changes are named with their place, and so are pages that cannot stay wide', () => {
    const { findings, value } = read(
      ...planTitle,
      para('I. MỤC ĐÍCH', heading),
      { kind: 'pages', landscape: true },
      para('Vét bùn.'),
      para('III. TỔ CHỨC', heading),
      para('Các thôn.'),
    );
    const place = outlineOf(value.doc)[1]!.id;
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'removed.sectionNumber', place }));
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'landscapePages' }));
  });
});
