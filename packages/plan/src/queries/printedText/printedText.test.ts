import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import {
  dash,
  footnote,
  italic,
  marked,
  node,
  p,
  plan,
  point,
  runIn,
  section,
} from '../../testing/builders.ts';
import { examples } from '../../testing/examples.ts';
import { asItStands } from '../asItStands.ts';
import { BLANK } from '../printed.ts';
import { footnotesOf, printedLines, printedText, wordsOf } from './printedText.ts';

const cell = (column: string, ...words: Parameters<typeof p>): Node =>
  node('taskCell', { column }, p(...words));
const taskTable = node(
  'taskTable',
  { id: 'bang' },
  node('taskColumn', { id: 'tt', kind: 'tt' }, 'TT'),
  node('taskColumn', { id: 'nd', kind: 'content' }, 'Nội dung'),
  node('taskColumn', { id: 'th', kind: 'due' }, 'Thời hạn'),
  node('taskGroup', null, 'Quý I'),
  node(
    'task',
    null,
    cell('th', node('dueDate', { date: '2026-03-05' })),
    cell('nd', 'Khảo sát', footnote('Theo mẫu.')),
  ),
  node('task', null, cell('nd', 'Tập huấn')),
  node('taskGroup', null, 'Quý II'),
  node('task', null, cell('nd', 'Sơ kết')),
);
const signed = [
  node(
    'recipients',
    null,
    node('recipient', { purpose: 'để b/c' }, 'UBND tỉnh'),
    node('recipient', { kind: 'archive' }, 'VT'),
  ),
  node(
    'signatures',
    null,
    node('signature', {
      authority: 'KT. Giám đốc',
      position: 'Phó Giám đốc',
      name: 'Giàng Seo Páo',
      post: 'Chủ tịch Hội đồng',
    }),
  ),
];
const titleOf = (docType: string, subject: string): Node =>
  node('docTitle', null, node('docType', null, docType), node('subject', null, subject));

describe('a plan with a number of its own', () => {
  const doc = plan({
    letterhead: {
      superior: 'UBND tỉnh Lào Cai',
      issuer: 'SỞ DÂN TỘC',
      issuerInText: 'Sở Dân tộc',
      number: '5',
      code: 'KH-SDT',
      place: 'Lào Cai',
      day: 9,
      month: 1,
      year: 2026,
    },
    subject: 'Chăm lo Tết',
    bases: [
      node('basis', null, 'Căn cứ Luật A', footnote('Số 1.')),
      node('basis', null),
      node('basis', null, 'Căn cứ Luật B'),
    ],
    openings: [p('Sở lập Kế hoạch như sau:')],
    sections: [
      section(1, 'Mục đích', dash('Vui;'), dash('Khỏe.')),
      section(1, 'Tổ chức', p('Phân công:'), taskTable),
      section(2, 'Hình thức', point('Thăm hỏi;'), point('Tặng quà.')),
      runIn(2, 'Văn phòng ', italic('theo dõi'), '.'),
    ],
    closings: [p('Các phòng thực hiện./.')],
    endorsement: signed,
    annexes: [
      node('annex', null, node('annexTitle', null, 'Danh sách hộ'), p('Gồm 12 hộ.')),
      node('annex', null, p('Không tên.')),
    ],
  });

  test('prints every word in reading order', () => {
    const attached = '(Kèm theo Kế hoạch số 05/KH-SDT ngày 09 tháng 01 năm 2026 của Sở Dân tộc)';
    expect(printedText(doc)).toEqual([
      'UBND TỈNH LÀO CAI',
      'SỞ DÂN TỘC',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/KH-SDT',
      'Lào Cai, ngày 09 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Chăm lo Tết',
      'Căn cứ Luật A1;',
      'Căn cứ Luật B.',
      'Sở lập Kế hoạch như sau:',
      'I. MỤC ĐÍCH',
      '- Vui;',
      '- Khỏe.',
      'II. TỔ CHỨC',
      'Phân công:',
      'TT\tNội dung\tThời hạn',
      'Quý I',
      '1\tKhảo sát2\t05/3/2026',
      '2\tTập huấn',
      'Quý II',
      '1\tSơ kết',
      '1. Hình thức',
      'a) Thăm hỏi;',
      'b) Tặng quà.',
      '2. Văn phòng theo dõi.',
      'Các phòng thực hiện./.',
      'Nơi nhận:',
      '- UBND tỉnh (để b/c);',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'CHỦ TỊCH HỘI ĐỒNG',
      'Giàng Seo Páo',
      'Phụ lục I',
      'DANH SÁCH HỘ',
      attached,
      'Gồm 12 hộ.',
      'Phụ lục II',
      attached,
      'Không tên.',
    ]);
  });

  test('keeps its footnotes apart, in the order of their marks', () => {
    expect(footnotesOf(doc)).toEqual(['Số 1.', 'Theo mẫu.']);
  });

  test('can leave footnote marks out of its words', () => {
    expect(wordsOf(doc)).toContain('A1;');
    expect(wordsOf(doc, () => '')).toContain('A;');
    expect(wordsOf(doc).every((word) => /^\S+$/.test(word))).toBe(true);
  });
});

