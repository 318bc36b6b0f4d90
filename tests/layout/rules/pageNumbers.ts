import { MM, type Part, type Sheet } from '../Sheet.ts';
import { type Paragraph, readHeader } from '../read/word.ts';
import { attrOf, below, childOf, childrenOf, parseXml } from '../read/xml.ts';
import type { Claims, Rule } from './Rule.ts';

/** nd30 2, 5 and 10.5: 1, 2, 3 … in the top margin, centred, hidden on page 1, anew for each annex. */
export const pageNumbers: Rule = {
  name: 'page numbers',
  check(sheet, claims) {
    for (const part of sheet.parts) {
      drawn(part, sheet, claims);
      inFile(part, sheet, claims);
    }
  },
};

function drawn(
  { pages: [first, end], area }: Part,
  { pdf, set, pages }: Sheet,
  { is, within, holds }: Claims,
): void {
  for (let number = first; number < end; number += 1) {
    const found = pdf.pageNumbers.filter(({ page }) => page === number).map(({ piece }) => piece);
    const at = `on page ${number + 1}`;
    is(
      '2',
      `number shown ${at}`,
      number === first ? [] : [String(number - first + 1)],
      found.map(({ text }) => text),
    );
    for (const piece of found) {
      const middle = (pages[number]!.width - (pages[number]!.width - area.right) + area.left) / 2;
      within(
        '2',
        `middle of the number ${at}, mm`,
        [middle / MM, middle / MM],
        (piece.x + piece.right) / 2 / MM,
        0.7,
      );
      within('2', `baseline of the number ${at}, inside the top margin, pt`, [8, area.top], piece.y);
      is('2.1', `size of the number ${at}`, set, Math.round(piece.size * 10) / 10);
      holds('2', `upright and regular number ${at}`, !piece.italic && !piece.bold);
    }
  }
}

function inFile({ section, index }: Part, { word }: Sheet, { is, holds }: Claims): void {
  const at = `of section ${index + 1}`;
  holds('10.5', `page 1 differs ${at}`, childOf(section?.properties, 'titlePg') !== undefined);
  is('2', `first number ${at}`, '1', attrOf(childOf(section?.properties, 'pgNumType'), 'start') ?? '1');
  const usual = headerOf('default');
  const first = headerOf('first');
  is('2', `page field in the header ${at}`, ['PAGE'], usual.flatMap(fieldsOf));
  holds(
    '2',
    `centred header ${at}`,
    usual.every(({ look }) => look.align === 'center'),
  );
  is('2', `other words in the header ${at}`, '', usual.map(({ text }) => text.replace(/^\d+$/, '')).join(''));
  is(
    '2',
    `words and fields in the header of page 1 ${at}`,
    '',
    first.map((one) => one.text + fieldsOf(one).join()).join(''),
  );

  function headerOf(type: string): Paragraph[] {
    const references = childrenOf(section?.properties, 'headerReference');
    const id = attrOf(
      references.find((one) => attrOf(one, 'type') === type),
      'id',
    );
    const relations = childrenOf(parseXml(word.parts['word/_rels/document.xml.rels']!));
    const target = attrOf(
      relations.find((one) => attrOf(one, 'Id') === id),
      'Target',
    );
    return target ? readHeader(word.parts, `word/${target.replace(/^\/?(word\/)?/, '')}`, word.styles) : [];
  }
}

function fieldsOf({ element }: Paragraph): string[] {
  const simple = below(element, 'fldSimple').map((field) => attrOf(field, 'instr') ?? '');
  const complex = below(element, 'instrText').map((field) => field.textContent ?? '');
  return [...simple, ...complex].map((text) => text.trim().split(/\s+/)[0] ?? '').filter(Boolean);
}
