import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { allRights } from '../places/WritingRights.ts';
import { node, plan } from '../testing/builders.ts';
import { boundsOf } from './boundsOf.ts';
import { mergeWork } from './mergeWork.ts';

const bounds = boundsOf(allRights, 'lan', new Set());
const withLine = (text: string): Node =>
  plan({
    sections: [
      node(
        'section',
        { id: 's', level: 1 },
        node('sectionTitle', null, 'Việc chung'),
        node('paragraph', { id: 'p' }, text),
      ),
    ],
  });

it('leaves over what vanished from a line that was written on afterwards', () => {
  const server = withLine('Rà soát.');
  const shown = { base: server, mine: withLine('Rà soát, báo cáo.') };
  const before = { base: server, mine: withLine('Rà soát hằng quý.') };
  const { doc, leftOver } = mergeWork([shown, before, before], server, bounds);
  expect(doc.textBetween(0, doc.content.size, ' ')).toContain('Rà soát, báo cáo.');
  expect(leftOver.map(({ text }) => text)).toEqual(['hằng quý.']);
});

it('leaves nothing over of a line that was only written to its end', () => {
  const server = withLine('Rà soát.');
  const pieces = ['Rà soát. Báo cáo.', 'Rà soát. Báo', 'Rà soát. B'].map((text) => ({
    base: server,
    mine: withLine(text),
  }));
  expect(mergeWork(pieces, server, bounds)).toMatchObject({
    doc: withLine('Rà soát. Báo cáo.'),
    leftOver: [],
  });
});
