import { outlineOf } from '@duthao/plan';
import { expect, test } from 'vitest';
import { simplePlan } from '../../write/testing/samplePlans.ts';
import { writeDocx } from '../../write/writeDocx.ts';
import { all, attrsOf, readSource } from '../testing/importing.ts';
import { para } from '../testing/sources.ts';
import { readWord } from '../word/readWord.ts';
import type { SourceBlock } from './sourceDocument.ts';

/** Our own file with these blocks typed into it before its block of signatures. */
async function draftedOn(...blocks: SourceBlock[]) {
  const { value } = await writeDocx({ meta: {}, doc: simplePlan() });
  const source = readWord(value);
  const end = source.blocks.findLastIndex(({ kind }) => kind === 'table');
  const closing = source.blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.style === 'Kết thúc',
  );
  expect(closing).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(closing);
  return readSource({
    ...source,
    blocks: [...source.blocks.slice(0, closing), ...blocks, ...source.blocks.slice(closing)],
  });
}

test('headings and lines typed without our styles find their places among those that have them', async () => {
  const { value, findings } = await draftedOn(
    para('IV. KINH PHÍ', { bold: true }),
    para('1. Nguồn chi', { bold: true }),
    para('- Ngân sách xã.'),
  );
  const outline = outlineOf(value.doc).map(({ number, title }) => `${number} ${title}`);
  expect(outline.slice(-2)).toEqual(['IV. KINH PHÍ', '1. Nguồn chi']);
  expect(attrsOf(all(value.doc, 'paragraph').at(-2)!)).toEqual({ marker: 'dash' });
  expect(value.doc.child(6).childCount).toBe(1);
  expect(findings.filter(({ rule }) => rule === 'lostWords')).toEqual([]);
});

test('lines typed in our styles are what their styles say, with or without a number', async () => {
  const { value } = await draftedOn(
    para('IV. Kinh phí', { style: 'Mục', outline: 1 }),
    para('Nguồn chi', { style: 'Khoản', outline: 2 }),
    para('Ngân sách xã.', { style: 'Thân văn' }),
  );
  const outline = outlineOf(value.doc).map(({ number, title }) => `${number} ${title}`);
  expect(outline.slice(-2)).toEqual(['IV. Kinh phí', '1. Nguồn chi']);
});
