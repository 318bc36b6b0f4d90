import { rmSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
let browser: Browser;
let drafter: Desk;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), openBrowser()]);
  drafter = await openDeskOf('quantri');
  await drafter.openPlan(/^Công tác quý/);
});
afterAll(async () => {
  await browser.close();
  await server.end();
  rmSync(server.data, { recursive: true, force: true });
});

it('focus that comes without a click brings a caret that stands in a line', async () => {
  await drafter.sheet.focus();
  await until('the caret is in the title', () =>
    drafter.sheet.evaluate((root) => {
      const { anchorNode } = root.ownerDocument.getSelection()!;
      return anchorNode?.nodeValue === 'CHƯƠNG TRÌNH' && root.contains(anchorNode);
    }),
  );
  await drafter.type(' X');
  expect(await drafter.sheet.getByText('CHƯƠNG TRÌNH X').count()).toBe(1);
  await undone(drafter, 'CHƯƠNG TRÌNH X');
});

it('typing over the whole plan keeps its fixed parts, and undo brings the words back', async () => {
  const lines = (): Promise<string[]> => drafter.sheet.locator('p, h1, h2, h3, li').allTextContents();
  const before = String(await lines());
  await drafter.page.keyboard.press('Control+a');
  await drafter.type('Viết lại');
  await until('the words are gone', async () => !(await drafter.text()).includes('Phân công'));
  expect(await drafter.sheet.locator('> *').evaluateAll((parts) => parts.length)).toBe(9);
  await until('undo brings everything back', async () => {
    await drafter.page.keyboard.press('Control+z');
    return String(await lines()) === before;
  });
});

it('tools that have no place where the caret is say so', async () => {
  await drafter.caretAfter('Công tác quý II năm 2026');
  await until('tables are off', () => tool(drafter, 'Bảng phân công').isDisabled());
  expect(await tool(drafter, 'Căn cứ').isEnabled()).toBe(true);
  await drafter.caretAfter('thời hạn mới.');
  await until('tables are on', () => tool(drafter, 'Bảng phân công').isEnabled());
});

it('the slash menu makes a table by keyboard, and its bar adds and removes rows and columns', async () => {
  await drafter.caretAfter('thời hạn mới.');
  await drafter.page.keyboard.press('Enter');
  await drafter.type('/bang');
  await drafter.page.getByRole('option', { name: /Bảng 3 cột/ }).waitFor();
  await drafter.page.keyboard.press('ArrowDown');
  await drafter.page.keyboard.press('Enter');
  const size = (): Promise<string> =>
    drafter.sheet
      .locator('table[data-node=table] tr')
      .evaluateAll((rows) => rows.map((row) => row.children.length).join(' '));
  await until('a table', async () => (await size()) === '3 3 3');
  const bar = drafter.page.getByRole('toolbar', { name: 'Bảng' });
  for (const [name, expected] of [
    ['Thêm hàng', '3 3 3 3'],
    ['Thêm cột', '4 4 4 4'],
    ['Bỏ cột', '3 3 3 3'],
    ['Bỏ hàng', '3 3 3'],
  ] as const) {
    await bar.getByRole('button', { name }).click();
    await until(name, async () => (await size()) === expected);
  }
});

function openDeskOf(username: string): Promise<Desk> {
  const { password } = demoPeople(server).find((person) => person.username === username)!;
  return openDesk(browser, server.url, { username, password });
}

const tool = ({ page }: Desk, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Định dạng và chèn' }).getByRole('button', { name, exact: true });

async function undone(desk: Desk, words: string): Promise<void> {
  await until(`“${words}” is taken back`, async () => {
    await desk.page.keyboard.press('Control+z');
    return !(await desk.text()).includes(words);
  });
}
