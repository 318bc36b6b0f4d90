import { expect, test } from 'vitest';
import { columnShares } from './columnShares.ts';

const TOTAL = 605;

test('every column has room for its longest word and the whole width is shared out', () => {
  const shares = columnShares(
    [
      { longestWord: 20, cells: [20] },
      { longestWord: 60, cells: [900, 700] },
      { longestWord: 70, cells: [70] },
    ],
    TOTAL,
  );
  expect(shares[0]).toBeGreaterThanOrEqual(34);
  expect(shares[2]).toBeGreaterThanOrEqual(84);
  expect(shares.reduce((a, b) => a + b)).toBeCloseTo(TOTAL);
});

test('ten times the text gets more width, but not ten times as much', () => {
  const [short, long] = columnShares(
    [
      { longestWord: 50, cells: [200] },
      { longestWord: 50, cells: [2000] },
    ],
    TOTAL,
  ) as [number, number];
  expect(long / short).toBeGreaterThan(1.3);
  expect(long / short).toBeLessThan(4);
});

test('columns without text share alike', () => {
  expect(
    columnShares(
      [
        { longestWord: 0, cells: [] },
        { longestWord: 0, cells: [] },
      ],
      200,
    ),
  ).toEqual([100, 100]);
});
