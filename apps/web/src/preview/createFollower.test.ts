import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFollower } from './createFollower.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow() {
  const calls: (() => void)[] = [];
  const follower = createFollower(() => new Promise((done) => calls.push(done)));
  return { calls, follower };
}

test('asks at once, then once for a burst of changes', async () => {
  const { calls, follower } = follow();
  expect(calls).toHaveLength(1);
  calls[0]!();
  await vi.advanceTimersByTimeAsync(0);
  for (let i = 0; i < 5; i += 1) {
    follower.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(150);
  expect(calls).toHaveLength(2);
});

test('does not wait for a pause for ever', async () => {
  const { calls, follower } = follow();
  calls[0]!();
  await vi.advanceTimersByTimeAsync(0);
  for (let i = 0; i < 9; i += 1) {
    follower.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(calls).toHaveLength(2);
});

test('asks once more for what changed while it was asking, and never twice at once', async () => {
  const { calls, follower } = follow();
  follower.changed();
  follower.changed();
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toHaveLength(1);
  calls[0]!();
  await vi.advanceTimersByTimeAsync(300);
  expect(calls).toHaveLength(2);
  calls[1]!();
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toHaveLength(2);
});

test('is quiet after its end', async () => {
  const { calls, follower } = follow();
  follower.stop();
  calls[0]!();
  follower.changed();
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toHaveLength(1);
});
