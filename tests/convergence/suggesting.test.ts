import { expect, it } from 'vitest';
import { spendSuggestingDay } from './suggesting/spendSuggestingDay.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 20);
const OPERATIONS = Number(process.env['OPERATIONS'] ?? 400);
const first = Number(process.env['SEED'] ?? 20261122);

it.each(Array.from({ length: SEEDS }, (_, i) => first + i))(
  '4 editors and 2 suggesters neither double nor eat a letter, and every suggestion is what its author meant (seed %i)',
  (seed) => {
    const { differences, differing, lost, summary } = spendSuggestingDay(seed, OPERATIONS);
    console.log(summary);
    expect({ differences, differing, lost }).toEqual({ differences: [], differing: [], lost: [] });
  },
  600_000,
);
