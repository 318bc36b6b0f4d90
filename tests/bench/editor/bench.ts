import { rmSync } from 'node:fs';
import { signIn, type Person } from '../../support/api.ts';
import { openBrowser } from '../../support/browser.ts';
import { demoPeople } from '../../support/demo.ts';
import { startServerProcess } from '../../support/serverProcess.ts';
import { buildHarness } from '../../typing/openTypingPage.ts';
import { importPlan } from '../importPlan.ts';
import { longPlan } from '../longPlan.ts';
import { measureSheet, type SheetTimes } from './measureSheet.ts';
import { joinAsTypist } from './remoteTypist.ts';
import { reportSheets } from './reportSheets.ts';
import { createSheets, type Sheet } from './sheets.ts';

const ROUNDS = 3;
/** A frame comes when it is ready, not 16 ms after the last one: else waiting for the screen hides the work. */
const NO_FRAME_CLOCK = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** The application as people have it, beside y-prosemirror's plain binding and a bare contenteditable. */
export async function benchEditor(): Promise<void> {
  const [server, browser, { script }] = await Promise.all([
    startServerProcess(),
    openBrowser(NO_FRAME_CLOCK),
    buildHarness(new URL('./plain', import.meta.url)),
  ]);
  try {
    const [first] = demoPeople(server);
    const person = await signIn(server.url, first!.username, first!.password);
    const html = new Map<string, string>();
    const parts = { browser, person, plainScript: script, htmlOf: (id: string) => html.get(id)! };
    const sheets = createSheets(parts);
    console.log(`\nthe editor in Chromium (ms, ${ROUNDS} rounds in turn)`);
    for (const pages of [10, 100]) {
      const planId = await importPlan(person, { doc: longPlan(pages) });
      html.set(planId, await drawnBy(sheets[0]!, planId));
      reportSheets(pages, await runRounds(sheets, person, planId));
    }
  } finally {
    await browser.close();
    await server.end();
    rmSync(server.data, { recursive: true, force: true });
  }
}

async function drawnBy(sheet: Sheet, planId: string): Promise<string> {
  const page = await sheet.open(planId);
  await page.evaluate(() => window.clock.editable);
  const html = await page.getByRole('textbox', { name: 'Nội dung kế hoạch' }).innerHTML();
  await page.context().close();
  return html;
}

async function runRounds(
  sheets: readonly Sheet[],
  person: Person,
  planId: string,
): Promise<Map<Sheet['name'], SheetTimes>> {
  const all = new Map<Sheet['name'], SheetTimes>(
    sheets.map(({ name }) => [name, { editable: [], keys: [], remoteCost: [], arrival: [] }]),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const sheet of sheets) {
      const typist = sheet.isShared ? await joinAsTypist(person, planId) : null;
      const page = await sheet.open(planId);
      await measureSheet(page, all.get(sheet.name)!, typist);
      await typist?.saved();
      typist?.leave();
      await page.context().close();
    }
  }
  return all;
}
