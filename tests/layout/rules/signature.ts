import type { Printed, TextLine } from '../match/alignWord.ts';
import type { Role } from '../match/Expected.ts';
import type { Cell } from '../read/word.ts';
import { inRole, MM, type Part } from '../Sheet.ts';
import type { Claims, Rule } from './Rule.ts';

const signing: readonly Role[] = ['signTitle', 'signPost', 'signName'];
const centre = ({ x, right }: TextLine): number => (x + right) / 2;
/** Times New Roman rises 0.891 and falls 0.216 of its size. */
const clear = (above: TextLine, below: TextLine): number =>
  below.y - 0.891 * below.size - (above.y + 0.216 * above.size);

/** nd30 4.7 and 10.4: ô 7 in one unsplit row with the last line of the text, 28 mm clear for the signature. */
export const signature: Rule = {
  name: 'signature',
  check({ parts }, claims) {
    for (const part of parts) {
      const all = inRole(part.printed, ...signing);
      const cells = new Set(all.map(({ place }) => place.cell!));
      for (const cell of cells)
        block(
          cell,
          all.filter(({ place }) => place.cell === cell),
          part,
          cells.size,
          claims,
        );
      if (all.length > 0) keptWithText(part, all, claims);
    }
  },
};

function block(
  cell: Cell,
  own: readonly Printed[],
  { area, index }: Part,
  count: number,
  { is, within, holds }: Claims,
): void {
  const at = `of document ${index + 1}, “${own.at(-1)!.text}”`;
  const lines = own.flatMap((one) => one.lines);
  is('4.7.3', `pages of the signature ${at}`, 1, new Set(lines.map(({ page }) => page)).size);
  for (const line of lines) {
    within('4.7.1', `lines centred ${at}, mm off`, [0, 0], (centre(line) - centre(lines[0]!)) / MM, 0.7);
    if (count === 1)
      within('3.2', `in the right half ${at}, pt`, [(area.left + area.right) / 2, area.right], centre(line));
  }
  const titles = inRole(own, 'signTitle');
  for (const { text } of titles) {
    holds('4.7.1', `form of “${text}” ${at}`, !/^[A-Z]+\/|^(TM|Q|KT|TL|TUQ)(\.\S| )/u.test(text), text);
  }
  const above = titles.flatMap((one) => one.lines);
  const [post, name] = [inRole(own, 'signPost')[0], inRole(own, 'signName')[0]];
  const first = [post, name].flatMap((one) => one?.lines[0] ?? []).sort((a, b) => a.y - b.y)[0];
  for (const [i, line] of above.entries()) {
    const before = above[i - 1];
    if (before)
      within('4.7.1', `step between the titles ${at}, lines`, [1, 1.25], (line.y - before.y) / line.size);
  }
  const last = above.at(-1);
  if (last && first && last.page === first.page)
    within('4.7.3', `room for the signature ${at}, mm`, [28, 40], clear(last, first) / MM, 0.2);
  if (post && name) holds('4.7.3', `further post above the name ${at}`, post.lines[0]!.y < name.lines[0]!.y);
  if (name) is('4.7.1', `lines of the name ${at}`, 1, name.lines.length);
  holds('10.4', `a cell of its own ${at}`, cell.paragraphs.length >= own.length);
}

/** The row never splits and takes the last line of the text with it (nd30 4.7.3). */
function keptWithText(
  { printed, section, index, area }: Part,
  all: readonly Printed[],
  { holds, is }: Claims,
): void {
  const table = all[0]!.place.table!;
  holds(
    '10.4',
    `rows unsplit in document ${index + 1}`,
    table.rows
      .filter(({ cells }) => all.some(({ place }) => cells.includes(place.cell!)))
      .every(({ unsplit }) => unsplit),
  );
  const blocks = section?.blocks ?? [];
  const before = blocks[blocks.indexOf(table) - 1];
  if (before?.kind !== 'paragraph') return;
  holds(
    '4.7.3',
    `last paragraph kept with the signature of document ${index + 1}`,
    before.look.keepNext,
    before.text.slice(-40),
  );
  const text = printed.filter(({ place }) => place.table !== table).flatMap(({ lines }) => lines);
  const row = printed.filter(({ place }) => place.table === table).flatMap(({ lines }) => lines);
  // A list of recipients longer than a page cannot stand under any text.
  if (row.length * 13 > (area.bottom - area.top) * 0.9) return;
  is('4.7.3', `page of the signature of document ${index + 1}`, text.at(-1)?.page, all[0]!.lines[0]?.page);
}
