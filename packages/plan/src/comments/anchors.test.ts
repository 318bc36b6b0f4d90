import { expect, it } from 'vitest';
import { CommentedDay } from '../testing/commentTogether.ts';

const ROUNDS = 8;
const asked = process.env.SEED ? [Number(process.env.SEED)] : [];
const many = Array.from({ length: Number(process.env.SEEDS ?? 4) }, (_, index) => index + 1);
const seeds = [...many, ...asked];

it.each(seeds)(
  'marks stay on their words, on all of them and on no others, whatever four people do (seed %i)',
  (seed) => {
    const { counts, strange, bared } = new CommentedDay(seed, ROUNDS);
    expect(counts.standing).toBeGreaterThan(3);
    expect({ strange, bared }).toEqual({ strange: [], bared: [] });
  },
);

it.each(seeds)(
  'made while others type there, they take in only what is typed at that moment, and keep what a split takes along (seed %i)',
  (seed) => {
    const { counts, strange, bared } = new CommentedDay(seed, ROUNDS, true);
    expect(counts.standing).toBeGreaterThan(3);
    expect({ strange, bared }).toEqual({ strange: [], bared: [] });
  },
);
