import { rmSync } from 'node:fs';
import { asItStands, fromYDoc, suggestionsOf, toPlainText } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Browser } from 'playwright-core';
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

it('what a guest does in a section of others is suggested, shown to its owners, accepted or not', async () => {
  const [owner, guest] = (await Promise.all(['quantri', 'mai'].map(openDeskOf))) as [Desk, Desk];
  await Promise.all([owner.openPlan(title), guest.openPlan(title)]);
  const before = await readPlan();

  await guest.caretAfter('Hoàn thành đúng hạn');
  await guest.type(' hoặc sớm');
  await guest.page.getByRole('status').filter({ hasText: 'đề nghị sửa' }).waitFor();
  await picture(guest, 'guest-first-line');
  await guest.page.getByRole('button', { name: 'Đã rõ' }).click();
  await guest.caretAfter('Đơn vị chủ trì');
  for (let i = 0; i < 7; i += 1) await guest.page.keyboard.press('Backspace');
  await guest.caretAfter('lý do và thời hạn');
  await guest.page.keyboard.press('Enter');
  await guest.type('dự kiến');
  await guest.caretAfter('Văn phòng theo dõi');
  await guest.page.keyboard.press('Shift+Home');
  await guest.page.keyboard.press('Control+b');
  await guest.caretAfter('không chờ đến lúc lấy ý kiến');
  await guest.page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    window.document.activeElement!.dispatchEvent(event);
  }, ' Dòng dán một.\nDòng dán hai.');
  await guest.saved();
  await picture(guest, 'guest');

  const suggested = await readPlan();
  expect(toPlainText(asItStands(suggested))).toBe(toPlainText(asItStands(before)));
  const kinds = suggestionsOf(suggested).flatMap(({ pieces }) => pieces.map(({ kind }) => kind));
  for (const kind of ['insertion', 'deletion', 'split', 'format']) expect(kinds).toContain(kind);
  const tray = guest.page.getByText('chưa được đưa vào văn bản');
  expect(await tray.count()).toBe(0);

  await until('the owner sees it', async () => (await owner.text()).includes(' hoặc sớm'));
  await owner.caretAfter(' hoặc sớm');
  const card = owner.page.getByRole('region', { name: 'Đề nghị sửa' });
  await card.waitFor();
  expect(await card.textContent()).toMatch(/Mai/);
  await picture(owner, 'owner-card');
  await card.getByRole('button', { name: 'Tiếp thu', exact: true }).click();
  await owner.caretAfter('dự kiến');
  await card.getByRole('button', { name: 'Từ chối' }).click();
  await owner.saved();

  await guest.caretAfter('Dòng dán một');
  const own = guest.page.getByRole('region', { name: 'Đề nghị sửa' });
  await own.getByRole('button', { name: 'Rút lại' }).click();
  await guest.saved();

  await until('both see the same', async () => (await owner.text()) === (await guest.text()));
  const after = await readPlan();
  const words = asItStands(after).textContent;
  expect(words).toContain('Hoàn thành đúng hạn hoặc sớm');
  expect(after.textContent).not.toContain('dự kiến');
  expect(after.textContent).not.toContain('Dòng dán một');
  const standing = asItStands(before).textContent;
  expect(words.replace(' hoặc sớm', '')).toBe(standing);
});

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
