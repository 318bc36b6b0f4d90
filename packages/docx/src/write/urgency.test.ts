import { build } from '@duthao/plan/testing';
import { expect, test } from 'vitest';
import { readPlan } from '../read/readPlan.ts';
import { attr, textOf, within } from './testing/openDocx.ts';
import { validate } from './testing/validate.ts';
import { written } from './testing/written.ts';
import { writeDocx } from './writeDocx.ts';

const { plan } = build;
const head = { issuer: 'SỞ NỘI VỤ', code: 'KH-SNV', place: 'An Bình', month: 3, year: 2026 };
const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const;

test.each(urgencies)(
  '%s stands in a red box of its own between the number and the title',
  async (urgency) => {
    const { all, styled } = await written(plan({ letterhead: { ...head, urgency } }));
    const [box, ...more] = styled('DoKhan');
    expect(more).toEqual([]);
    expect(textOf(box!)).toBe(urgency);
    const borders = ['w:top', 'w:bottom', 'w:left', 'w:right'].map(
      (side) => within(within(box, 'w:pBdr')[0], side)[0],
    );
    expect(borders.map((border) => [attr(border, 'w:val'), attr(border, 'w:color')])).toEqual(
      Array.from({ length: 4 }, () => ['single', 'FF0000']),
    );
    const lines = all('w:p').map(textOf);
    expect(lines.indexOf(urgency)).toBeGreaterThan(lines.findIndex((line) => line.startsWith('Số:')));
  },
);

test('a plan that is not urgent has no box', async () => {
  expect((await written(plan({ letterhead: head }))).styled('DoKhan')).toEqual([]);
});

test.each(urgencies)('%s comes back from the file', async (urgency) => {
  const { value: bytes } = await writeDocx({ meta: {}, doc: plan({ letterhead: { ...head, urgency } }) });
  expect((await validate(bytes)) ?? []).toEqual([]);
  let made = 0;
  const { value: read } = readPlan(bytes, 'a.docx', { newId: () => `id${(made += 1)}`, changes: 'final' });
  const found = read.doc.children.find(({ type }) => type.name === 'letterhead')!;
  expect(found.attrs).toMatchObject({ urgency, code: 'KH-SNV', issuer: 'SỞ NỘI VỤ' });
});
