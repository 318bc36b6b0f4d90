import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { type Person, signIn } from '../../support/api.ts';
import { openBrowser } from '../../support/browser.ts';
import { demoPeople } from '../../support/demo.ts';
import { startServerProcess } from '../../support/serverProcess.ts';
import { measureSheet, type SheetTimes } from '../editor/measureSheet.ts';
import { joinAsTypist } from '../editor/remoteTypist.ts';
import { openSheet } from '../editor/sheets.ts';
import { importPlan } from '../importPlan.ts';
import { medianOf, percentiles } from '../percentiles.ts';
import { reviewedLongPlan } from './reviewedLongPlan.ts';

const PAGES = 100;
const ROUNDS = 3;
const NO_FRAME_CLOCK = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** One way of having the plan on the screen. */
interface Screen {
  readonly name: string;
  readonly planId: string;
  readonly panel: 'comments' | 'suggestions' | null;
}

/** Typing in a plan with 500 comments and 500 suggestions, beside the same plan without, in turn. */
export async function benchReview(): Promise<void> {
  const [server, browser] = await Promise.all([startServerProcess(), openBrowser(NO_FRAME_CLOCK)]);
  try {
    const [first] = demoPeople(server);
    const person = await signIn(server.url, first!.username, first!.password);
    const bare = await importPlan(person, reviewedLongPlan(PAGES, false));
    const reviewed = await importPlan(person, reviewedLongPlan(PAGES, true));
    const screens: readonly Screen[] = [
      { name: 'without', planId: bare, panel: null },
      { name: 'with, panel closed', planId: reviewed, panel: null },
      { name: 'with, comments open', planId: reviewed, panel: 'comments' },
      { name: 'with, suggestions open', planId: reviewed, panel: 'suggestions' },
    ];
    console.log(`\n${PAGES} pages with 500 comments and 500 suggestions (ms, ${ROUNDS} rounds in turn)`);
    report(screens, await runRounds(browser, person, screens));
  } finally {
    await browser.close();
    await server.end();
    rmSync(server.data, { recursive: true, force: true });
  }
}

async function runRounds(
  browser: Browser,
  person: Person,
  screens: readonly Screen[],
): Promise<ReadonlyMap<Screen, SheetTimes>> {
  const empty = (): SheetTimes => ({ editable: [], keys: [], remoteCost: [], arrival: [] });
  const all = new Map(screens.map((screen) => [screen, empty()]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [screen, times] of all) {
      const typist = await joinAsTypist(person, screen.planId);
      const stored = {
        'duthao.review': String(screen.panel !== null),
        'duthao.review.tab': JSON.stringify(screen.panel ?? 'comments'),
      };
      const page = await openSheet(browser, person, `/ke-hoach/${screen.planId}`, { stored });
      if (screen.panel) await page.getByRole('complementary', { name: 'Ý kiến và đề nghị sửa' }).waitFor();
      await measureSheet(page, times, typist);
      await typist.saved();
      typist.leave();
      await page.context().close();
    }
  }
  return all;
}

const rows: readonly { what: string; of: keyof SheetTimes }[] = [
  { what: 'navigation to editable', of: 'editable' },
  { what: 'own key to next frame', of: 'keys' },
  { what: "another's key, main thread", of: 'remoteCost' },
  { what: "another's key to its frame", of: 'arrival' },
];

function report(screens: readonly Screen[], all: ReadonlyMap<Screen, SheetTimes>): void {
  for (const { what, of } of rows) {
    const base = medianOf(all.get(screens[0]!)![of]);
    const figures = screens.map((screen) => {
      const times = all.get(screen)![of];
      const { p50, p95 } = percentiles(times);
      return `${screen.name} ${p50} / ${p95} (${(medianOf(times) / base).toFixed(2)})`;
    });
    console.log(`${what}: ${figures.join(', ')}`);
  }
}
