import { inRole } from '../Sheet.ts';
import type { Run, WordFile } from '../read/word.ts';
import { readHeader } from '../read/word.ts';
import type { Rule } from './Rule.ts';

const FONT = 'Times New Roman';

/** nd30 2 and 10.3: Times New Roman in all four slots, black, vi-VN; complex-script twins agree. */
export const fonts: Rule = {
  name: 'fonts',
  check({ word, printed, pages }, { is, holds }) {
    const red = inRole(printed, 'urgency').flatMap(({ paragraph }) => paragraph.runs);
    const runs = [...printed.map(({ paragraph }) => paragraph), ...aside(word)].flatMap((one) => one.runs);
    for (const run of runs.filter(({ text }) => text.trim() !== '')) {
      const { look, text } = run;
      const at = `of “${text.slice(0, 40)}”`;
      is('2', `font ${at}`, [FONT, FONT, FONT, FONT], Object.values(look.fonts));
      holds('2', `no theme font ${at}`, !look.themed, look.fonts);
      if (red.includes(run)) is('4.11', `bright red ${at}`, 'FF0000', look.color);
      else holds('2', `black ${at}`, /^(auto|000000)$/i.test(look.color), look.color);
      holds('2', `neither highlighted nor shaded ${at}`, !look.marked);
      is(
        '10.3',
        `size, bold, italic of both scripts ${at}`,
        [look.size, look.bold, look.italic],
        [look.sizeCs, look.boldCs, look.italicCs],
      );
      is('10.3', `language ${at}`, 'vi-VN', look.lang);
      holds('10.3', `capitals typed ${at}`, !look.caps);
      holds('15 F-01', `not hidden ${at}`, !look.hidden);
    }
    for (const [number, { pieces, inks }] of pages.entries()) {
      const faces = [...new Set(pieces.map(({ font }) => font))];
      // Liberation Serif is the metric twin that renders where Times New Roman is not installed.
      const other = faces.filter((font) => !/^(LiberationSerif|TimesNewRoman)/.test(font));
      is('2', `other fonts on page ${number + 1}`, [], other);
      holds(
        '2',
        `black ink on page ${number + 1}`,
        inks.every((ink) => ink === '#000000' || (red.length > 0 && ink === '#ff0000')),
        inks,
      );
    }
  },
};

function aside(word: WordFile): { runs: readonly Run[] }[] {
  const headers = Object.keys(word.parts)
    .filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name))
    .flatMap((name) => readHeader(word.parts, name, word.styles));
  return [...headers, ...[...word.footnotes.values()].flat()];
}
