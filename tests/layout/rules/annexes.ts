import { inRole, MM } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** nd30 5: each annex begins a page, with its label, its title and what it belongs to, all centred. */
export const annexes: Rule = {
  name: 'annexes',
  check({ parts, pages }, { is, within, holds }) {
    const all = parts.filter(({ kind }) => kind === 'annex');
    for (const [
      i,
      {
        printed,
        area,
        pages: [first, end],
        index,
      },
    ] of all.entries()) {
      const at = `of annex ${i + 1}`;
      const [label] = inRole(printed, 'annexLabel');
      is(
        '5',
        `form of the label ${at}`,
        all.length > 1 ? true : 'Phụ lục',
        all.length > 1 ? /^Phụ lục [IVX]+$/.test(label?.text ?? '') : label?.text,
      );
      const head = inRole(printed, 'annexLabel', 'annexTitle', 'annexAttached');
      const middle = (area.left + area.right) / 2;
      for (const line of head.flatMap(({ lines }) => lines)) {
        within('5', `head centred ${at}, mm off`, [0, 0], ((line.x + line.right) / 2 - middle) / MM, 0.7);
        is('5', `page of the head ${at}`, first, line.page);
      }
      const top = label?.lines[0];
      if (top)
        within(
          '5',
          `label at the top of its page ${at}, pt off`,
          [0, 0],
          top.y - 0.891 * top.size - area.top,
          3,
        );
      holds('5', `a page of its own ${at}`, end > first && (parts[index - 1]?.pages[1] ?? first) === first);
      const words = pages
        .slice(first, end)
        .flatMap(({ pieces }) => pieces.map(({ text }) => text))
        .join('\n');
      holds('5', `neither Quốc hiệu nor Nơi nhận ${at}`, !/CỘNG HÒA XÃ HỘI|^Nơi nhận:/mu.test(words));
    }
  },
};
