import type { Role } from '../match/Expected.ts';
import type { Sheet } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** Outline levels counted from 0, so that Word's navigation pane shows the plan. */
const outlines: Partial<Record<Role, readonly (number | undefined)[]>> = {
  muc: [0],
  khoan: [1],
  decimal: [2, 3],
  lettered: [2, 3],
  annexLabel: [0],
};
/** Names by which an office finds a style in Word (the A.2). */
const names: Partial<Record<Role, string>> = {
  quocHieu: 'Quốc hiệu',
  tieuNgu: 'Tiêu ngữ',
  basis: 'Căn cứ',
  muc: 'Mục',
  khoan: 'Khoản',
};
/** Of these nd30 10.3 says none. */
const flat: readonly Role[] = ['body', 'basis', 'point', 'dash', 'cell', 'recipient', 'signName', 'quocHieu'];

/** nd30 4.6.3, 10.3 and the A.2: headings stay with their text, are typed and named by style. */
export const headings: Rule = {
  name: 'headings',
  check({ printed }, { is, holds }) {
    for (const { role, paragraph, text } of printed) {
      const at = `of ${role} “${text.slice(0, 40)}”`;
      const { look, style } = paragraph;
      holds('A.2', `a named style ${at}`, style.name !== undefined && !/^normal/i.test(style.name), style);
      if (names[role]) is('A.2', `name of the style ${at}`, names[role], style.name);
      holds('10.3', `no automatic number ${at}`, !look.numbered);
      const outline = outlines[role];
      if (outline) {
        holds('10.3', `outline level ${at}`, outline.includes(look.outline), look.outline);
        holds('10.3', `kept with the next ${at}`, look.keepNext);
      }
      if (flat.includes(role)) is('10.3', `outline level ${at}`, undefined, look.outline);
    }
    const styles = printed.filter(({ role }) => role === 'muc').map(({ paragraph }) => paragraph.style.id);
    holds('A.2', 'one style for all Mục', new Set(styles).size <= 1, [...new Set(styles)]);
  },
};

/**
 * Headings that LibreOffice leaves at the foot of a page although the file keeps them with what follows: its own
 * limit (a short paragraph that cannot be divided, a chain of kept lines before a table), so it is counted apart.
 */
export function strandedHeadings({ printed, name }: Sheet): string[] {
  return printed.flatMap((one, i) => {
    const next = printed[i + 1];
    const [last, first] = [one.lines.at(-1), next?.lines[0]];
    const stranded =
      outlines[one.role] && next?.section === one.section && last && first && last.page !== first.page;
    return stranded ? [`${name}: page ${last.page + 1} ends with “${one.text.slice(0, 40)}”`] : [];
  });
}
