import { describe, expect, test } from 'vitest';
import { all, attrsOf, motto, planBody, planTitle, read, rulesOf } from '../testing/importing.ts';
import { centred, grid, para } from '../testing/sources.ts';
import type { SourceBlock } from './sourceDocument.ts';

/** A plan whose head is these blocks. */
const headed = (...head: SourceBlock[]) => read(...head, ...planTitle, ...planBody);

describe('the letterhead', () => {
  const layout = { hasBorders: false };
  test.each<[string, SourceBlock[], object]>([
    [
      'in a table of two columns and one row',
      [
        grid(
          [
            [
              [
                para('UBND HUYỆN SÔNG TRÀ', { align: 'center' }),
                para('PHÒNG NỘI VỤ', centred),
                para('Số: 12/KH-PNV'),
              ],
              [...motto, para('Sông Trà, ngày 05 tháng 3 năm 2024', { italic: true })],
            ],
          ],
          layout,
        ),
      ],
      {
        superior: 'UBND HUYỆN SÔNG TRÀ',
        issuer: 'PHÒNG NỘI VỤ',
        number: '12',
        code: 'KH-PNV',
        place: 'Sông Trà',
        day: 5,
        month: 3,
        year: 2024,
      },
    ],
    [
      'in a table of three columns with an empty one between',
      [
        grid(
          [
            [[para('ỦY BAN NHÂN DÂN', centred), para('XÃ BẢN LẦU', centred)], '', motto],
            ['Số: 447     /KH-UBND', '', 'Bản Lầu, ngày      tháng 9 năm 2026'],
          ],
          layout,
        ),
      ],
      {
        issuer: 'ỦY BAN NHÂN DÂN\nXÃ BẢN LẦU',
        number: '447',
        code: 'KH-UBND',
        place: 'Bản Lầu',
        month: 9,
        year: 2026,
      },
    ],
    [
      'in tabs',
      [
        para('UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        para('SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc'),
        para('Số:      /KH-SYT\tLào Cai, ngày     tháng     năm 202'),
      ],
      { superior: 'UBND TỈNH LÀO CAI', issuer: 'SỞ Y TẾ', code: 'KH-SYT', place: 'Lào Cai' },
    ],
    [
      'in spaces',
      [
        para('TRƯỜNG THCS NAM SƠN          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        para('Số 07/KH-THCS          Độc lập – Tự do – Hạnh phúc'),
      ],
      { issuer: 'TRƯỜNG THCS NAM SƠN', number: '7', code: 'KH-THCS' },
    ],
    [
      'of an issuer in three lines under a regular superior',
      [
        grid(
          [
            [
              [
                para('BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', { align: 'center' }),
                para('TRUNG TÂM KHẢO NGHIỆM\nGIỐNG CÂY TRỒNG\nMIỀN NÚI', centred),
              ],
              motto,
            ],
          ],
          layout,
        ),
      ],
      {
        superior: 'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
        issuer: 'TRUNG TÂM KHẢO NGHIỆM\nGIỐNG CÂY TRỒNG\nMIỀN NÚI',
      },
    ],
    [
      'of two bodies that issue together',
      [grid([[[para('SỞ Y TẾ', centred), para('SỞ NỘI VỤ', centred)], motto]], layout)],
      { issuer: 'SỞ Y TẾ\nSỞ NỘI VỤ' },
    ],
    [
      'with a number in the manner of the National Assembly',
      [grid([[[para('ĐOÀN ĐẠI BIỂU QUỐC HỘI', centred), para('Số: 3260-KH/ĐĐQH15')], motto]], layout)],
      { issuer: 'ĐOÀN ĐẠI BIỂU QUỐC HỘI', number: '3260', code: 'KH-ĐĐQH15' },
    ],
    [
      'with everything still blank',
      [
        grid(
          [
            [
              [para('SỞ XÂY DỰNG', centred), para('Số: ……/……')],
              [...motto, para('…………, ngày … tháng … năm ……')],
            ],
          ],
          layout,
        ),
      ],
      { issuer: 'SỞ XÂY DỰNG' },
    ],
  ])('is read %s', (_, head, expected) => {
    const result = headed(...head);
    expect(attrsOf(result.value.doc.child(1))).toEqual(expected);
    expect(rulesOf(result)).not.toContain('removed.aboveTitle');
    expect(rulesOf(result)).not.toContain('lostWords');
  });
});

describe('type and subject', () => {
  test.each([
    [
      [
        para('KẾ HOẠCH', centred),
        para('Nạo vét kênh mương', centred),
        para('trên địa bàn xã năm 2026', centred),
      ],
    ],
    [[para('KẾ HOẠCH\nNạo vét kênh mương\ntrên địa bàn xã năm 2026', centred)]],
    [[para('KẾ HOẠCH NẠO VÉT KÊNH MƯƠNG', centred), para('TRÊN ĐỊA BÀN XÃ NĂM 2026', centred)]],
    [
      [
        para('Kế hoạch', { style: 'Title', ...centred }),
        para('Nạo vét kênh mương trên địa bàn xã năm 2026', centred),
      ],
    ],
  ])('are read from any number of lines (%#)', (lines) => {
    const doc = read(...lines, ...planBody).value.doc;
    expect(doc.child(2).child(0).textContent).toBe('KẾ HOẠCH');
    expect(doc.child(2).child(1).textContent.toLowerCase()).toBe(
      'nạo vét kênh mương trên địa bàn xã năm 2026',
    );
  });
});

describe('căn cứ', () => {
  test('of every shape stand one by one, and narrative does not', () => {
    const { value } = read(
      ...planTitle,
      para('Thực hiện Nghị quyết số 05/NQ-HĐND ngày 01 tháng 02 năm 2026;', { italic: true }),
      para('Căn cứ Luật Thủy lợi; Căn cứ Nghị định số 67/2018/NĐ-CP;', { italic: true }),
      para('- Căn cứ Công văn số 9/SNN;', { italic: true }),
      para('Theo đề nghị của Trưởng phòng Kinh tế.', { italic: true }),
      para('Ủy ban nhân dân xã xây dựng Kế hoạch như sau:'),
      ...planBody,
    );
    expect(all(value.doc, 'basis').map((node) => node.textContent)).toEqual([
      'Thực hiện Nghị quyết số 05/NQ-HĐND ngày 01 tháng 02 năm 2026',
      'Căn cứ Luật Thủy lợi',
      'Căn cứ Nghị định số 67/2018/NĐ-CP',
      'Căn cứ Công văn số 9/SNN',
      'Theo đề nghị của Trưởng phòng Kinh tế',
    ]);
    expect(value.doc.child(4).childCount).toBe(1);
  });
});

test('a document that stands in the cells of a page-wide table is read as if it stood alone', () => {
  const tasks = grid([
    ['TT', 'Nội dung', 'Chủ trì'],
    ['1', 'Vét bùn', 'Thôn Đông'],
  ]);
  const { value } = read(grid([[[...motto, ...planTitle, ...planBody, tasks]]], { hasBorders: false }));
  expect(all(value.doc, 'section')).toHaveLength(2);
  expect(all(value.doc, 'task')).toHaveLength(1);
});
