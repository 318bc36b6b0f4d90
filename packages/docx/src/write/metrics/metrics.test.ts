import { QUOC_HIEU, TIEU_NGU } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { type CellText, columnWidths } from './columnWidths.ts';
import { widthOf } from './widthOf.ts';
import { wrapBalanced } from './wrapBalanced.ts';
import { wrapFreely } from './wrapFreely.ts';

const toMm = (twips: number): number => (twips * 25.4) / 1440;

const measure = (text: string): number => widthOf(text, 28, 'bold');

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

describe('wrapBalanced', () => {
  test('leaves a text that fits on its line', () => {
    expect(wrapBalanced('Mở lớp học hè', 9000, measure).lines).toEqual(['Mở lớp học hè']);
  });

  test('breaks by sense and does not part a word, a date or a number', () => {
    const title =
      'Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa của Ủy ban nhân dân các xã năm 2026';
    const { lines } = wrapBalanced(title, 6000, measure);
    expect(lines.join(' ')).toBe(title);
    for (const line of lines) expect(line).not.toMatch(/(chất|Ủy|nhân|năm|một)$/);
  });

  test('gives a column in which a greedy breaker makes the same lines', () => {
    const title =
      'Tổ chức hội thi sáng tạo thanh thiếu niên và nhi đồng lần thứ mười hai trên địa bàn tỉnh năm 2026';
    const { lines, column, width } = wrapBalanced(title, 8000, measure);
    expect(width).toBeLessThanOrEqual(column);
    lines.slice(1).forEach((line, i) => {
      expect(measure(`${lines[i]} ${line.split(' ')[0]}`)).toBeGreaterThan(column);
    });
  });
});

describe('wrapFreely', () => {
  test('breaks a name before its place, in as few lines as fit', () => {
    const name = 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU';
    expect(wrapFreely(name, 4000, measure)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH BÀ RỊA - VŨNG TÀU']);
    expect(wrapFreely('SỞ Y TẾ', 3400, measure)).toEqual(['SỞ Y TẾ']);
  });

  test('gives the words one by one where even two do not fit', () => {
    expect(wrapFreely('TRUNG TÂM', 300, measure)).toEqual(['TRUNG', 'TÂM']);
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
