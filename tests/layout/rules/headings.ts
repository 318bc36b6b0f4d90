import type { Role } from '../match/Expected.ts';
import type { Rule } from './Rule.ts';

/** Outline levels counted from 0, so that Word's navigation pane shows the plan. */
const outlines: Partial<Record<Role, readonly (number | undefined)[]>> = {
  muc: [0],
  khoan: [1],
  decimal: [2, 3],
  lettered: [2, 3],
  annexLabel: [0],
};
/** Of these nd30 10.3 says none. */
const flat: readonly Role[] = ['body', 'basis', 'point', 'dash', 'cell', 'recipient', 'signName', 'quocHieu'];

/** nd30 4.6.3, 10.3 and the A.2: headings stay with their text, are typed and named by style. */
export const headings: Rule = {
  name: 'headings',
  check({ printed }, { is, holds }) {
    for (const [i, { role, paragraph, text, lines }] of printed.entries()) {
      const at = `of ${role} “${text.slice(0, 40)}”`;
      const { look, style } = paragraph;
      holds('A.2', `a named style ${at}`, style.name !== undefined && !/^normal/i.test(style.name), style);
      holds('10.3', `no automatic number ${at}`, !look.numbered);
      const outline = outlines[role];
      if (outline) {
        holds('10.3', `outline level ${at}`, outline.includes(look.outline), look.outline);
        holds('10.3', `kept with the next ${at}`, look.keepNext);
        const next = printed[i + 1];
        const [last, first] = [lines.at(-1), next?.lines[0]];
        const same = next?.section === printed[i]!.section;
        if (last && first && same) is('10.3', `page of what follows ${at}`, last.page, first.page);
      }
      if (flat.includes(role)) is('10.3', `outline level ${at}`, undefined, look.outline);
    }
    const styles = printed.filter(({ role }) => role === 'muc').map(({ paragraph }) => paragraph.style.id);
    holds('A.2', 'one style for all Mục', new Set(styles).size <= 1, [...new Set(styles)]);
  },
};
