import { propertiesOf } from '../read/styles.ts';
import type { Table } from '../read/word.ts';
import { attrOf, below, childOf, childrenOf } from '../read/xml.ts';
import { inRole, type Part, tableOf, TWIPS } from '../Sheet.ts';
import type { Claims, Rule } from './Rule.ts';

/** nd30 10.1 and 10.4: head and foot are tables without borders and padding, as wide as the text. */
export const placingTables: Rule = {
  name: 'placing tables',
  check({ parts }, claims) {
    const decided = parts.some(({ kind }) => kind === 'decision');
    for (const part of parts) {
      const head = tableOf(part.printed, 'quocHieu');
      if (head) {
        const rows = part.kind === 'plan' && decided ? 1 : 2;
        claims.is('10.1', `rows of the head of document ${part.index + 1}`, rows, head.rows.length);
        placing(head, 'head', part, claims);
      }
      const foot = tableOf(part.printed, 'signName') ?? tableOf(part.printed, 'recipientsLabel');
      if (!foot) continue;
      const signers = new Set(inRole(part.printed, 'signName').map(({ place }) => place.cell)).size;
      if (signers < 2 && !isLong(part))
        claims.is('10.4', `rows of the foot of document ${part.index + 1}`, 1, foot.rows.length);
      placing(foot, 'foot', part, claims);
    }
  },
};

/** A list that fills a page cannot stay in one row that never splits. */
const isLong = ({ printed, area }: Part): boolean => {
  const lines = inRole(printed, 'recipient').flatMap((one) => one.lines);
  return lines.length * 12.7 > (area.bottom - area.top) * 0.6;
};

function placing(
  { element, grid, rows }: Table,
  what: string,
  part: Part,
  { is, within, holds }: Claims,
): void {
  const { area, index } = part;
  const at = `of the ${what} of document ${index + 1}`;
  const properties = childOf(element, 'tblPr');
  is('10.1', `layout ${at}`, 'fixed', attrOf(childOf(properties, 'tblLayout'), 'type'));
  const width = (area.right - area.left) * TWIPS;
  within(
    '10.1',
    `width ${at}, twips`,
    [width, width],
    grid.reduce((a, b) => a + b, 0),
    3,
  );
  const kinds = [childOf(properties, 'tblBorders'), ...below(element, 'tcBorders')]
    .flatMap((one) => childrenOf(one))
    .map((one) => attrOf(one, 'val'));
  holds(
    '10.1',
    `no borders ${at}`,
    kinds.every((kind) => kind === 'none' || kind === 'nil'),
    kinds,
  );
  holds('10.1', `borders named ${at}`, childOf(properties, 'tblBorders') !== undefined);
  const margins = propertiesOf(childOf(properties, 'tblCellMar'));
  for (const side of ['left', 'right'] as const) {
    is(
      '10.1',
      `${side} padding ${at}`,
      '0',
      (margins.get(side) ?? margins.get(side === 'left' ? 'start' : 'end'))?.['w'],
    );
  }
  const whole = what === 'foot' && isLong(part) ? rows.slice(0, 1) : rows;
  holds(
    '10.1',
    `rows unsplit ${at}`,
    whole.every(({ unsplit }) => unsplit),
  );
}
