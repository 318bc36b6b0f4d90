import { QUOC_HIEU, TIEU_NGU } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { breakBySense, fill } from './breakBySense.ts';
import { type CellText, columnWidths } from './columnWidths.ts';
import { createHolder } from './glue.ts';
import { narrowTo } from './narrowTo.ts';
import { widthOf } from './widthOf.ts';

const toMm = (twips: number): number => (twips * 25.4) / 1440;

const measure = (text: string): number => widthOf(text, 28, 'bold');

const italic = (text: string): number => widthOf(text, 28, 'italic');

const cell = (column: number, width: number, longestWord = 500): CellText => ({
  column,
  paragraphs: [width],
  longestWord,
});

describe('widthOf', () => {
  test('measures as Times New Roman does', () => {
    expect(toMm(widthOf(QUOC_HIEU, 26, 'bold'))).toBeCloseTo(95.7, 1);
    expect(toMm(widthOf(TIEU_NGU, 28, 'bold'))).toBeCloseTo(60.5, 1);
  });

  test('a stacked mark does not widen its letter, a horn does', () => {
    expect(widthOf('ệ', 28)).toBe(widthOf('e', 28));
    expect(widthOf('ờ', 28)).toBe(widthOf('ơ', 28));
    expect(widthOf('ơ', 28)).toBeGreaterThan(widthOf('o', 28));
    expect(widthOf('Tiến độ'.normalize('NFD'), 28)).toBe(widthOf('Tiến độ', 28));
  });
});

const broken = (text: string, max: number): string[] => breakBySense(text.split(' '), max, measure);

describe('a title', () => {
  test('that fits stays on its line', () => {
    expect(broken('Mở lớp học hè', 9000)).toEqual(['Mở lớp học hè']);
  });

  test('breaks by sense and does not part a word, a date or a number', () => {
    const title =
      'Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa của Ủy ban nhân dân các xã năm 2026';
    const lines = broken(title, 6000);
    expect(lines.join(' ')).toBe(title);
    for (const line of lines) expect(line).not.toMatch(/(chất|Ủy|nhân|năm|một)$/);
  });

  test('of many citations parts none of them from its number and date', () => {
    const title =
      'Triển khai Nghị quyết số 145/NQ-CP ngày 17/4/2025 của Chính phủ về Kế hoạch thi hành Nghị quyết số ' +
      '702/NQ-UBTVQH15 ngày 21/9/2024 của Ủy ban Thường vụ Quốc hội về dạy và học ngoại ngữ, tin học';
    const lines = broken(title, 8900);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines.slice(0, -1))
      expect(line).not.toMatch(/ (số|ngày|ban|Nghị|Kế|Ủy|Quốc|Chính|của|về)$/);
    const widths = lines.map(measure);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });

  test.each([5200, 6400, 8000, 9000])('breaks in Word where it is to break, in a column of %i', (max) => {
    const title =
      'Tổ chức hội thi sáng tạo thanh thiếu niên và nhi đồng lần thứ mười hai trên địa bàn tỉnh năm 2026';
    const { indent, held, widths } = narrowTo(max, title, measure);
    const column = max - Number(indent?.left ?? 0) * 2;
    const units = createHolder(held)(title).split(' ');
    expect(fill(units, column, measure).map(measure)).toEqual(widths);
    expect(fill(units, column, measure).join(' ').replaceAll('\u00a0', ' ')).toBe(title);
  });

  test('does not break behind a hyphen where the rest of a number still fits', () => {
    const title = 'Thực hiện Chương trình công tác năm 2026 và Kế hoạch 39/NQ-HĐND về nước sạch nông thôn';
    for (let max = 3000; max < 9000; max += 250) {
      const { indent, held } = narrowTo(max, title, measure);
      if (held.length === 0) continue;
      const column = max - Number(indent?.left ?? 0) * 2;
      const lines = fill(createHolder(held)(title).split(' '), column, measure);
      const upToHyphen = lines.findIndex((line) => line.startsWith('39/NQ-'));
      if (upToHyphen > 0) expect(measure(`${lines[upToHyphen - 1]} 39/NQ-`)).toBeGreaterThan(column);
    }
  });

  test('in italics leaves room for held spaces, which LibreOffice sets wider', () => {
    const line =
      '(Kèm theo Kế hoạch số 112/KH-SGDĐT ngày 18 tháng 9 năm 2026 của Sở Khoa học và Công nghệ tỉnh)';
    const { indent, held } = narrowTo(9071, line, italic);
    const column = 9071 - Number(indent?.left ?? 0) * 2;
    const lines = fill(createHolder(held)(line).split(' '), column, italic);
    expect(lines).toHaveLength(2);
    for (const part of lines) expect(italic(part)).toBeLessThanOrEqual(column);
    expect(italic('\u00a0')).toBeGreaterThan(italic(' '));
  });

  test('keeps the breaks of its author', () => {
    const { held } = narrowTo(3000, 'Trồng cây đầu xuân\nnăm 2026', measure);
    expect(createHolder(held)('Trồng cây đầu xuân\nnăm 2026')).toContain('\nnăm');
  });

  test('of a thousand words is broken at once', () => {
    const lines = broken('lời '.repeat(1000).trim(), 9000);
    expect(lines.join(' ').split(' ')).toHaveLength(1000);
  });
});

