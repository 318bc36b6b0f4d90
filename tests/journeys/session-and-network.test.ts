import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { type Cable, openCable } from '../support/openCable.ts';
import { letWriteEverywhere } from '../support/letWriteEverywhere.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { createRandom } from '../support/random.ts';
import { readFromServer } from '../support/readFromServer.ts';
import { until } from '../support/until.ts';

let office: Office;
let cable: Cable;
beforeAll(async () => {
  office = await openOffice();
  await letWriteEverywhere(await office.script('quantri'), 'Văn phòng', ['lan', 'mai', 'tuan']);
  cable = await openCable(office.server.port);
});
afterAll(async () => {
  await cable.close();
  await office.close();
});

const title = /^Công tác quý/;
const savedAt = /^Đã lưu trên máy chủ lúc \d\d:\d\d$/;

async function read(): Promise<string> {
  return readFromServer(await office.script('hoa'), await office.planId(title));
}

/** A desk whose line to the server can be pulled out. */
function cabledDesk(username: string): Promise<Desk> {
  return openDesk(office.browser, cable.url, { username, password: office.passwordOf(username) });
}

/** The browser notices both: the system says that there is no network, and every connection is gone. */
async function unplug(page: Page): Promise<void> {
  await page.context().setOffline(true);
  cable.cut();
}

async function plugIn(page: Page): Promise<void> {
  cable.mend();
  await page.context().setOffline(false);
}

const markOf = (page: Page) => page.locator('header output');

it('a session that ends while one types keeps the text, asks for the password, and saves everything', async () => {
  const desk = await office.desk('lan');
  const { page } = desk;
  await desk.openPlan(title);
  await desk.caretAfter('Hoàn thành đúng hạn');
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { url } = office.server;
  await desk.type(' chữ trước khi hết phiên');
  const [ended] = await Promise.all([
    fetch(`${url}/api/session`, { method: 'DELETE', headers: { cookie, origin: url } }),
    desk.type(' và chữ đang gõ dở lúc hết phiên'),
  ]);
  expect(ended.status).toBe(204);

  const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại' });
  await dialog
    .getByText(
      'Phiên làm việc đã hết hạn. Nội dung đang soạn vẫn được giữ trên máy này. Đăng nhập lại bằng tài khoản ' +
        'Nguyễn Thị Lan để gửi tiếp lên máy chủ.',
    )
    .waitFor();
  expect(await markOf(page).textContent()).toMatch(/^Mất kết nối/);
  const kept = await desk.text();
  expect(kept).toContain('Hoàn thành đúng hạn chữ trước khi hết phiên');

  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(office.passwordOf('lan'));
  await dialog.getByRole('button', { name: 'Đăng nhập với tên Nguyễn Thị Lan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await desk.saved();
  expect(await desk.text()).toBe(kept);
  const written = kept.match(/Hoàn thành đúng hạn[^;]*/)![0].replace(/\s+/g, ' ');
  expect(await read()).toContain(written);
  await page.context().close();
});

it('without a network the mark tells the truth at each stage, and what was typed arrives on return', async () => {
  const desk = await cabledDesk('mai');
  const { page } = desk;
  await desk.openPlan(title);
  expect(await markOf(page).textContent()).toMatch(savedAt);

  await unplug(page);
  await desk.caretAfter('không chờ đến lúc lấy ý kiến');
  await desk.type(' gõ lúc mất mạng');
  await page
    .getByText(
      /^ *Mất kết nối với máy chủ từ \d\d:\d\d\. Anh\/chị vẫn soạn tiếp được; \d\d thay đổi đang giữ trên máy này và tự gửi khi có mạng\./,
    )
    .waitFor();
  expect(await markOf(page).textContent()).toMatch(/^Mất kết nối, giữ \d\d thay đổi$/);
  expect(await read()).not.toContain('gõ lúc mất mạng');

  await page.keyboard.press('Control+s');
  await page.getByRole('alert').filter({ hasText: 'đang giữ trên máy này' }).waitFor();

  await plugIn(page);
  await desk.saved();
  expect(await markOf(page).textContent()).toMatch(savedAt);
  expect(await read()).toContain('không chờ đến lúc lấy ý kiến gõ lúc mất mạng');
  await page.context().close();
});

it('a tab that dies without a network leaves its unsent text to the next one', async () => {
  const desk = await cabledDesk('tuan');
  const { page } = desk;
  const context = page.context();
  await desk.openPlan(title);
  const address = page.url();
  cable.cut();
  await desk.caretAfter('Đơn vị chủ trì');
  await desk.type(' giữ qua lúc treo máy');
  await markOf(page)
    .getByText(/^Mất kết nối, giữ/)
    .waitFor();
  const died = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await died;
  cable.mend();
  expect(await read()).not.toContain('treo máy');

  const next = await context.newPage();
  await next.goto(cable.url);
  await next.getByRole('link', { name: 'Mở kế hoạch để gửi' }).click();
  await next.waitForURL(address);
  await next.getByRole('textbox', { name: 'Nội dung kế hoạch' }).getByText('giữ qua lúc treo máy').waitFor();
  await markOf(next).getByText(savedAt).waitFor();
  expect(await read()).toContain('Đơn vị chủ trì giữ qua lúc treo máy');
  await next.getByRole('link', { name: 'Về danh sách kế hoạch' }).click();
  await next.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
  expect(await next.getByText('chưa gửi tới máy chủ').count()).toBe(0);
  await context.close();
});

it('what the mark calls saved is there after the server was killed while one typed', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed of the kills: ${seed}`);
  const random = createRandom(seed);
  const desk = await cabledDesk('lan');
  const { page } = desk;
  await desk.openPlan(title);
  await page.evaluate(watchMark);
  await desk.caretAfter('Xây dựng dự thảo quy chế phối hợp');

  let count = 0;
  const burst = async (): Promise<void> => {
    count += 1;
    await desk.type(` chữ${count}`);
  };
  for (let round = 0; round < 2; round += 1) {
    const calm = count + 1 + random.below(3);
    while (count < calm) await burst();
    await desk.saved();
    const storm = count + 1 + random.below(6);
    while (count < storm) await burst();
    const typing = burst();
    await office.server.end('SIGKILL');
    await typing;
    const claimed = await page.evaluate(() => window.lastClaim ?? '');
    expect(claimed).toContain(` chữ${calm}`);

    // The page must not send again before somebody else has read.
    await unplug(page);
    await office.restart();
    expect(await read()).toContain(claimed);
    await plugIn(page);
    await until(`chữ${count} is on the server`, async () => (await read()).includes(` chữ${count} `));
    await desk.saved();
  }
  await page.context().close();
});

declare global {
  interface Window {
    /** What was typed at the last painted frame in which the mark said that all is saved. */
    lastClaim?: string;
  }
}

function watchMark(): void {
  const look = (): void => {
    const says = window.document.querySelector('header output')?.textContent ?? '';
    const text = window.document.querySelector('[aria-label="Nội dung kế hoạch"]')?.textContent ?? '';
    const typed = /quy chế phối hợp(?: chữ\d+)*/.exec(text.normalize('NFC'))?.[0];
    if (says.startsWith('Đã lưu trên máy chủ') && typed !== undefined) window.lastClaim = typed;
    window.requestAnimationFrame(look);
  };
  look();
}
