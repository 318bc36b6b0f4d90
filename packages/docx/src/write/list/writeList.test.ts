import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { readSheet } from '../../read/sheet/readSheet.ts';
import { validate } from '../testing/validate.ts';
import type { ListFile } from './ListFile.ts';
import { writeListPages } from './writeListPages.ts';
import { writeListSheet } from './writeListSheet.ts';

const list: ListFile = {
  owner: ['UBND TỈNH AN BÌNH', 'SỞ NỘI VỤ'],
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
  subtitle: 'Năm 2026',
  columns: [
    { title: 'Số, ký hiệu', width: 40, align: 'center' },
    { title: 'Trích yếu', width: 120, align: 'left' },
  ],
  rows: [
    ['01/KH-SNV', 'Trồng cây "xanh" & <sạch>\u0007'],
    ['02/KH-SNV', '=HYPERLINK("http://lừa.vn")'],
    ['03/KH-SNV', ''],
  ],
};
const texts = ['01/KH-SNV', '02/KH-SNV', '03/KH-SNV', 'Trồng cây "xanh" & <sạch>'];

it('writes a sheet that a reader of sheets reads back cell by cell, formulas as words', async () => {
  const bytes = writeListSheet(list);
  const rows = readSheet(bytes).map(({ cells }) => cells);
  expect(rows).toEqual([
    ['UBND TỈNH AN BÌNH'],
    ['SỞ NỘI VỤ'],
    ['SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
    ['Năm 2026'],
    ['Số, ký hiệu', 'Trích yếu'],
    ['(1)', '(2)'],
    ['01/KH-SNV', 'Trồng cây "xanh" & <sạch>'],
    ['02/KH-SNV', '=HYPERLINK("http://lừa.vn")'],
    ['03/KH-SNV', ''],
  ]);
  expect(writeListSheet(list)).toEqual(bytes);
  expect((await validate(bytes, 'xlsx')) ?? []).toEqual([]);
});

it('writes pages with the same words, valid for Word', async () => {
  const bytes = writeListPages(list);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const words = value.replaceAll('\u2011', '-');
  for (const text of [...texts, 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', '(2)']) expect(words).toContain(text);
  expect((await validate(bytes)) ?? []).toEqual([]);
});