describe('a name', () => {
  test('breaks before its place, in as few lines as fit', () => {
    const name = 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU';
    expect(broken(name, 4000)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH BÀ RỊA - VŨNG TÀU']);
    expect(broken('SỞ Y TẾ', 3400)).toEqual(['SỞ Y TẾ']);
  });

  test('of a place is not parted', () => {
    const name = 'TRUNG TÂM KIỂM SOÁT BỆNH TẬT TỈNH BÀ RỊA - VŨNG TÀU';
    expect(broken(name, 5200).at(-1)).toBe('TỈNH BÀ RỊA - VŨNG TÀU');
    expect(broken('UBND TỈNH BÀ RỊA - VŨNG TÀU', 4200)).toEqual(['UBND', 'TỈNH BÀ RỊA - VŨNG TÀU']);
  });

  test('is given word by word where even two do not fit', () => {
    expect(broken('TRUNG TÂM', 300)).toEqual(['TRUNG', 'TÂM']);
  });
});

describe('columnWidths', () => {
  test('fill the width exactly and hold the longest word of each column', () => {
    const rows = Array.from({ length: 20 }, () => [cell(0, 200, 200), cell(1, 30000), cell(2, 1500, 1400)]);
    const widths = columnWidths(3, rows, 9071, 170);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(9071);
    expect(widths[2]).toBeGreaterThanOrEqual(1570);
    expect(widths[1]).toBeGreaterThan(5000);
  });

  test('one huge cell does not squeeze the rest', () => {
    const usual = Array.from({ length: 10 }, () => [cell(0, 4000), cell(1, 2600, 600)]);
    const widths = columnWidths(2, [...usual, [cell(0, 90_000), cell(1, 600, 600)]], 6000, 170);
    expect(widths[1]).toBeGreaterThan(1200);
  });

  test('share what there is when even the longest words do not fit', () => {
    const widths = columnWidths(2, [[cell(0, 9000, 9000), cell(1, 9000, 9000)]], 9071, 170);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(9071);
    expect(Math.min(...widths)).toBeGreaterThan(4000);
  });
});

test('a line with blanks for number and day breaks by sense, and never beside a blank', () => {
  const blank = '\u00a0'.repeat(9);
  const text = `(Kèm theo Kế hoạch số ${blank}/KH-THCSAH ngày ${blank} tháng 8 năm 2026 của Trường Trung học cơ sở An Hòa)`;
  const { widths, indent } = narrowTo(9071, text, (part) => widthOf(part, 28, 'italic'));
  expect(indent).toBeDefined();
  const words = text.split(' ');
  const lines = breakBySense(words, 9071, (part) => widthOf(part, 28, 'italic'));
  expect(lines.length).toBe(widths.length);
  for (const line of lines) {
    expect(line).not.toMatch(/(?:ngày|\u00a0)$/u);
    expect(line).not.toMatch(/^(?:\u00a0|tháng|2026)/u);
  }
});