test('a plan that a decision issues prints the decision first and no number, date or signature of its own', () => {
  const decided = plan({
    decisionPart: [
      node('letterhead', {
        issuer: 'UBND XÃ A',
        issuerInText: 'UBND xã A',
        authority: 'Chủ tịch UBND xã A',
        code: 'QĐ-UBND',
        place: 'A',
        month: 4,
        year: 2026,
      }),
      titleOf('Quyết định', 'Về việc ban hành Kế hoạch'),
      node('bases', null, node('basis', null, 'Căn cứ Luật C')),
      node('article', null, p('Ban hành Kế hoạch.')),
      node('article', null, p('Thi hành:'), point('Công an;'), point('Quân sự./.')),
      node('endorsement', null, ...signed),
    ],
    subject: 'Phòng dịch',
    sections: [section(1, 'Nhiệm vụ')],
    endorsement: signed,
    annexes: [node('annex', null, p('Bảng.'))],
  });
  const number = `${BLANK}/QĐ-UBND ngày ${BLANK} tháng 4 năm 2026 của UBND xã A)`;
  expect(printedText(decided)).toEqual([
    'UBND XÃ A',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${BLANK}/QĐ-UBND`,
    `A, ngày ${BLANK} tháng 4 năm 2026`,
    'QUYẾT ĐỊNH',
    'Về việc ban hành Kế hoạch',
    'CHỦ TỊCH UBND XÃ A',
    'Căn cứ Luật C.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành Kế hoạch.',
    'Điều 2. Thi hành:',
    'a) Công an;',
    'b) Quân sự./.',
    'Nơi nhận:',
    '- UBND tỉnh (để b/c);',
    '- Lưu: VT.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'CHỦ TỊCH HỘI ĐỒNG',
    'Giàng Seo Páo',
    'UBND XÃ A',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'KẾ HOẠCH',
    'Phòng dịch',
    `(Ban hành kèm theo Quyết định số ${number}`,
    'I. NHIỆM VỤ',
    'Phụ lục',
    `(Kèm theo Quyết định số ${number}`,
    'Bảng.',
  ]);
});

test('lines say what they are, and a row keeps the place of its empty cells', () => {
  const columns = ['a', 'b', 'c'].map((id) => node('taskColumn', { id, kind: 'free' }, id.toUpperCase()));
  const table = node('taskTable', null, ...columns, node('task', null, cell('b', 'giữa')));
  const doc = plan({ subject: 'S', sections: [section(1, 'Một', table), section(2, 'Hai', p('câu'))] });
  const [first] = printedLines(doc);
  expect(first?.kind).toBe('letterhead');
  const bare = printedLines(doc).map(({ kind, depth, cells }) => ({ kind, depth, cells }));
  expect(bare.slice(-6)).toEqual([
    { kind: 'title', depth: 0, cells: ['S'] },
    { kind: 'heading', depth: 1, cells: ['I. MỘT'] },
    { kind: 'row', depth: 0, cells: ['A', 'B', 'C'] },
    { kind: 'row', depth: 0, cells: ['', 'giữa', ''] },
    { kind: 'heading', depth: 2, cells: ['1. Hai'] },
    { kind: 'text', depth: 0, cells: ['câu'] },
  ]);
  expect(printedText(doc)).toContain('\tgiữa');
});

test('lines name the node that they print, or the part around them', () => {
  const row = node('task', { id: 'viec' }, cell('b', 'giữa'));
  const table = node('taskTable', { id: 'bang' }, node('taskColumn', { id: 'b', kind: 'free' }, 'B'), row);
  const one = node('section', { id: 'muc', level: 1 }, node('sectionTitle', null, 'Một'), table);
  const doc = plan({
    subject: 'S',
    sections: [one, section(2, 'Hai', node('paragraph', { id: 'cau' }, 'câu'))],
  });
  const ids = printedLines(doc).map(({ id }) => id);
  expect(ids[0]).toBe('letterhead');
  expect(ids).toEqual(expect.arrayContaining(['docTitle', 'muc', 'bang', 'viec', 'cau']));
  expect(ids).not.toContain(undefined);
});

test('two who sign stand above nơi nhận', () => {
  const signatures = node(
    'signatures',
    null,
    node('signature', { position: 'Giám đốc', name: 'A' }),
    node('signature', { position: 'Chủ tịch', name: 'B' }),
  );
  const doc = plan({ endorsement: [signed[0]!, signatures] });
  expect(printedText(doc).slice(-7)).toEqual([
    'GIÁM ĐỐC',
    'A',
    'CHỦ TỊCH',
    'B',
    'Nơi nhận:',
    '- UBND tỉnh (để b/c);',
    '- Lưu: VT.',
  ]);
});

test('a number takes the place of the marker of the paragraph that it leads', () => {
  const led = node(
    'section',
    { level: 1, runIn: true },
    node('sectionTitle', null),
    dash('một'),
    dash('hai'),
  );
  const table = node(
    'section',
    { level: 1, runIn: true },
    node('table', null, node('tableRow', null, node('tableCell', null, p('ô')))),
    p('sau'),
  );
  expect(printedText(plan({ sections: [led, table] })).slice(-5)).toEqual([
    'I. một',
    '- hai',
    'II.',
    'ô',
    'sau',
  ]);
});

test('what is only suggested is not printed, what is to be deleted still is', () => {
  const doc = plan({
    sections: [
      section(
        1,
        'Việc',
        p('Giữ ', marked('insertion', { id: 's1' }, 'thêm '), marked('deletion', { id: 's2' }, 'cũ.')),
        node('paragraph', { suggestedInsert: '{"id":"s3"}' }, 'Đoạn mới'),
      ),
    ],
  });
  expect(printedText(doc).slice(-2)).toEqual(['I. VIỆC', 'Giữ cũ.']);
});

test.each(Object.values(examples).flat())(
  'every standing word of “$name” is printed',
  ({ doc: reviewed }) => {
    const doc = asItStands(reviewed);
    const printed = [...printedText(doc), ...footnotesOf(doc)].join('\n').toLocaleUpperCase('vi');
    const missing: string[] = [];
    doc.descendants((child) => {
      // A cell whose column is gone is kept in the document and not printed.
      if (child.type.name === 'taskCell' && !hasColumn(doc, child.attrs.column as string)) return false;
      if (child.isText && !printed.includes(child.text!.trim().toLocaleUpperCase('vi')))
        missing.push(child.text!);
      return true;
    });
    expect(missing).toEqual([]);
  },
);

function hasColumn(doc: Node, id: string): boolean {
  let found = false;
  doc.descendants((child) => {
    if (child.type.name === 'taskColumn' && child.attrs.id === id) found = true;
  });
  return found;
}
