import { integer, oneOf, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';

/**
 * Ô 1–4 of the decree's diagram, and 10b. Number and day stay null until the plan is issued (Điều 15) or imported.
 * `superior` and `issuer` may hold several lines, separated by "\n".
 */
export const letterhead = defineBlock('letterhead', {
  tag: 'header',
  attrs: {
    superior: text(),
    issuer: text(),
    /** The issuer as it stands in running text: Sở Giáo dục và Đào tạo. */
    issuerInText: text(),
    /** Of a decision only: who decides (GIÁM ĐỐC SỞ …), printed in capitals between its title and its bases. */
    authority: text(),
    /** Positive whole number; kept as text, for old numbers such as 15a exist. */
    number: text(),
    /** The ký hiệu after the slash: KH-SGDĐT. */
    code: text(),
    /** Mức độ khẩn, as it is printed in its box (Phụ lục I, phần I, III.2); who signs decides on it. */
    urgency: oneOf('KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'),
    place: text(),
    day: integer(1, 31),
    month: integer(1, 12),
    year: integer(1945, 9999),
  },
  spec: { atom: true, isolating: true, selectable: false },
});
