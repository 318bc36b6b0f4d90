import { expect, test } from 'vitest';
import { textOf } from '../lines/inline.ts';
import { ImportError } from '../importError.ts';
import type { SourceBlock, SourceParagraph } from '../source/sourceDocument.ts';
import { readMarkdown } from './readMarkdown.ts';

const lines = (blocks: readonly SourceBlock[]): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? [block.numbering?.label, textOf(block.runs)].filter(Boolean).join(' ')
      : block.kind,
  );

test('headings, lists, bold and tables come in as what they are', () => {
  const { blocks } = readMarkdown(
    '## I. MỤC ĐÍCH\n\n1. Nêu **rõ** việc.\n2. Đúng hạn.\n   - Tổ một\n\n| TT | Việc |\n|---|---|\n| 1 | Rà soát |\n',
  );
  expect(lines(blocks)).toEqual(['I. MỤC ĐÍCH', '1. Nêu rõ việc.', '2. Đúng hạn.', '- Tổ một', 'table']);
  expect((blocks[0] as SourceParagraph).outline).toBe(2);
  expect((blocks[1] as SourceParagraph).runs[1]).toMatchObject({ text: 'rõ', marks: ['bold'] });
  expect(blocks[4]).toMatchObject({ hasBorders: true, rows: [{ isHeader: true }, { isHeader: false }] });
});

test('a list numbered with brackets keeps them, and goes on where it was interrupted', () => {
  expect(lines(readMarkdown('1) Một\n2) Hai\n\nGiữa.\n\n3) Ba').blocks)).toEqual([
    '1) Một',
    '2) Hai',
    'Giữa.',
    '3) Ba',
  ]);
});

test('typed numbers, points and căn cứ open lines of their own', () => {
  const text =
    'Căn cứ Quyết định số 12;\nCăn cứ Công văn số 34.\n\nThực hiện các việc:\na) Rà soát;\nb) Báo cáo.';
  expect(lines(readMarkdown(text).blocks)).toEqual([
    'Căn cứ Quyết định số 12;',
    'Căn cứ Công văn số 34.',
    'Thực hiện các việc:',
    'a) Rà soát;',
    'b) Báo cáo.',
  ]);
});

test('short lines are lines, wrapped prose is one paragraph', () => {
  const prose =
    'Các phòng chuyên môn phối hợp rà soát toàn bộ danh mục thiết bị hiện có ở\ncác đơn vị trước ngày 15 tháng 3.';
  expect(lines(readMarkdown(`ỦY BAN NHÂN DÂN\nXÃ SÔNG TRÀ\n\n${prose}`).blocks)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ SÔNG TRÀ',
    prose.replace('\n', ' '),
  ]);
});

test('prose wrapped at a column goes on, also in the items of a list', () => {
  const text =
    'Các phòng chuyên môn phối hợp rà soát toàn bộ danh mục thiết bị hiện có\ntại đơn vị.\n\n- Phòng Tài chính thẩm định kinh phí mua sắm và sửa chữa theo đúng quy\n  định.\n- Văn phòng tổng hợp.';
  expect(lines(readMarkdown(text).blocks)).toEqual([
    'Các phòng chuyên môn phối hợp rà soát toàn bộ danh mục thiết bị hiện có tại đơn vị.',
    '- Phòng Tài chính thẩm định kinh phí mua sắm và sửa chữa theo đúng quy định.',
    '- Văn phòng tổng hợp.',
  ]);
});

test('a row of one filled cell heads the rows below it', () => {
  const [table] = readMarkdown(
    '| TT | Việc | Hạn |\n|---|---|---|\n| Quý I | | |\n| 1 | Rà soát | |\n',
  ).blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.map(({ cells }) => cells.map(({ columns }) => columns))).toEqual([
    [1, 1, 1],
    [3],
    [1, 1, 1],
  ]);
});

test('a footnote stands at its mark; one without a mark stays as text', () => {
  const { blocks } = readMarkdown('Ba lớp[^a] mở.\n\n[^a]: Lớp *lá*.\n    Lớp chồi.\n\n[^b]: Thừa.\n');
  const [line, rest] = blocks as SourceParagraph[];
  const note = line!.runs[1]!;
  expect(note.kind === 'note' && textOf(note.content).trim()).toBe('Lớp lá. Lớp chồi.');
  expect(textOf(rest!.runs)).toContain('Thừa.');
});

test('what is no footnote mark stays as typed', () => {
  expect(lines(readMarkdown('Xem [^1] và mảng[0].').blocks)).toEqual(['Xem [^1] và mảng[0].']);
});

test('a nesting without end is refused in a sentence', () => {
  expect(() => readMarkdown('> '.repeat(5000))).toThrow(ImportError);
});
