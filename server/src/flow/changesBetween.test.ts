import { schema } from '@duthao/plan';
import { expect, it } from 'vitest';
import { changesBetween } from './changesBetween.ts';

const empty = ['decisionPart', 'letterhead', 'docTitle', 'bases'].map((type) => ({ type }));
const rest = ['sections', 'closings', 'endorsement', 'annexes'].map((type) => ({ type }));

/** A plan whose opening has these paragraphs. */
const plan = (...texts: string[]) =>
  schema.nodeFromJSON({
    type: 'plan',
    content: [
      ...empty,
      {
        type: 'openings',
        content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
      ...rest,
    ],
  });

it('tells paragraphs that were changed, added and removed, in the order of the newer text', () => {
  const older = plan('Một.', 'Hai.', 'Ba.', 'Bốn.', 'Năm.');
  const newer = plan('Một.', 'Hai rưỡi.', 'Ba.', 'Năm.', 'Sáu.');
  expect(changesBetween(older, newer)).toEqual([
    { before: 'Hai.', after: 'Hai rưỡi.' },
    { before: 'Bốn.', after: null },
    { before: null, after: 'Sáu.' },
  ]);
});

it('says nothing of texts that read the same', () => {
  expect(changesBetween(plan('Một.', 'Hai.'), plan('Một.', 'Hai.'))).toEqual([]);
});

it('tells a move as leaving one place and standing in another', () => {
  expect(changesBetween(plan('Một.', 'Hai.', 'Ba.'), plan('Hai.', 'Ba.', 'Một.'))).toEqual([
    { before: 'Một.', after: null },
    { before: null, after: 'Một.' },
  ]);
});
