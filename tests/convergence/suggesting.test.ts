import { describe, expect, it } from 'vitest';
import { spendSuggestingDay } from './suggesting/spendSuggestingDay.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 20);
const OPERATIONS = Number(process.env['OPERATIONS'] ?? 400);
const first = Number(process.env['SEED'] ?? 20261122);
const seeds = Array.from({ length: SEEDS }, (_, i) => first + i);

describe('4 editors and 2 suggesters in the same paragraphs, who also accept, reject and take back', () => {
  it.each(seeds)(
    'leave what a reference without a document says, letter by letter, in both projections (seed %i)',
    (seed) => {
      const { faults, adrift, summary } = spendSuggestingDay(seed, Math.ceil(OPERATIONS / 6), 'inTurn');
      console.log(summary);
      expect({ faults, adrift }).toEqual({ faults: [], adrift: [] });
    },
    600_000,
  );

  it.each(seeds)(
    'at the same time and offline now and then, eat, double and lose no letter and see one plan (seed %i)',
    (seed) => {
      const { faults, adrift, letters, summary } = spendSuggestingDay(seed, OPERATIONS, 'atOnce');
      console.log(summary);
      expect(faults).toEqual([]);
      // A mark may run over letters that somebody puts beside it in the same moment: seen, and answered, like any other.
      expect(adrift.length).toBeLessThan(Math.max(20, letters / 2));
    },
    600_000,
  );
});
