import { inRole, MM } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** nd30 4.10: Nơi nhận at the left margin, level with the first title; "- … ;" and a full stop after the last. */
export const recipients: Rule = {
  name: 'recipients',
  check({ parts }, { is, within, holds }) {
    for (const { printed, area, index } of parts) {
      const [label] = inRole(printed, 'recipientsLabel');
      const list = inRole(printed, 'recipient');
      const titles = inRole(printed, 'signTitle');
      const at = `of document ${index + 1}`;
      if (!label) continue;
      is('4.10', `label ${at}`, 'Nơi nhận:', label.text);
      const start = label.lines[0];
      if (start)
        within('4.10', `label at the left margin ${at}, mm off`, [0, 0], (start.x - area.left) / MM, 0.5);
      const single = new Set(titles.map(({ place }) => place.cell)).size === 1;
      const [title] = titles.flatMap(({ lines }) => lines);
      if (single && title && start) {
        is('4.10', `page of the label ${at}`, title.page, start.page);
        within('4.10', `label level with the first title ${at}, pt off`, [0, 0], start.y - title.y, 1);
      }
      const all = list.flatMap(({ lines }) => lines);
      for (const [i, line] of all.entries()) {
        const above = all[i - 1];
        if (above?.page !== line.page) continue;
        within(
          '10.3',
          `step to line ${i + 1} of the recipients ${at}, lines`,
          [1, 1.3],
          (line.y - above.y) / line.size,
        );
      }
      for (const [i, { text, lines }] of list.entries()) {
        holds('4.10', `dash of recipient ${i + 1} ${at}`, text.startsWith('- '), text);
        is('4.10', `mark of recipient ${i + 1} ${at}`, i === list.length - 1 ? '.' : ';', text.slice(-1));
        for (const line of lines) {
          within(
            '4.10',
            `recipient ${i + 1} at the left margin ${at}, mm off`,
            [0, 0],
            (line.x - area.left) / MM,
            0.5,
          );
          const beside =
            single && title ? Math.min(...titles.flatMap((one) => one.lines.map(({ x }) => x))) : area.right;
          within('3.2', `recipient ${i + 1} left of ô 7 ${at}, pt`, [area.left, beside], line.right);
        }
        if (text.startsWith('- Lưu:'))
          holds(
            '4.10',
            `form of the last line ${at}`,
            /^- Lưu: VT(, [^,;]+)*\.$/u.test(text) && i === list.length - 1,
          );
      }
    }
  },
};
