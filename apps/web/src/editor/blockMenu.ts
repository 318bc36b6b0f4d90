import {
  addAnnex,
  addBasis,
  addRecipient,
  type Command,
  insertFootnote,
  insertSection,
  insertTable,
  insertTaskTable,
  setMarker,
  toParagraph,
  toRunIn,
  toSection,
} from '@duthao/plan';
import { newId } from './newId.ts';

/** One thing that toolbar and slash menu offer. */
export interface BlockItem {
  readonly name: string;
  readonly hint: string;
  readonly command: Command;
}

const firstThat =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view));

/** The line becomes a section of that level; where a line cannot, a new section follows. */
const level = (n: number): Command => firstThat(toSection(n, newId), insertSection(newId, n));

export const levels: readonly BlockItem[] = [
  { name: 'Mục I.', hint: 'Phần lớn, chữ in hoa', command: level(1) },
  { name: 'Mục 1.', hint: 'Mục có tên, trong phần', command: level(2) },
  { name: 'Mục 1.1.', hint: 'Mục nhỏ, dưới mục 1.', command: level(3) },
  { name: 'Mục cấp 4', hint: 'Dưới mục 1.1.', command: level(4) },
  { name: 'Đoạn đánh số 1.', hint: 'Có số, không có tên riêng', command: toRunIn(2, newId) },
];

export const paragraphs: readonly BlockItem[] = [
  { name: 'Đoạn', hint: 'Văn bản thường', command: toParagraph(newId) },
  { name: 'Gạch đầu dòng', hint: '- …', command: setMarker('dash') },
  { name: 'Điểm a)', hint: 'a) b) c) d) đ) …', command: setMarker('point') },
];

const taskTable = insertTaskTable(['tt', 'content', 'lead', 'support', 'due', 'product'], newId);

export const insertions: readonly BlockItem[] = [
  { name: 'Bảng phân công', hint: 'TT, nội dung, chủ trì, phối hợp, thời hạn, sản phẩm', command: taskTable },
  { name: 'Bảng', hint: 'Bảng 3 cột', command: insertTable(3, 3, newId) },
  { name: 'Chú thích', hint: 'Chú thích cuối trang', command: insertFootnote(newId) },
  { name: 'Căn cứ', hint: 'Thêm một căn cứ', command: addBasis(newId) },
  { name: 'Nơi nhận', hint: 'Thêm một nơi nhận', command: addRecipient(newId) },
  { name: 'Phụ lục', hint: 'Thêm phụ lục ở cuối', command: addAnnex(newId) },
];

export const allItems: readonly BlockItem[] = [...levels, ...paragraphs, ...insertions];
