import { afterEach, expect, it, vi } from 'vitest';
import { createListenFirst } from './listenFirst.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('does not hold news for ever for a client that never asks', () => {
  vi.useFakeTimers();
  const sent: Uint8Array[] = [];
  const { tell } = createListenFirst({ send: (frame) => sent.push(frame), pass: () => undefined });
  const news = Uint8Array.from([0, 2, 0]);
  tell(news);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(5000);
  tell(news);
  expect(sent).toEqual([news, news]);
});
