import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { printedText } from '../queries/printedText/printedText.ts';
import { schema } from '../schema.ts';
import { copyPlan } from './copyPlan.ts';

const issued = schema.nodeFromJSON({
  type: 'plan',
  content: [
    { type: 'decisionPart' },
    { type: 'letterhead', attrs: { number: '95', day: 3, month: 2, year: 2026, code: 'KH-SNV' } },
    {
      type: 'docTitle',
      content: [{ type: 'subject', content: [{ type: 'text', text: 'Trồng cây năm 2026' }] }],
    },
    { type: 'bases' },
    { type: 'openings' },
    {
      type: 'sections',
      content: [
        {
          type: 'section',
          attrs: { id: 's1', level: 1 },
          content: [{ type: 'sectionTitle', content: [{ type: 'text', text: 'MỤC ĐÍCH' }] }],
        },
      ],
    },
    { type: 'closings' },
    { type: 'endorsement' },
    { type: 'annexes' },
  ],
});

function idsIn(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants(({ attrs }) => {
    if (typeof attrs.id === 'string') ids.push(attrs.id);
  });
  return ids;
}

it('says the same under fresh ids, without number and day', () => {
  let count = 0;
  const copy = copyPlan(issued, () => `new-${(count += 1)}`);
  expect(copy.child(1).attrs).toMatchObject({ number: null, day: null, month: 2, code: 'KH-SNV' });
  expect(printedText(copy).at(-1)).toBe(printedText(issued).at(-1));
  expect(idsIn(copy).every((id) => id.startsWith('new-'))).toBe(true);
});

it('takes another trích yếu', () => {
  const copy = copyPlan(issued, () => 'x', 'Sửa đổi, bổ sung Kế hoạch số 95/KH-SNV');
  expect(copy.child(2).textContent).toBe('Sửa đổi, bổ sung Kế hoạch số 95/KH-SNV');
});
