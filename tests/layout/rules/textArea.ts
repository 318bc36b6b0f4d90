import type { Rule } from './Rule.ts';

/** nd30 2: nothing but the page number stands in the margins. */
export const textArea: Rule = {
  name: 'text area',
  check({ parts, pages, pdf }, { within, holds }) {
    for (const {
      area,
      pages: [first, end],
    } of parts) {
      for (let number = first; number < end; number += 1) {
        const page = pages[number]!;
        const numbers = pdf.pageNumbers.map(({ piece }) => piece);
        const pieces = page.pieces.filter((piece) => !numbers.includes(piece));
        if (pieces.length === 0) continue;
        const at = `on page ${number + 1}, pt`;
        within(
          '2',
          `left edge of the text ${at}`,
          [area.left, area.right],
          Math.min(...pieces.map(({ x }) => x)),
          0.8,
        );
        within(
          '2',
          `right edge of the text ${at}`,
          [area.left, area.right],
          Math.max(...pieces.map(({ right }) => right)),
          0.8,
        );
        const tops = pieces.map(({ y, size }) => y - size * 0.891);
        within('2', `top of the text ${at}`, [area.top, area.bottom], Math.min(...tops), 1.5);
        within(
          '2',
          `last baseline ${at}`,
          [area.top, area.bottom],
          Math.max(...pieces.map(({ y }) => y)),
          0.5,
        );
        const outside = page.drawn.filter(
          ({ left, right }) => left < area.left - 1 || right > area.right + 1,
        );
        holds('2', `drawn lines inside the text area ${at}`, outside.length === 0, outside[0]);
      }
    }
  },
};
