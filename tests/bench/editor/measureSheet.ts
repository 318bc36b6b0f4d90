import { setTimeout as after } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Typist } from './remoteTypist.ts';

export interface SheetTimes {
  editable: number[];
  /** Key press to the end of the next frame. */
  keys: number[];
  /** Main thread of the reader's page, for one key of another. */
  remoteCost: number[];
  /** From the other's key to the frame that shows it. */
  arrival: number[];
}

const KEYS = 25;
const REMOTE_KEYS = 20;
/** Between keys, so that what follows from one is done before the next. */
const PAUSE = 50;

export async function measureSheet(page: Page, times: SheetTimes, typist: Typist | null): Promise<void> {
  times.editable.push(
    await within(
      'the sheet can be written on',
      page.evaluate(() => window.clock.editable),
    ),
  );
  await page.evaluate(() => window.clock.focusMiddle());
  // What the page still does after its first frame is not a key's.
  await after(1000);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a');
    await page.evaluate(() => window.clock.frame());
    await after(PAUSE);
  }
  const keys = await page.evaluate(() => window.clock.keys);
  times.keys.push(...keys.slice(1));
  if (!typist) return;
  const profile = await page.context().newCDPSession(page);
  await profile.send('Performance.enable');
  for (let key = 0; key < REMOTE_KEYS; key += 1) await remoteKey(page, profile, times, typist);
}

async function remoteKey(page: Page, profile: CDPSession, times: SheetTimes, typist: Typist): Promise<void> {
  const count = typist.nextCount();
  const shown = page.evaluate((count) => window.clock.marks(count), count);
  await page.evaluate(() => window.clock.frame());
  const before = await mainThread(profile);
  const sent = performance.timeOrigin + performance.now();
  typist.type();
  times.arrival.push((await within('the key of another is shown', shown)) - sent);
  await page.evaluate(() => window.clock.frame());
  times.remoteCost.push((await mainThread(profile)) - before);
  await after(PAUSE);
}

/** What a page never says must not hold the bench for ever. */
async function within<Result>(fact: string, promise: Promise<Result>): Promise<Result> {
  const tooLate = new AbortController();
  const late = after(30_000, null, { signal: tooLate.signal }).then(() => {
    throw new Error(`never came true: ${fact}`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    late.catch(() => undefined);
    tooLate.abort();
  }
}

/** Milliseconds that the page's main thread has been busy. */
async function mainThread(profile: CDPSession): Promise<number> {
  const { metrics } = await profile.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}
