import type { Plan } from '@duthao/plan';
import { footnotesOf, outlineOf, printedText } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { readText } from './readText.ts';

function read(text: string) {
  let count = 0;
  return readText(text, { newId: () => `n${(count += 1)}` });
}

/** A plan around the lines that a test is about. */
const around = (parts: { head?: string; body?: string; tail?: string }): string =>
  `${parts.head ?? ''}\nKẾ HOẠCH\nDọn kênh mùa khô\n\n${parts.body ?? 'I. VIỆC CẦN LÀM\n\nDọn kênh.'}\n\nII. KẾT QUẢ\n\nKênh sạch.\n\n${parts.tail ?? ''}`;

const attrsOf = (node: Plan['doc']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(node.attrs).filter(([key, value]) => key !== 'id' && value !== null));
const rulesOf = (text: string): string[] => read(text).findings.map(({ rule }) => rule);
const numbersOf = (text: string): string[] => outlineOf(read(text).value.doc).map(({ number }) => number);

describe('the letterhead', () => {
  test.each([
    ['Số: 95 /KH-PNV', { number: '95', code: 'KH-PNV' }],
    ['Số:     /KH-UBND', { code: 'KH-UBND' }],
    ['Số: ……/KH - UBND', { code: 'KH-UBND' }],
    ['Số: 08/KH-UBND\nHOẢ TỐC', { number: '8', code: 'KH-UBND', urgency: 'HỎA TỐC' }],
    ['Số 07/KH-THPT.NT', { number: '7', code: 'KH-THPT.NT' }],
    [
      'Số: 12/KH-SNV        Hòa Bình, ngày 05 tháng 3 năm 2026',
      { number: '12', code: 'KH-SNV', place: 'Hòa Bình', day: 5, month: 3, year: 2026 },
    ],
    ['TP. Huế, ngày … tháng … năm 2026', { place: 'TP. Huế', year: 2026 }],
    ['UBND XÃ BẮC LÝ\nPHÒNG KINH TẾ', { superior: 'UBND XÃ BẮC LÝ', issuer: 'PHÒNG KINH TẾ' }],
    [
      'ỦY BAN NHÂN DÂN        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÒA BÌNH        Độc lập - Tự do - Hạnh phúc',
      { issuer: 'ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH' },
    ],
  ])('reads %j', (head, expected) => {
    expect(attrsOf(read(around({ head })).value.doc.child(1))).toEqual(expected);
  });

  test('a line that has no place is named, not lost in silence', () => {
    const { findings } = read(around({ head: 'Bản đóng góp lần hai' }));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'removed.aboveTitle', text: 'Bản đóng góp lần hai' }),
    );
  });
});

describe('nơi nhận and signature', () => {
  const tail =
    'Nơi nhận:\nUBND huyện; (b/c)\n- Các thôn (để thực hiện);\n- Trạm Y tế (02 bản)\n- Lưu VT\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH\n(Đã ký)\nTrần Thị Mai\n';
  const sideBySide =
    'Nơi nhận:                              KT. GIÁM ĐỐC\n- UBND tỉnh;                          PHÓ GIÁM ĐỐC\n- Các phòng;\n- Lưu: VT.                             Lê Văn Bình\n';

  test('are read with and without dashes, marks and purposes', () => {
    const endorsement = read(around({ tail })).value.doc.child(7);
    expect(endorsement.child(0).children.map((node) => [node.textContent, attrsOf(node)])).toEqual([
      ['UBND huyện', { purpose: 'b/c' }],
      ['Các thôn', { purpose: 'để thực hiện' }],
      ['Trạm Y tế (02 bản)', {}],
      ['VT', { kind: 'archive' }],
    ]);
    expect(attrsOf(endorsement.child(1).child(0))).toEqual({
      authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Trần Thị Mai',
    });
  });

  test('are read side by side', () => {
    const endorsement = read(around({ tail: sideBySide })).value.doc.child(7);
    expect(endorsement.child(0).children.map((node) => node.textContent)).toEqual([
      'UBND tỉnh',
      'Các phòng',
      'VT',
    ]);
    expect(attrsOf(endorsement.child(1).child(0))).toEqual({
      authority: 'KT. GIÁM ĐỐC',
      position: 'PHÓ GIÁM ĐỐC',
      name: 'Lê Văn Bình',
    });
  });
});

describe('footnotes', () => {
  test('of several paragraphs are one note, and a raised unit is no mark', () => {
    const body =
      'I. VIỆC CẦN LÀM\n\nNạo vét 300 m² kênh¹ và trồng cây.²\n\n¹Kênh chính.\n\nDài 2 km.\n\n² Cây bóng mát.\n\nLàm xong trong quý I.';
    const { value, findings } = read(around({ body }));
    expect(footnotesOf(value.doc)).toEqual(['Kênh chính.\nDài 2 km.', 'Cây bóng mát.']);
    const ids: unknown[] = [];
    value.doc.descendants((node) => {
      if (node.type.name === 'footnote') ids.push(node.attrs.id);
    });
    expect(new Set(ids.filter((id) => typeof id === 'string')).size).toBe(2);
    expect(printedText(value.doc)).toContain('Nạo vét 300 m² kênh1 và trồng cây.2');
    expect(findings.map(({ rule }) => rule)).not.toContain('footnoteWithoutText');
  });

  test('a mark without its note stays as typed and is reported', () => {
    const text = around({ body: 'I. VIỆC CẦN LÀM\n\nDọn kênh³ chính.' });
    expect(rulesOf(text)).toContain('footnoteWithoutText');
    expect(printedText(read(text).value.doc)).toContain('Dọn kênh³ chính.');
  });
});

describe('sections', () => {
  test('a), b) are points without blocks of their own, and sections with them', () => {
    const points = 'I. VIỆC\n\n1. Chia việc\n\na) Thôn Đông dọn kênh;\n\nb) Thôn Tây dọn đường.';
    const sections = 'I. VIỆC\n\n1. Chia việc\n\na) Thôn Đông\n\n- Dọn kênh.\n\nb) Thôn Tây\n\n- Dọn đường.';
    expect(numbersOf(around({ body: points }))).toEqual(['I.', '1.', 'II.']);
    expect(numbersOf(around({ body: sections }))).toEqual(['I.', '1.', 'a)', 'b)', 'II.']);
  });

  test('A., B. above I., II. become the highest level, said once for each level', () => {
    const text =
      'KẾ HOẠCH\nDọn kênh\n\nA. VIỆC\n\nI. Gần\n\nDọn kênh gần.\n\nB. NGƯỜI\n\nI. Đội\n\nĐội xung kích.';
    expect(numbersOf(text)).toEqual(['I.', '1.', 'II.', '1.']);
    expect(rulesOf(text).filter((rule) => rule === 'removed.numberStyle')).toHaveLength(2);
    expect(rulesOf(text)).not.toContain('lostWords');
  });

  test('bold and italic are kept inside a paragraph and dropped over a whole title', () => {
    const { doc } = read(around({ body: '**I. VIỆC**\n\nDọn **trước ngày 01/3** và <i>báo lại</i>.' })).value;
    const [title, paragraph] = outlineOf(doc)[0]!.node.children;
    expect(title!.firstChild!.marks).toEqual([]);
    expect(paragraph!.children.map((node) => [node.text, node.marks.map(({ type }) => type.name)])).toEqual([
      ['Dọn ', []],
      ['trước ngày 01/3', ['bold']],
      [' và ', []],
      ['báo lại', ['italic']],
      ['.', []],
    ]);
  });
});
