import type { Printed, TextLine } from '../match/alignWord.ts';
import { inRole, MM, type Part } from '../Sheet.ts';
import type { Claims, Rule } from './Rule.ts';

const centre = ({ x, right }: TextLine): number => (x + right) / 2;
const linesOf = (printed: readonly Printed[]): TextLine[] => printed.flatMap(({ lines }) => lines);

/** nd30 3.2, 4.1 and 4.2: ô 1 and 2 level at the very top, the halves apart, lines close and centred. */
export const head: Rule = {
  name: 'head',
  check({ parts }, claims) {
    for (const part of parts.filter(({ kind }) => kind !== 'annex')) motto(part, claims);
  },
};

function motto(part: Part, { is, within, holds }: Claims): void {
  const { printed, area, index } = part;
  const at = `of document ${index + 1}`;
  const [quocHieu, ...moreQuocHieu] = linesOf(inRole(printed, 'quocHieu'));
  const [tieuNgu, ...moreTieuNgu] = linesOf(inRole(printed, 'tieuNgu'));
  holds('4.1', `Quốc hiệu and Tiêu ngữ drawn ${at}`, Boolean(quocHieu && tieuNgu));
  if (!quocHieu || !tieuNgu) return;
  is('4.1', `further lines of Quốc hiệu and Tiêu ngữ ${at}`, 0, moreQuocHieu.length + moreTieuNgu.length);
  within('4.1', `top of Quốc hiệu ${at}, pt`, [area.top, area.top], quocHieu.y - 0.891 * quocHieu.size, 2);
  within(
    '4.1',
    `step from Quốc hiệu to Tiêu ngữ ${at}, lines`,
    [1, 1.3],
    (tieuNgu.y - quocHieu.y) / tieuNgu.size,
  );
  within(
    '4.1',
    `Tiêu ngữ centred under Quốc hiệu ${at}, mm off`,
    [0, 0],
    (centre(tieuNgu) - centre(quocHieu)) / MM,
    0.5,
  );
  within(
    '3.2',
    `Quốc hiệu in the right half ${at}, pt`,
    [(area.left + area.right) / 2, area.right],
    centre(quocHieu),
  );
  const names = linesOf(inRole(printed, 'superior', 'issuer'));
  const [first] = names;
  if (!first) return;
  within('3.2', `first line of ô 2 level with Quốc hiệu ${at}, pt off`, [0, 0], first.y - quocHieu.y, 0.6);
  for (const [i, line] of names.entries()) {
    within(
      '4.2',
      `line ${i + 1} of the names left of ô 1 ${at}, pt`,
      [area.left, quocHieu.x],
      line.right,
      0.8,
    );
    within(
      '4.2',
      `line ${i + 1} of the names centred ${at}, mm off`,
      [0, 0],
      (centre(line) - centre(first)) / MM,
      0.5,
    );
    const above = names[i - 1];
    if (above)
      within('4.2', `single spacing of the names ${at}, lines`, [1, 1.25], (line.y - above.y) / line.size);
  }
}
