import { marginsOf, MM } from '../Sheet.ts';
import { attrOf, childOf } from '../read/xml.ts';
import type { Rule } from './Rule.ts';

/** Twips of 0.5 mm: as much as nd30 lets a page be off. */
const HALF = 28;
const ranges = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;

/** nd30 2 and 10.5: paper, orientation, margins, and one section of the file for each document. */
export const page: Rule = {
  name: 'page',
  check({ parts, pages, word, print }, { is, within, holds }) {
    is('10.5', 'sections of the file', print.sections.length, word.sections.length);
    for (const {
      section,
      landscape,
      kind,
      index,
      pages: [first],
    } of parts) {
      const at = `of section ${index + 1}`;
      const size = childOf(section?.properties, 'pgSz');
      const [width, height] = landscape ? [16838, 11906] : [11906, 16838];
      within('2', `paper width ${at}, twips`, [width, width], Number(attrOf(size, 'w')), HALF);
      within('2', `paper height ${at}, twips`, [height, height], Number(attrOf(size, 'h')), HALF);
      is('2', `orientation ${at}`, landscape, attrOf(size, 'orient') === 'landscape');
      holds('2', `landscape only in an annex ${at}`, kind === 'annex' || !landscape);
      const shown = pages[first];
      within(
        '2',
        `drawn paper width ${at}, mm`,
        [landscape ? 297 : 210, landscape ? 297 : 210],
        (shown?.width ?? 0) / MM,
        0.5,
      );
      for (const [side, range] of Object.entries(ranges)) {
        within('2', `${side} margin ${at}, mm`, range, marginsOf(section)(side) / MM, 0.05);
      }
      if (index < word.sections.length - 1 || index > 0) {
        const type = attrOf(childOf(section?.properties, 'type'), 'val') ?? 'nextPage';
        is('10.5', `start ${at}`, 'nextPage', type);
      }
    }
  },
};
