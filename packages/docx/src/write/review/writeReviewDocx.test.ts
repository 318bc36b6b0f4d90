import { asAccepted, asItStands, type Plan } from '@duthao/plan';
import { build, examples, suggestAtRandom } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../read/testing/random.ts';
import { richPlan } from '../../read/testing/richPlan.ts';
import { inOrder } from '../testing/inOrder.ts';
import { openDocx, textOf } from '../testing/openDocx.ts';
import { decisionWithPlan, longPlan, simplePlan } from '../testing/samplePlans.ts';
import { settleXml, type Verdict } from '../testing/settleXml.ts';
import { writeReviewDocx } from './writeReviewDocx.ts';

type Doc = Plan['doc'];
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const RUNS = Number(process.env['RUNS'] ?? 30);
const authors = ['an', 'binh', 'Sở Tài chính'];

const split = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

async function settledWords(doc: Doc, verdict: Verdict): Promise<string[]> {
  const opened = openDocx((await writeReviewDocx({ meta: {}, doc })).value);
  const body = settleXml(opened.part('word/document.xml'), verdict).getElementsByTagName('w:body')[0]!;
  for (const note of Array.from(body.getElementsByTagName('w:footnoteReference')))
    note.parentNode!.removeChild(note);
  return split(textOf(body));
}

async function expectBothTexts(doc: Doc, hint?: string): Promise<void> {
  for (const [verdict, text] of [
    ['reject', asItStands(doc)],
    ['accept', asAccepted(doc)],
  ] as const) {
    const { wanted, found } = inOrder(text, await settledWords(doc, verdict));
    expect(found, `${hint}: ${verdict}`).toEqual(wanted);
  }
}

describe('all changes rejected a review copy reads as the plan stands, all accepted as it would read', () => {
  const plans = [
    ...Object.values(examples).flat(),
    { name: 'a simple plan', doc: simplePlan() },
    { name: 'a long plan', doc: longPlan() },
    { name: 'a decision with its plan', doc: decisionWithPlan() },
  ];
  test.each(plans.map(({ name, doc }) => [name, doc] as const))('%s', async (name, doc) =>
    expectBothTexts(doc, name),
  );

  test(`${RUNS} plans by chance from seed ${FIRST_SEED}`, { timeout: 120_000 }, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const doc = suggestAtRandom(richPlan(createRandom(seed)), { seed, authors, count: 40 });
      await expectBothTexts(doc, `seed ${seed}`);
    }
  });
});

describe('tables', () => {
  const { node, p, plan, section } = build;
  const by = JSON.stringify({ id: 's1', author: 'an', time: '2026-03-02T07:40:00Z' });
  const row = (attrs: object, ...cells: string[]): Doc =>
    node('tableRow', attrs, ...cells.map((text) => node('tableCell', null, p(text))));
  const tablesIn = async (table: Doc, verdict: Verdict): Promise<number[]> => {
    const doc = plan({ subject: 'Trồng cây', sections: [section(1, 'Việc', p('Trước.'), table, p('Sau.'))] });
    const opened = openDocx((await writeReviewDocx({ meta: {}, doc })).value);
    const settled = settleXml(opened.part('word/document.xml'), verdict);
    const tables = Array.from(settled.getElementsByTagName('w:tbl')).slice(1);
    return tables.map((each) => each.getElementsByTagName('w:tr').length);
  };

  test('that someone suggests to delete go with all their rows', async () => {
    const table = node('table', { suggestedDelete: by }, row({}, 'a', 'b'), row({}, 'c', 'd'));
    expect([await tablesIn(table, 'accept'), await tablesIn(table, 'reject')]).toEqual([[], [2]]);
  });

  test('lose and gain single rows', async () => {
    const table = node(
      'table',
      null,
      row({}, 'a'),
      row({ suggestedDelete: by }, 'b'),
      row({ suggestedInsert: by }, 'c'),
      row({ suggestedInsert: by }, 'd'),
    );
    expect([await tablesIn(table, 'accept'), await tablesIn(table, 'reject')]).toEqual([[3], [2]]);
  });
});

test('every change has an id of its own', async () => {
  const doc = suggestAtRandom(longPlan(), { seed: 3, authors, count: 60 });
  const xml = openDocx((await writeReviewDocx({ meta: {}, doc })).value).part('word/document.xml');
  const ids = [...xml.matchAll(/<w:(?:ins|del|rPrChange|pPrChange|cellIns|cellDel) w:id="(\d+)"/g)].map(
    ([, id]) => id,
  );
  expect(ids.length).toBeGreaterThan(60);
  expect(new Set(ids).size).toBe(ids.length);
});
