import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { readSheet } from '../../read/sheet/readSheet.ts';
import { attr, openDocx, textOf, within } from '../testing/openDocx.ts';
import { validate } from '../testing/validate.ts';
import { sampleRow, sampleTable } from './samplePapers.ts';
import { writeOpinionPages } from './writeOpinionPages.ts';
import { writeOpinionSheet } from './writeOpinionSheet.ts';

const rows = [
  sampleRow(),
  sampleRow({
    place: 'Mục I',
    group: 'I. MỤC ĐÍCH, YÊU CẦU',
    words: 'Bỏ cụm từ "sớm".\n\u0007- Rút gọn <câu> & ý;',
  }),
  sampleRow({ giver: 'Văn phòng', group: null, place: '', words: 'Nhất trí', verdict: '', response: '' }),
  sampleRow({
    giver: 'UBND xã Bình Minh',
    source: 'Công văn số 45/UBND ngày 09/3/2026',
    group: 'Toàn văn bản',
    verdict: 'Chưa giải trình',
    response: '',
  }),
];
const table = sampleTable(rows);

const rowsOf = (bytes: Uint8Array) => within(openDocx(bytes).all('w:tbl').at(-2), 'w:tr');
const cellsOf = (bytes: Uint8Array): string[][] =>
  rowsOf(bytes).map((row) => within(row, 'w:tc').map((cell) => textOf(cell).trim()));

it('names each that was asked once beside its opinions, numbers them, and leaves no cell out', () => {
  expect(cellsOf(writeOpinionPages(table)).slice(2)).toEqual([
    [
      '1',
      'Phòng Kế hoạch - Tài chính',
      'Mục II.3 Giáo dục mầm non',
      'Bổ sung nguồn kinh phí thực hiện.',
      'Tiếp thu',
      'Đã bổ sung vào mục IV của dự thảo.',
    ],
    [
      '',
      '',
      'Mục I',
      'Bỏ cụm từ "sớm". - Rút gọn <câu> & ý;',
      'Tiếp thu',
      'Đã bổ sung vào mục IV của dự thảo.',
    ],
    ['2', 'Văn phòng', '', 'Nhất trí', '', ''],
    [
      '3',
      'UBND xã Bình Minh Công văn số 45/UBND ngày 09/3/2026',
      'Mục II.3 Giáo dục mầm non',
      'Bổ sung nguồn kinh phí thực hiện.',
      'Chưa giải trình',
      '',
    ],
  ]);
});

it('groups by section in the order of the plan; who said nothing to the text comes last', () => {
  const written = cellsOf(writeOpinionPages(table, 'section')).slice(2);
  expect(written.map(([first]) => first)).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1',
    'II. NHIỆM VỤ, GIẢI PHÁP',
    '2',
    'Toàn văn bản',
    '3',
    'Không có ý kiến về nội dung',
    '4',
  ]);
});

it('stands on its side, repeats the heads of its columns, and splits only rows that are high', () => {
  const high = sampleRow({ words: 'Đề nghị xem lại. '.repeat(200) });
  const file = openDocx(writeOpinionPages(sampleTable([...rows, high])));
  expect(attr(file.all('w:pgSz')[0], 'w:orient')).toBe('landscape');
  const written = within(file.all('w:tbl').at(-2), 'w:tr');
  const have = (name: string): boolean[] => written.map((row) => within(row, name).length > 0);
  expect(have('w:tblHeader')).toEqual([true, true, false, false, false, false, false]);
  expect(have('w:cantSplit')).toEqual([true, true, true, true, true, true, false]);
});

it('is valid for Word, the same at every writing, with hundreds of rows in a moment', async () => {
  const many = Array.from({ length: 400 }, (_, index) => sampleRow({ giver: `Trường số ${index % 90}` }));
  const start = performance.now();
  const bytes = writeOpinionPages(sampleTable(many));
  expect(performance.now() - start).toBeLessThan(5000);
  expect(writeOpinionPages(sampleTable(many))).toEqual(bytes);
  expect((await validate(bytes)) ?? []).toEqual([]);
  expect((await validate(writeOpinionPages(table, 'section'))) ?? []).toEqual([]);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  for (const text of [table.title, ...table.summary, 'TRƯỞNG PHÒNG']) expect(value).toContain(text);
});

it('is a sheet with the same cells, in which every row has its name', async () => {
  const bytes = writeOpinionSheet(table);
  const cells = readSheet(bytes).map((row) => row.cells);
  expect(cells.slice(0, 6).flat()).toEqual([
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'PHÒNG GIÁO DỤC MẦM NON',
    table.title,
    table.subject,
    ...table.summary,
  ]);
  expect(cells.slice(-4).map(([number, giver]) => [number, giver])).toEqual([
    ['1', 'Phòng Kế hoạch - Tài chính'],
    ['1', 'Phòng Kế hoạch - Tài chính'],
    ['2', 'Văn phòng'],
    ['3', 'UBND xã Bình Minh Công văn số 45/UBND ngày 09/3/2026'],
  ]);
  expect((await validate(bytes, 'xlsx')) ?? []).toEqual([]);
});
