import { plain } from '../match/Expected.ts';
import type { Rule } from './Rule.ts';

/** nd30 4.6.5: footnotes of Word itself, 10 to 11 pt, numbered through; each at the foot of its page. */
export const footnotes: Rule = {
  name: 'footnotes',
  check({ word, print, pdf, parts, printed }, { is, within, holds }) {
    is('4.6.5', 'footnotes in the file', print.footnotes.length, word.footnotes.size);
    const texts = [...word.footnotes.values()].map((note) => plain(note.map(({ text }) => text).join(' ')));
    is('4.6.5', 'texts of the footnotes', print.footnotes, texts);
    for (const run of [...word.footnotes.values()].flat().flatMap(({ runs }) => runs)) {
      if (run.text.trim() && !run.look.raised)
        within('4.6.5', `size of footnote “${run.text.slice(0, 30)}”`, [10, 11], run.look.size);
    }
    const marked = printed.filter(({ paragraph }) => paragraph.runs.some(({ note }) => note));
    const holders = marked.flatMap((one) => one.paragraph.runs.filter(({ note }) => note).map(() => one));
    for (const [i, { lines, number }] of pdf.notes.entries()) {
      const holder = holders[i];
      const first = lines[0];
      holds('4.6.5', `footnote ${number} drawn`, Boolean(first && holder));
      if (!first || !holder) continue;
      for (const line of lines.filter(({ size }) => size > 9))
        within('4.6.5', `drawn size of footnote ${number}`, [10, 11], line.size, 0.06);
      const pages = holder.lines.map(({ page }) => page);
      // LibreOffice carries a footnote of a table's row over when the page has no room for it.
      const latest = Math.max(...pages) + (holder.table === undefined ? 0 : 1);
      within('4.6.5', `page of footnote ${number}`, [Math.min(...pages), latest], first.page);
      const above = printed
        .flatMap((one) => one.lines)
        .filter(({ page }) => page === first.page)
        .map(({ y }) => y);
      within(
        '4.6.5',
        `footnote ${number} below the text, pt`,
        [Math.max(...above), parts[holder.section]!.area.bottom],
        first.y,
        1,
      );
    }
  },
};
