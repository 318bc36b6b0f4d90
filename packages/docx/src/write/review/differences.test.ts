import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asAccepted, asItStands, type Plan, withDifference } from '@duthao/plan';
import { suggestAtRandom } from '@duthao/plan/testing';
import { expect, test } from 'vitest';
import { readText } from '../../read/readText.ts';
import { createRandom } from '../../read/testing/random.ts';
import { richPlan } from '../../read/testing/richPlan.ts';
import { inOrder } from '../testing/inOrder.ts';
import { openDocx, textOf } from '../testing/openDocx.ts';
import { settleXml, type Verdict } from '../testing/settleXml.ts';
import { validate } from '../testing/validate.ts';
import { writeReviewDocx } from './writeReviewDocx.ts';

type Doc = Plan['doc'];
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const RUNS = Number(process.env['RUNS'] ?? 8);
const by = { author: 'Nguyễn Thị Lan (bản trình 2)', time: '2026-03-05T02:00:00.000Z' };

const bytesOf = async (before: Doc, now: Doc): Promise<Uint8Array> => {
  const { doc } = withDifference(before, now, by);
  return (await writeReviewDocx({ meta: {}, doc })).value;
};

function wordsOf(bytes: Uint8Array, verdict: Verdict): string[] {
  const settled = settleXml(openDocx(bytes).part('word/document.xml'), verdict);
  const body = settled.getElementsByTagName('w:body')[0]!;
  const notes = Array.from(body.getElementsByTagName('w:footnoteReference'));
  for (const note of notes) note.parentNode!.removeChild(note);
  return textOf(body).normalize('NFC').split(/\s+/).filter(Boolean);
}

async function hold(before: Doc, now: Doc, where: string): Promise<void> {
  const { doc } = withDifference(before, now, by);
  const bytes = await bytesOf(before, now);
  for (const [verdict, text] of [
    ['reject', asItStands(doc)],
    ['accept', asAccepted(doc)],
  ] as const) {
    const { wanted, found } = inOrder(text, wordsOf(bytes, verdict));
    expect(found, `${where}: ${verdict}`).toEqual(wanted);
  }
}

test(
  `two versions by chance differ in Word as they do, from seed ${FIRST_SEED}`,
  { timeout: 120_000 },
  async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const before = richPlan(createRandom(seed));
      const now = asAccepted(suggestAtRandom(before, { seed, authors: ['an'], count: 30 }));
      await hold(before, now, `seed ${seed}`);
      await hold(now, before, `seed ${seed}, the other way`);
    }
  },
);

test('two plans that have little in common differ in Word as they do', async () => {
  await hold(richPlan(createRandom(91)), richPlan(createRandom(92)), 'other plan');
});

const seeds = join(import.meta.dirname, '../../../../../../shared/seeds');
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
if (files.length === 0)
  console.warn('Old plans (../shared/seeds) are absent: no differences of theirs are told.');

const read = (name: string): Doc => {
  let count = 0;
  const text = readFileSync(join(seeds, name), 'utf8');
  return readText(text, { newId: () => `n${(count += 1)}` }).value.doc;
};

test.each(files)('old plan %s differs from what became of it, and from the next one', async (file) => {
  const before = read(file);
  const now = asAccepted(suggestAtRandom(before, { seed: 1, authors: ['an'], count: 60 }));
  await hold(before, now, file);
  await hold(before, read(files[(files.indexOf(file) + 1) % files.length]!), `${file} and the next`);
});

test('a difference is a file that Word opens', async () => {
  const before = richPlan(createRandom(7));
  const now = asAccepted(suggestAtRandom(before, { seed: 7, authors: ['an'], count: 40 }));
  expect((await validate(await bytesOf(before, now))) ?? []).toEqual([]);
});
