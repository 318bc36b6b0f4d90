import { rmSync } from 'node:fs';
import { fromYDoc, suggestionsOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plansOf, signIn } from '../support/api.ts';
import { openBrowser } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { joinRoom } from '../support/joinRoom.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.end();
  rmSync(server.data, { recursive: true, force: true });
});

const title = /^Công tác quý/;
/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];

it('suggestions are looked through, decided by unit, taken back, and seen with all or none of them', async () => {
  const [owner, guest] = (await Promise.all(['quantri', 'mai'].map(openDeskOf))) as [Desk, Desk];
  await Promise.all([owner.openPlan(title), guest.openPlan(title)]);
  const start = await waiting();
  await guest.caretAfter('Hoàn thành đúng hạn');
  await guest.type(' hoặc sớm');
  await guest.page.getByRole('button', { name: 'Đã rõ' }).click();
  await guest.caretAfter('Đơn vị chủ trì');
  for (let i = 0; i < 7; i += 1) await guest.page.keyboard.press('Backspace');
  await guest.type('phụ trách');
  await guest.caretAfter('lý do và thời hạn');
  await guest.page.keyboard.press('Enter');
  await guest.type('dự kiến');
  await guest.saved();

  const { page } = owner;
  await until('the owner sees them', async () => (await owner.text()).includes('dự kiến'));
  const rail = page.getByRole('button', { name: /^Ý kiến .*Đề nghị/ });
  if (await rail.count()) await rail.click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  const cards = page.locator('[data-suggestion]');
  await until('the cards are there', async () => (await cards.count()) === start.length + 3);
  await picture(owner, 'cards');

  // A card leads to its words and back.
  await cards.filter({ hasText: 'phụ trách' }).click();
  expect(await currentWords(owner.sheet)).toContain('phụ trách');
  await owner.caretAfter(' hoặc sớm');
  await page.locator('[data-suggestion][data-current]').filter({ hasText: 'hoặc sớm' }).waitFor();

  const before = await readPlan();
  await page.getByText('Bản cuối', { exact: true }).click();
  const final = page.getByRole('document', { name: 'Bản cuối của kế hoạch' });
  await final.waitFor();
  const words = await final.innerText();
  expect(words).toContain('Hoàn thành đúng hạn hoặc sớm');
  expect(words).toContain('Đơn vị phụ trách chủ động');
  await picture(owner, 'final');
  await page.getByText('Bản gốc', { exact: true }).click();
  const original = page.getByRole('document', { name: 'Bản gốc của kế hoạch' });
  await original.waitFor();
  expect(await original.innerText()).not.toContain('hoặc sớm');
  await page.getByRole('button', { name: 'Trở lại soạn thảo' }).click();
  expect((await readPlan()).eq(before)).toBe(true);

  // All of one unit, and back again with one key.
  await page.getByRole('combobox', { name: /^Chọn đề nghị/ }).click();
  await page.getByRole('option', { name: /^Phòng Cải cách hành chính/ }).click();
  await page.getByRole('button', { name: /^Tiếp thu \d+ đề nghị…/ }).click();
  const dialog = page.getByRole('dialog');
  await picture(owner, 'bulk');
  expect(await dialog.innerText()).toContain('đưa vào văn bản');
  await dialog.getByRole('button', { name: /^Tiếp thu \d+ đề nghị$/ }).click();
  await owner.saved();
  await until('they are carried out', async () => (await waiting()).length === start.length);
  expect((await readPlan()).textContent).toContain('Đơn vị phụ trách chủ động');
  await page.keyboard.press('Control+z');
  await until('they wait again', async () => (await waiting()).length === start.length + 3);
  expect((await readPlan()).eq(before)).toBe(true);
  await owner.saved();
});

it('one’s own text is written as suggestions while the mode is on', async () => {
  const owner = await openDeskOf('quantri');
  await owner.openPlan(title);
  const before = (await waiting()).length;
  await owner.caretAfter('chủ động mời');
  await owner.page.keyboard.press('Control+Shift+E');
  await owner.page.getByText('Chế độ đề nghị đang bật').waitFor();
  await owner.type(' thêm');
  await owner.saved();
  await until('it waits for an answer', async () => (await waiting()).length === before + 1);
  await picture(owner, 'tracking');
  await owner.page.getByRole('button', { name: 'Tắt', exact: true }).click();
  await owner.caretAfter('ngay từ khi bắt đầu');
  await owner.type(' và');
  await owner.saved();
  expect((await waiting()).length).toBe(before + 1);
});

const currentWords = (sheet: Locator): Promise<string> =>
  sheet.evaluate((root) =>
    [...root.querySelectorAll('.is-current')].map((each) => each.textContent).join('|'),
  );

const waiting = async (): Promise<readonly string[]> => suggestionsOf(await readPlan()).map(({ id }) => id);

function openDeskOf(username: string): Promise<Desk> {
  const { password } = demoPeople(server).find((person) => person.username === username)!;
  return openDesk(browser, server.url, { username, password });
}

async function readPlan(): Promise<Node> {
  const person = demoPeople(server).find(({ username }) => username === 'quantri')!;
  const script = await signIn(server.url, person.username, person.password);
  const planId = (await plansOf(script)).find((plan) => title.test(plan.title))!.id;
  const visitor = await joinRoom(script, planId);
  const doc = fromYDoc(visitor.ydoc);
  visitor.leave();
  return doc;
}

async function picture(desk: Desk, name: string): Promise<void> {
  if (pictures) await desk.page.screenshot({ path: `${pictures}/${name}.png` });
}
