import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate, footnotesOf, parseTemplate, type Plan, printedText } from '@duthao/plan';
import { examples } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../write/writeDocx.ts';
import { wordsIn } from './lostWords.ts';
import { readPlan } from './readPlan.ts';
import { readText } from './readText.ts';
import { asItTravels, mended } from './testing/asItTravels.ts';
import { createRandom } from './testing/random.ts';
import { richPlan } from './testing/richPlan.ts';

const FIRST_SEED = Number(process.env.SEED ?? 1);
const RUNS = Number(process.env.RUNS ?? 500);
const root = join(import.meta.dirname, '../../../..');

type Doc = Plan['doc'];

const counter = (): (() => string) => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

async function throughWord(doc: Doc) {
  const { value } = await writeDocx({ meta: {}, doc });
  return readPlan(value, 'ke-hoach.docx', { newId: counter() });
}

async function expectSame(doc: Doc, hint?: string): Promise<void> {
  const kept = mended(doc);
  const read = await throughWord(kept);
  expect(asItTravels(read.value.doc), hint).toEqual(asItTravels(kept));
  expect(
    read.findings.filter(({ rule }) => rule === 'lostWords'),
    hint,
  ).toEqual([]);
}

describe('a plan written as .docx and read again is the same plan', () => {
  const named = Object.values(examples)
    .flat()
    .map(({ name, doc }) => [name, doc] as const);
  test.each(named)('%s', async (_, doc) => expectSame(doc));

  const templates = readdirSync(join(root, 'templates')).filter((name) =>
    existsSync(join(root, 'templates', name, 'template.json')),
  );
  test.each(templates)('the template %s', async (name) => {
    const template = parseTemplate(readFileSync(join(root, 'templates', name, 'template.json'), 'utf8'));
    const values = Object.fromEntries(template.fields.map((field) => [field.name, field.example]));
    await expectSame(fillTemplate(template, values, counter()).doc);
  });

  test.each([33851])('the plan of seed %i, whose decision was once read as a signature', async (seed) => {
    await expectSame(richPlan(createRandom(seed)));
  });

  test(`${RUNS} plans by chance from seed ${FIRST_SEED}`, { timeout: 240_000 }, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1)
      await expectSame(richPlan(createRandom(seed)), `seed ${seed}`);
  });
});

describe('the text of an old plan', () => {
  const seeds = join(root, '../shared/seeds');
  const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
  if (files.length === 0)
    console.warn('Old plans (../shared/seeds) are absent: their words are not followed.');

  test.each(files)('%s keeps its words through .docx', async (file) => {
    const { doc } = readText(readFileSync(join(seeds, file), 'utf8'), { newId: counter() }).value;
    const read = await throughWord(doc);
    const wordsOf = (of: Doc): string[] =>
      wordsIn([...printedText(of, () => ''), ...footnotesOf(of)].join('\n'));
    expect(wordsOf(read.value.doc)).toEqual(wordsOf(doc));
    expect(asItTravels(read.value.doc)).toEqual(asItTravels(mended(doc)));
  });
});
