import { expect, test } from 'vitest';
import { defaultLook } from './Look.ts';
import { LookError, parseLook } from './parseLook.ts';

const refusal = (json: unknown): string => {
  try {
    parseLook(json);
  } catch (error) {
    if (error instanceof LookError) return error.message;
    throw error;
  }
  return 'was accepted';
};

test('what a file leaves out is as by default', () => {
  expect(parseLook({})).toEqual(defaultLook);
  expect(parseLook({ sizeSet: 13, margins: { left: 35 } })).toEqual({
    ...defaultLook,
    sizeSet: 13,
    margins: { ...defaultLook.margins, left: 35 },
  });
});

test('the ends of every range are allowed', () => {
  for (const margins of [
    { top: 20, bottom: 20, left: 30, right: 15 },
    { top: 25, bottom: 25, left: 35, right: 20 },
  ]) {
    const look = { ...defaultLook, margins, lineSpacing: 1.5, firstLineMm: 10, rules: 'border' };
    expect(parseLook(look)).toEqual(look);
  }
});

test.each([
  [{ margins: { bottom: 15 } }, 'Lề dưới 15 mm', 'từ 20 đến 25 mm', 'khoản 3 Mục I Phần I Phụ lục I'],
  [{ margins: { left: 25.4 } }, 'Lề trái 25,4 mm', 'từ 30 đến 35 mm', 'khoản 3 Mục I Phần I Phụ lục I'],
  [{ margins: { right: null } }, 'Lề phải null mm', 'từ 15 đến 20 mm', 'khoản 3 Mục I Phần I Phụ lục I'],
  [{ sizeSet: 12 }, 'Cỡ chữ 12', '13 hoặc 14', 'Mục V Phần I Phụ lục I'],
  [{ firstLineMm: 12 }, 'Lùi đầu dòng 12 mm', '10 hoặc 12,7 mm', 'khoản 6 Mục II Phần I Phụ lục I'],
  [{ lineSpacing: 2 }, 'Giãn dòng 2 dòng', 'từ 1 đến 1,5 dòng', 'khoản 6 Mục II Phần I Phụ lục I'],
  [{ lineSpacing: '1.2' }, 'Giãn dòng', 'từ 1 đến 1,5 dòng', 'khoản 6 Mục II Phần I Phụ lục I'],
  [{ rules: 'underscore' }, 'Đường kẻ', 'drawn hoặc border', 'Mục II Phần I Phụ lục I'],
])('%j is refused, and the sentence names value, bounds and clause', (json, ...words) => {
  for (const word of words) expect(refusal(json)).toContain(word);
  expect(refusal(json)).toContain('Nghị định số 30/2020/NĐ-CP');
});

test('a name that no look has, or no object at all, is refused', () => {
  expect(refusal({ font: 'Arial' })).toContain('“font”');
  expect(refusal({ margins: { gutter: 3 } })).toContain('“margins.gutter”');
  expect(refusal([])).toContain('JSON');
  expect(refusal({ margins: 20 })).toContain('JSON');
});
