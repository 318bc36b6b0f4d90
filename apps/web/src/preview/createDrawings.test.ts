import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDrawings } from './createDrawings.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function settledOf(drawings: ReturnType<typeof createDrawings>) {
  const seen = { settled: false };
  void drawings.settled().then(() => (seen.settled = true));
  return seen;
}

test('newer pages wait until every page is drawn or called off, each counted once', async () => {
  const drawings = createDrawings();
  const [first, second] = [drawings.begin(), drawings.begin()];
  const seen = settledOf(drawings);
  first();
  first();
  await vi.advanceTimersByTimeAsync(100);
  expect(seen.settled).toBe(false);
  second();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.settled).toBe(true);
});

test('a page that is never drawn holds nothing up for ever', async () => {
  const drawings = createDrawings();
  drawings.begin();
  const seen = settledOf(drawings);
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen.settled).toBe(true);
});
