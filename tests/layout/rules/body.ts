import type { Printed } from '../match/alignWord.ts';
import type { Role } from '../match/Expected.ts';
import { inRole, MM, type Part, TWIPS } from '../Sheet.ts';
import type { Claims, Rule } from './Rule.ts';

const running: readonly Role[] = [
  'basis',
  'article',
  'body',
  'muc',
  'khoan',
  'decimal',
  'lettered',
  'runIn',
  'point',
  'dash',
];
/** Height of a single line of Times New Roman, in sizes of its type. */
const SINGLE = 1.149;
const INDENTS = [567, 720];

/** nd30 4.6: justified, first line indented by 1 or 1.27 cm, 6 pt between paragraphs, 1 to 1.5 lines. */
export const body: Rule = {
  name: 'body',
  check({ parts }, claims) {
    const all = parts
      .flatMap(({ printed }) => inRole(printed, ...running))
      .filter(({ table }) => table === undefined);
    const indents = [...new Set(all.map(({ paragraph }) => paragraph.look.firstLine))];
    claims.holds('4.6', 'one first-line indent through the document', indents.length <= 1, indents);
    for (const one of all) inFile(one, claims);
    for (const part of parts) {
      const own = all.filter(({ section }) => section === part.index);
      for (const one of own) drawn(one, part, claims);
      spaced(own, part, claims);
    }
  },
};

function inFile({ paragraph: { look }, text, role }: Printed, { within, holds }: Claims): void {
  const at = `of ${role} “${text.slice(0, 40)}”`;
  holds(
    '4.6',
    `first-line indent ${at}`,
    INDENTS.some((indent) => Math.abs(indent - look.firstLine) <= 1),
    look.firstLine,
  );
  holds('4.6', `no other indent ${at}`, look.left === 0 && look.right === 0, [look.left, look.right]);
  within('4.6', `space between paragraphs ${at}, twips`, [120, 480], look.before + look.after);
  if (look.lineRule === 'auto') within('4.6', `line spacing ${at}, lines`, [1, 1.5], look.line / 240);
  else within('4.6', `line height ${at}, pt`, [16.1, 24.2], look.line / TWIPS, 0.1);
}

function drawn({ lines, paragraph, text, role }: Printed, { area }: Part, { within }: Claims): void {
  const at = `of ${role} “${text.slice(0, 40)}”`;
  const indent = paragraph.look.firstLine / TWIPS;
  lines.forEach((line, i) => {
    const start = area.left + (i === 0 ? indent : 0);
    within('4.6', `left end of line ${i + 1} ${at}, mm`, [start / MM, start / MM], line.x / MM, 0.3);
    const isLast = i === lines.length - 1 || paragraph.text.includes('\n');
    if (!isLast)
      within(
        '4.6',
        `right end of line ${i + 1} ${at}, mm`,
        [area.right / MM, area.right / MM],
        line.right / MM,
        // LibreOffice rounds the place of every word of a stretched line.
        1,
      );
    const above = lines[i - 1];
    if (above?.page === line.page) {
      within(
        '4.6',
        `pitch above line ${i + 1} ${at}, lines`,
        [1, 1.5],
        (line.y - above.y) / (SINGLE * line.size),
        0.02,
      );
    }
  });
}

/** Air between paragraphs that follow each other on one page. */
function spaced(own: readonly Printed[], { printed }: Part, { within }: Claims): void {
  for (const one of own) {
    const next = printed[printed.indexOf(one) + 1];
    const [last, first] = [one.lines.at(-1), next?.lines[0]];
    if (!next || !last || !first || !own.includes(next) || last.page !== first.page) continue;
    const air = first.y - last.y - SINGLE * Math.min(first.size, last.size);
    within('4.6', `air above “${next.text.slice(0, 40)}”, pt`, [6, 40], air, 0.3);
  }
}
