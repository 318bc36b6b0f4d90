import { attrOf, childOf } from '../read/xml.ts';
import { inRole, MM } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** Millimetres. */
const boxes: Readonly<Record<string, number>> = { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HỎA TỐC': 30 };
const HEIGHT = 8;
const TWIPS = 20;
/** A line of Times New Roman, in parts of its size. */
const LINE = 1.15;

/** nd30 3.2 and 4.11: ô 10b at the left under ô 3, one box of its word's size with a single red border. */
export const urgency: Rule = {
  name: 'urgency',
  check({ parts }, { is, within, holds }) {
    for (const { printed, index, area } of parts) {
      const [box, ...more] = inRole(printed, 'urgency');
      const at = `of document ${index + 1}`;
      is('4.11', `further marks ${at}`, 0, more.length);
      if (!box) continue;
      const { look, element, text } = box.paragraph;
      const width = (area.right - area.left - (look.left + look.right) / TWIPS) / MM;
      within('4.11', `width of the box ${at}, mm`, [boxes[text]!, boxes[text]!], width, 0.3);
      within('3.2', `box at the left margin ${at}, twips`, [0, 0], look.left, 1);
      const edges = childOf(childOf(element, 'pPr'), 'pBdr');
      const air = ['top', 'bottom'].map((side) => Number(attrOf(childOf(edges, side), 'space')));
      const height = (13 * LINE + air[0]! + air[1]!) / MM;
      within('4.11', `height of the box ${at}, mm`, [HEIGHT, HEIGHT], height, 0.4);
      for (const side of ['top', 'bottom', 'left', 'right']) {
        const edge = childOf(edges, side);
        is(
          '4.11',
          `${side} border ${at}`,
          ['single', 'FF0000'],
          [attrOf(edge, 'val'), attrOf(edge, 'color')],
        );
      }
      const [number, line] = [inRole(printed, 'number')[0]?.lines[0], box.lines[0]];
      const title = inRole(printed, 'docType')[0]?.lines[0];
      is('4.11', `lines of the mark ${at}`, 1, box.lines.length);
      if (line && number) holds('3.2', `below the number ${at}`, line.y > number.y, [line.y, number.y]);
      if (line && title) holds('3.2', `above the title ${at}`, line.y < title.y, [line.y, title.y]);
    }
  },
};
