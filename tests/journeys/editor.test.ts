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
let lan: Desk;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), openBrowser()]);
  lan = await openDeskOf('lan');
  await lan.openPlan(/^Công tác quý/);
});
afterAll(async () => {
  await browser.close();
  await server.end();
  rmSync(server.data, { recursive: true, force: true });
});

it('focus that comes without a click brings a caret that stands in a line', async () => {
  await lan.sheet.focus();
  await until('the caret is in the title', () =>
    lan.sheet.evaluate((root) => {
      const { anchorNode } = root.ownerDocument.getSelection()!;
      return anchorNode?.nodeValue === 'CHƯƠNG TRÌNH' && root.contains(anchorNode);
    }),
  );
  await lan.type(' X');
  expect(await lan.sheet.getByText('CHƯƠNG TRÌNH X').count()).toBe(1);
  await undone(lan, 'CHƯƠNG TRÌNH X');
});

it('typing over the whole plan keeps its fixed parts, and undo brings the words back', async () => {
  const lines = (): Promise<string[]> => lan.sheet.locator('p, h1, h2, h3, li').allTextContents();
  const before = String(await lines());
  await lan.page.keyboard.press('Control+a');
  await lan.type('Viết lại');
  await until('the words are gone', async () => !(await lan.text()).includes('Phân công'));
  expect(await lan.sheet.locator('> *').evaluateAll((parts) => parts.length)).toBe(9);
  await until('undo brings everything back', async () => {
    await lan.page.keyboard.press('Control+z');
    return String(await lines()) === before;
  });
});

it('tools that have no place where the caret is say so', async () => {
  await lan.caretAfter('Công tác quý II năm 2026');
  await until('tables are off', () => tool(lan, 'Bảng phân công').isDisabled());
  expect(await tool(lan, 'Căn cứ').isEnabled()).toBe(true);
  await lan.caretAfter('thời hạn mới.');
  await until('tables are on', () => tool(lan, 'Bảng phân công').isEnabled());
});

it('the slash menu makes a table by keyboard, and its bar adds and removes rows and columns', async () => {
  await lan.caretAfter('thời hạn mới.');
  await lan.page.keyboard.press('Enter');
  await lan.type('/bang');
  await lan.page.getByRole('option', { name: /Bảng 3 cột/ }).waitFor();
  await lan.page.keyboard.press('ArrowDown');
  await lan.page.keyboard.press('Enter');
  const size = (): Promise<string> =>
    lan.sheet
      .locator('table[data-node=table] tr')
      .evaluateAll((rows) => rows.map((row) => row.children.length).join(' '));
  await until('a table', async () => (await size()) === '3 3 3');
  const bar = lan.page.getByRole('toolbar', { name: 'Bảng' });
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
