import { inRole, MM } from '../Sheet.ts';
import { POINT_LETTERS } from '../match/numbers.ts';
import type { Rule } from './Rule.ts';

/** Types that Phụ lục III abbreviates (nd30 6). */
const CODES =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB'.split(' ');
const NUMBER = /^Số:( |\u00a0)*(0[1-9]|[1-9]\d+)?(\p{Ll})?\/([\p{L}\d]+)(-[\p{Lu}\p{Ll}\d&]+)*$/u;
const DATE =
  /^(.+, )?ngày(( |\u00a0)+|( 0[1-9]| [12]\d| 3[01]) )tháng(( |\u00a0)+|( 0[12]| [3-9]| 1[0-2]) )năm( |\u00a0)+(\d{4})?$/u;

/** nd30 4.3, 4.4 and 6: ô 3 and 4 share a line; zeros before numbers, days and the months 1 and 2 only. */
export const numberLine: Rule = {
  name: 'number and date',
  check({ parts }, { is, within, holds }) {
    for (const { printed, kind, index, area } of parts) {
      const [number, date] = [inRole(printed, 'number')[0], inRole(printed, 'date')[0]];
      if (!number || !date) continue;
      const at = `of document ${index + 1}`;
      const written = NUMBER.exec(number.paragraph.text.normalize('NFC'));
      holds('4.3', `form of the number ${at}`, written !== null, number.paragraph.text);
      if (written && kind === 'decision') is('6', `code of the type ${at}`, 'QĐ', written[4]);
      if (written && !written[2]) {
        holds('4.3', `a gap for the number ${at}`, /^Số:[ \u00a0]{5,12}\//u.test(number.paragraph.text));
      }
      if (written) holds('6', `known code of the type ${at}`, CODES.includes(written[4]!), written[4]);
      holds(
        '4.4',
        `form of the date ${at}`,
        DATE.test(date.paragraph.text.normalize('NFC')),
        date.paragraph.text,
      );
      const gap = /ngày([ \u00a0]+)tháng/u.exec(date.paragraph.text)?.[1] ?? '';
      holds(
        '4.4',
        `a gap for the day ${at}`,
        gap === '' || (gap.length >= 5 && gap.length <= 12),
        gap.length,
      );
      is('4.3', `lines of number and date ${at}`, [1, 1], [number.lines.length, date.lines.length]);
      const [n, d] = [number.lines[0], date.lines[0]];
      if (!n || !d) continue;
      within('3.2', `number level with the date ${at}, pt off`, [0, 0], n.y - d.y, 0.6);
      holds('3.2', `number left of the date ${at}`, n.right < d.x, [n.right, d.x]);
      const [motto, name] = [
        inRole(printed, 'tieuNgu')[0]?.lines[0],
        inRole(printed, 'issuer').at(-1)?.lines[0],
      ];
      // A date too long to be centred without leaving the page ends at the right margin (nd30 4.4, width check).
      const room = motto ? 2 * (area.right - (motto.x + motto.right) / 2) : 0;
      const long = d.right - d.x > room - 2 * MM;
      if (motto) {
        const off = (d.x + d.right - motto.x - motto.right) / 2 / MM;
        if (long)
          within('4.4', `long date ends at the margin ${at}, mm off`, [0, 2], (area.right - d.right) / MM);
        else within('4.4', `date centred under Tiêu ngữ ${at}, mm off`, [0, 0], off, 0.7);
      }
      if (name && !long) {
        within(
          '4.3',
          `number centred under ô 2 ${at}, mm off`,
          [0, 0],
          (n.x + n.right - name.x - name.right) / 2 / MM,
          0.7,
        );
      }
    }
  },
};

/** nd30 4.6.3: points are lettered "a) ", in the Vietnamese alphabet; nothing but "- " and "+ " stands below. */
export const markers: Rule = {
  name: 'markers',
  check({ printed }, { holds }) {
    for (const { role, text } of printed) {
      const at = `of “${text.slice(0, 40)}”`;
      if (role === 'lettered' || role === 'point') {
        const [letter] = text;
        const good =
          /^\d+\. /.test(text) || (text.slice(1, 3) === ') ' && POINT_LETTERS.includes(letter ?? ''));
        holds('4.6.3', `letter ${at}`, good);
      }
      if (role === 'dash') holds('4.6.3', `dash ${at}`, /^[-+] \S/u.test(text));
      holds('4.6.3', `no bullet ${at}`, !/^[•▪●◦*·–—]/u.test(text));
    }
  },
};
