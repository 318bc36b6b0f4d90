import type { Plan } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { readText } from './readText.ts';
import { type Paper, printPages } from './testing/printPages.ts';
import { createRandom } from './testing/random.ts';
import { randomPlan } from './testing/randomPlan.ts';

const FIRST_SEED = Number(process.env.SEED ?? 1);
const RUNS = Number(process.env.RUNS ?? 25);

type Json = { type?: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string };

/** The document without its ids: columns are named by their place. */
function bare(doc: Plan['doc']): unknown {
  const strip = (json: Json, columns: readonly unknown[]): unknown => {
    const own =
      json.type === 'taskTable'
        ? json.content!.filter(({ type }) => type === 'taskColumn').map(({ attrs }) => attrs!.id)
        : columns;
    const set = Object.entries(json.attrs ?? {}).filter(([key, value]) => key !== 'id' && value !== null);
    const attrs = set.map(([key, value]) => [key, key === 'column' ? own.indexOf(value) : value]);
    const content = json.content?.map((child) => strip(child, own)) ?? [];
    return { type: json.type, text: json.text, attrs: Object.fromEntries(attrs), content };
  };
  return strip(doc.toJSON() as Json, []);
}

const papers: readonly (readonly [string, Paper])[] = [
  ['a paragraph a line', { spaced: false }],
  ['blank lines between paragraphs', { spaced: true }],
  ['lines broken at 90 letters', { spaced: true, width: 90 }],
  ['pages that cut paragraphs, tables and footnotes', { spaced: true, paged: true }],
  ['pages of broken lines', { spaced: true, paged: true, width: 80 }],
];

describe.each(papers)('a plan printed with %s', (_, paper) => {
  test(`reads as the same plan (${RUNS} plans from seed ${FIRST_SEED})`, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = createRandom(seed);
      const doc = randomPlan(random);
      const text = printPages(doc, paper, random);
      let count = 0;
      const read = readText(text, { newId: () => `n${(count += 1)}` });
      expect(bare(read.value.doc), `seed ${seed}`).toEqual(bare(doc));
      expect(
        read.findings.filter(({ rule }) => rule === 'lostWords'),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});
