import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../support/random.ts';
import { remoteEdits } from './harness/pageApi.ts';
import { buildHarness, launch, openTypingPage } from './openTypingPage.ts';
import { typeUnder } from './typeUnder.ts';
import type { Way } from './typist.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const ways: readonly Way[] = ['composition', 'Unikey'];
/** Set to measure y-prosemirror without our bridge in the same table; it is not held to anything. */
const bindings = process.env.COMPARE ? (['ours', 'plain'] as const) : (['ours'] as const);

let browser: Browser;
let harness: { script: string; style: string };
const table: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  console.info(`Vietnamese typing, SEED=${seed}`);
  [browser, harness] = await Promise.all([launch(), buildHarness()]);
});

afterAll(async () => {
  await browser?.close();
  console.info('Broken syllables:');
  console.table(table);
});

describe.each(remoteEdits)('while another person makes: %s', (kind) => {
  it.each(ways)('no character is lost, doubled or misplaced, typed by %s', async (way) => {
    const { page, keyboard, errors } = await openTypingPage(browser, harness);
    for (const binding of bindings) {
      const random = createRandom(seed);
      const outcome = await typeUnder(page, keyboard, { kind, way, binding, random });
      const column = binding === 'ours' ? way : `${way}, plain y-prosemirror`;
      (table[kind] ??= {})[column] = `${outcome.broken} of ${outcome.syllables}`;
      if (binding === 'ours') expect(outcome.problems).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});
