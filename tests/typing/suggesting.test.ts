import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../support/random.ts';
import { type RemoteEdit, remoteEdits } from './harness/pageApi.ts';
import { buildHarness, launch, openTypingPage } from './openTypingPage.ts';
import { typeUnder } from './typeUnder.ts';
import type { Way } from './typist.ts';

const seed = Number(process.env.SEED ?? 888709);
const ways: readonly Way[] = ['composition', 'Unikey'];
/** What the owner of the place does meanwhile; a guest's own line is never cut or turned into another kind. */
const kinds: readonly RemoteEdit[] = process.env.KINDS
  ? remoteEdits.filter((kind) => process.env.KINDS!.split(',').includes(kind))
  : remoteEdits;
const cases = ways.flatMap((way) => kinds.map((kind) => ({ kind, way })));
/**
 * These take the end of a mark away from under the guest, who has not seen it yet: what is typed there in that moment
 * reaches the server bare, is refused, and is merged again.
 */
const tearing: readonly RemoteEdit[] = [
  'deletion of the open syllable',
  'Enter before, same paragraph',
  'Enter right before the sentence',
  'footnote before',
  'kind of the block',
  'text right of the caret',
];
const LEAK = /updates changed the text as it stands$/;
/** Bold taken back by the owner in the moment of a composition may stay on the guest's own new words. */
const STAYS_BOLD = /^"[^"]+": the edit of the other person is gone:/;
const SENTENCES = Number(process.env.SENTENCES ?? 3);

let browser: Browser;
let harness: { script: string; style: string };
beforeAll(async () => {
  console.info(`Vietnamese typing as a guest, SEED=${seed}`);
  [browser, harness] = await Promise.all([launch(), buildHarness()]);
}, 120_000);
afterAll(() => browser?.close());

describe.each(cases)('a guest types while the owner makes: $kind ($way)', ({ kind, way }) => {
  it('no syllable breaks, the text stands, and all that is sent are suggestions', async () => {
    const { page, keyboard, errors } = await openTypingPage(browser, harness);
    const options = { kind, way, binding: 'ours', suggests: true, count: SENTENCES } as const;
    const outcome = await typeUnder(page, keyboard, { ...options, random: createRandom(seed) });
    await page.close();
    const isExpected = (problem: string): boolean =>
      (tearing.includes(kind) && LEAK.test(problem)) ||
      (kind === 'bold over the paragraph' && STAYS_BOLD.test(problem));
    expect([...outcome.problems.filter((problem) => !isExpected(problem)), ...errors]).toEqual([]);
  });
});
