import { inRole, MM } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** nd30 4.5: tên loại and trích yếu, centred on the text, in one paragraph of even lines. */
export const title: Rule = {
  name: 'title',
  check({ parts }, { is, within, holds }) {
    for (const { printed, area, index, kind } of parts.filter((part) => part.kind !== 'annex')) {
      const at = `of document ${index + 1} (${kind})`;
      const types = inRole(printed, 'docType');
      const subjects = inRole(printed, 'subject');
      const middle = (area.left + area.right) / 2;
      is('4.5', `lines of the type ${at}`, types.length, types.flatMap(({ lines }) => lines).length);
      const lines = [...types, ...subjects].flatMap((one) => one.lines);
      for (const [i, line] of lines.entries()) {
        within(
          '4.5',
          `line ${i + 1} of the title centred ${at}, mm off`,
          [0, 0],
          ((line.x + line.right) / 2 - middle) / MM,
          0.7,
        );
        const above = lines[i - 1];
        if (above)
          within(
            '4.5',
            `step to line ${i + 1} of the title ${at}, lines`,
            [1, 1.25],
            (line.y - above.y) / line.size,
          );
      }
      for (const one of types) {
        within('4.5', `space above the type ${at}, twips`, [240, 360], one.paragraph.look.before);
        holds('10.3', `the type kept with the trích yếu ${at}`, one.paragraph.look.keepNext);
      }
      for (const { lines: own, text } of subjects) {
        holds('4.5', `no V/v in the trích yếu ${at}`, !/^V\/v/iu.test(text), text);
        within('4.5', `lines of the trích yếu ${at}`, [1, 4], own.length);
        const widths = own.map(({ x, right }) => right - x);
        if (own.length > 1)
          within(
            '4.5',
            `shortest line of the trích yếu ${at}, share`,
            [0.4, 1],
            Math.min(...widths) / Math.max(...widths),
          );
      }
    }
  },
};
