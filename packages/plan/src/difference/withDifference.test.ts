import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { asItStands } from '../queries/asItStands.ts';
import { asAccepted } from '../suggestions/projections.ts';
import { suggestionsOf } from '../suggestions/suggestionsOf.ts';
import { bold, footnote, node, p, plan } from '../testing/builders.ts';
import { withDifference } from './withDifference.ts';

const sec = (id: string, title: string, ...blocks: Node[]): Node =>
  node('section', { id, level: 1 }, node('sectionTitle', null, title), ...blocks);
const cell = (column: string, text: string): Node => node('taskCell', { column }, p(text));

const taskTable = (columns: Node[], ...rows: Node[]): Node =>
  plan({ sections: [sec('s', 'Phân công', node('taskTable', { id: 't' }, ...columns, ...rows))] });
const tableRow = (row: string[]): Node =>
  node('tableRow', null, ...row.map((text) => node('tableCell', null, p(text))));
const table = (...rows: string[][]): Node =>
  plan({ sections: [sec('s', 'Kinh phí', node('table', { id: 't' }, ...rows.map(tableRow)))] });

/** What is read: [-gone-] and [+come+]. */
function read(before: Node, now: Node): string[] {
  const { doc } = withDifference(before, now, { author: 'x', time: '2026-03-05T02:00:00.000Z' });
  return suggestionsOf(doc).map(({ added, removed, pieces }) => {
    const words = `${removed && `-${removed}-`}${added && `+${added}+`}`;
    return words || pieces.map(({ kind }) => kind).join();
  });
}

const one = (...line: Parameters<typeof p>): Node => plan({ sections: [sec('s', 'Mục đích', p(...line))] });

/** What kinds of changes there are; accepted and rejected they come to the two texts. */
const kinds = (before: Node, now: Node): string[] => {
  const { doc } = withDifference(before, now, { author: 'x', time: '2026-03-05T02:00:00.000Z' });
  expect(asAccepted(doc).eq(now)).toBe(true);
  expect(asItStands(doc).eq(before)).toBe(true);
  return suggestionsOf(doc).flatMap(({ pieces }) => pieces.map(({ kind }) => kind));
};

test('words are struck and put in whole, with the blanks between two changed ones', () => {
  expect(read(one('Mở 05 lớp tập huấn trong quý I.'), one('Mở 07 lớp tập huấn trong quý II.'))).toEqual([
    '-05-+07+',
    '-I-+II+',
  ]);
  expect(read(one('Báo cáo trước ngày 15.'), one('Báo cáo cuối năm học.'))).toEqual([
    '-trước ngày 15-+cuối năm học+',
  ]);
});

test('a line of which little is left is one change', () => {
  const [before, now] = [
    'Các đơn vị chủ động phối hợp với nhà trường.',
    'Phòng tổng hợp, trình lãnh đạo trước ngày 20.',
  ].map((text) => plan({ sections: [sec('s', 'Mục đích', node('paragraph', { id: 'p' }, text))] }));
  expect(read(before!, now!)).toHaveLength(1);
});

test('a change of form is told from a change of words', () => {
  expect(read(one('Mở lớp ngay.'), one('Mở ', ...bold('lớp'), ' ngay.'))).toEqual(['format']);
});

test('footnotes are compared inside', () => {
  const before = one('Mở lớp', footnote('Theo công văn cũ'), ' ngay.');
  const now = one('Mở lớp', footnote('Theo công văn mới'), ' ngay.');
  expect(read(before, now)).toEqual(['-cũ-+mới+']);
});

test('a section that was read from a file anew is found again by its words, and one between is new', () => {
  const before = plan({
    sections: [sec('a', 'Mục đích', p('Nêu rõ.')), sec('b', 'Yêu cầu', p('Thiết thực.'))],
  });
  const now = plan({
    sections: [
      sec('x1', 'Mục đích', p('Nêu rõ.')),
      sec('x2', 'Nội dung', p('Mở lớp.')),
      sec('x3', 'Yêu cầu', p('Thiết thực, gọn.')),
    ],
  });
  const { doc } = withDifference(before, now, { author: 'x', time: '2026-03-05T02:00:00.000Z' });
  const ids = doc.children
    .find(({ type }) => type.name === 'sections')!
    .children.map(({ attrs }) => attrs['id']);
  expect(ids).toEqual(['a', 'x2', 'b']);
  expect(read(before, now)).toEqual(['+Nội dung Mở lớp.+', '+, gọn+']);
});

test('a new column and its cells are one change, in rows that stay', () => {
  const content = node('taskColumn', { id: 'c', kind: 'content' }, 'Nội dung');
  const due = node('taskColumn', { id: 'd', kind: 'due' }, 'Hạn');
  const before = taskTable([content], node('task', { id: 'r' }, cell('c', 'Mở lớp')));
  const now = taskTable([content, due], node('task', { id: 'r' }, cell('c', 'Mở lớp'), cell('d', 'Tháng 3')));
  expect(read(before, now)).toEqual(['+Hạn Tháng 3+']);
});

test('a plain table of another shape is replaced as a whole, one with more rows is not', () => {
  const before = table(['Lớp', 'Tiền'], ['Mầm non', '05 triệu']);
  expect(read(before, table(['Lớp', 'Tiền'], ['Mầm non', '05 triệu'], ['Tiểu học', '07 triệu']))).toEqual([
    '+Tiểu học 07 triệu+',
  ]);
  expect(read(before, table(['Lớp', 'Số', 'Tiền'], ['Mầm non', '01', '05 triệu']))).toHaveLength(2);
});

test('a paragraph that was cut, or joined to the one above, is told as that and not as other words', () => {
  const whole = plan({ closings: [p('Mở lớp trong quý I. Báo cáo trước ngày 15.')] });
  const cut = plan({ closings: [p('Mở lớp trong quý I.'), p('Báo cáo trước ngày 20.')] });
  expect(kinds(whole, cut)).toEqual(['deletion', 'split', 'deletion', 'insertion']);
  expect(kinds(cut, whole)).toEqual(['join', 'insertion', 'deletion', 'insertion']);
});

test('fields of the letterhead are told apart: they can carry no suggestion', () => {
  const [before, now] = ['Lào Cai', 'Hà Nội'].map((place) => plan({ letterhead: { place } }));
  const { doc, fixed } = withDifference(before!, now!, { author: 'x', time: '2026-03-05T02:00:00.000Z' });
  expect(doc.eq(now!)).toBe(true);
  expect(fixed.map(({ after }) => after?.type.name)).toEqual(['letterhead']);
});
