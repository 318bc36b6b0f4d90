import { expect, test } from 'vitest';
import { footnote, marked, node, p } from '../testing/builders.ts';
import { standingText } from './standingText.ts';

test('a line in the outline reads without its footnotes and without what is only suggested', () => {
  const by = { id: 's1', author: 'an', time: '2026-03-02T07:40:00Z' };
  const line = p(
    'Rà soát',
    footnote('Theo báo cáo tháng 2.'),
    node('hardBreak', null),
    'tại ',
    node('unitRef', { label: 'Sở Y tế' }),
    ...marked('insertion', by, ' và các xã'),
    '.',
  );
  expect(standingText(line)).toBe('Rà soát tại Sở Y tế.');
});
