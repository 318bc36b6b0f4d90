import type { BlockNode } from '@duthao/plan';
import { BorderStyle } from 'docx';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { mmToTwips } from '../units.ts';

type Urgency = NonNullable<BlockNode<'letterhead'>['attrs']['urgency']>;

/** Millimetres; each box is 8 mm high. */
const widths: Record<Urgency, number> = { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HỎA TỐC': 30 };
/** A line of 13 pt is 15 pt high: with this above and below, in points, the box is 8 mm high. */
const AIR = 4;
const edge = { style: BorderStyle.SINGLE, size: 6, color: 'FF0000' };

/** Ô 10b (Phụ lục I, phần I, III.2): a single border, capitals, bold, bright red, at the left under number and ký hiệu. */
export function urgencyBox(urgency: Urgency, { textWidth }: Context): Part {
  const beside = { ...edge, space: 0 };
  const over = { ...edge, space: AIR };
  return paragraphPart({
    style: 'DoKhan',
    text: urgency,
    indent: { left: 0, right: textWidth - mmToTwips(widths[urgency]) },
    border: { top: over, bottom: over, left: beside, right: beside },
    keepNext: true,
  });
}
