import { afterAll, describe, expect, it } from 'vitest';
import { checkDocuments, summary } from './checkDocuments.ts';
import { fromChance, fromSeeds, fromTemplates } from './documents.ts';
import { known } from './known.ts';
import { validator } from './read/validate.ts';
import { rules } from './rules/all.ts';
import type { Source } from './Sheet.ts';

const SEED = Number(process.env['SEED'] ?? 1);
const PLANS = 200;
const BATCH = 25;

console.log(`random plans of SEED=${SEED}`);
if (!validator) console.warn('no Open XML validator for this machine: the schema is not checked in this run');

async function expectOnlyKnown(sources: readonly Source[]): Promise<void> {
  const found = await checkDocuments(sources);
  const names = sources.map(({ name }) => name);
  expect(found).toEqual(Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name))));
}

describe('the figures of the decree hold, in the file and on the page,', () => {
  it('for each template in both size sets', async () => expectOnlyKnown(await fromTemplates()));

  it('for each real plan', async () => expectOnlyKnown(await fromSeeds()));

  const batches = Array.from({ length: PLANS / BATCH }, (_, i) => i * BATCH);
  it.each(batches)('for the random plans from %i on', async (start) => {
    const numbers = Array.from({ length: BATCH }, (_, i) => start + i);
    await expectOnlyKnown(await Promise.all(numbers.map((n) => fromChance(SEED, n))));
  });

  it('and headings are left behind by LibreOffice only where it cannot keep them', () => {
    expect(summary.stranded.length).toBeLessThanOrEqual(summary.headings * 0.005);
  });
});

afterAll(() => {
  const { documents, pages, assertions, violations, headings, stranded } = summary;
  console.log(
    [
      `layout: ${documents} documents, ${pages} pages, ${rules.length} rules, ${assertions} assertions, ${violations} violations`,
      `headings that LibreOffice leaves at the foot of a page against the file: ${stranded.length} of ${headings}`,
      ...stranded.map((line) => `  ${line}`),
    ].join('\n'),
  );
});
