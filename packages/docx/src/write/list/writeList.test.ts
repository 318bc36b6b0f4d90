import { strFromU8, unzipSync } from 'fflate';
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

it('keeps numbers and days as such, shows all of a long text, and takes no word for either', () => {
  const bytes = writeListSheet({
    ...list,
    columns: [
      { title: 'TT', width: 11, align: 'center', as: 'number' },
      { title: 'Ngày', width: 26, align: 'center', as: 'day' },
      { title: 'Trích yếu', width: 60, align: 'left' },
    ],
    rows: [
      ['7', '02/02/2026', 'Trồng cây xanh ở các thôn, bản, '.repeat(12)],
      ['15a', '31/02/2026', '=1+1'],
    ],
  });
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  const [long, short] = [...sheet.matchAll(/<row r="(?:8|9)" ht="(\d+)"/gu)].map(([, height]) =>
    Number(height),
  );
  expect(long).toBeGreaterThan(5 * short!);
  expect(sheet).toContain('<v>7</v>');
  expect(sheet).toContain('<v>46055</v>');
  expect(sheet.match(/<v>/gu)).toHaveLength(2);
  expect(readSheet(bytes).at(-1)!.cells).toEqual(['15a', '31/02/2026', '=1+1']);
});

it('writes pages with the same words, valid for Word', async () => {
  const bytes = writeListPages(list);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const words = value.replaceAll('\u2011', '-');
  for (const text of [...texts, 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', '(2)']) expect(words).toContain(text);
  expect((await validate(bytes)) ?? []).toEqual([]);
});
