import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let admin: Desk;
let page: Page;
beforeAll(async () => {
  office = await openOffice();
  admin = await office.desk('quantri');
  ({ page } = admin);
  page.setDefaultTimeout(10_000);
});
afterAll(() => office.close());

/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node.contains(node.ownerDocument.activeElement));

/** Opens it, finds the focus in it (in its first field, if it has one), and with Esc the focus where it was. */
async function opensAndCloses(open: () => Promise<unknown>, title: RegExp, back: Locator): Promise<void> {
  await open();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  await until(`the focus is in “${title}”`, () =>
    dialog.evaluate((node) => {
      const active = node.ownerDocument.activeElement;
      const fields = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled):not([readonly])';
      const field = [...node.querySelectorAll(fields)].find((each) => each.checkVisibility());
      const isAsked = active?.hasAttribute('data-autofocus') === true;
      return node.contains(active) && (!field || active === field || isAsked);
    }),
  );
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await until(`the focus is back behind “${title}”`, () => hasFocus(back));
}

it('dialogs about people and units give the focus back to what opened them', async () => {
  await page.goto(`${office.server.url}/don-vi`);
  const menu = page.getByRole('button', { name: 'Việc với tài khoản của Nguyễn Thị Lan' });
  for (const [item, title] of [
    ['Phiên đăng nhập', /^Phiên đăng nhập của/],
    ['Cấp lại mật khẩu', /^Cấp lại mật khẩu/],
    ['Tạo đường dẫn mời', /^Tạo đường dẫn mời/],
    ['Ngừng tài khoản', /^Ngừng tài khoản/],
  ] as const) {
    const open = async (): Promise<void> => {
      await menu.click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    await opensAndCloses(open, title, menu);
  }
  const roles = page.getByRole('button', { name: 'Giao chức danh cho Nguyễn Thị Lan' });
  await opensAndCloses(() => roles.click(), /^Chức danh của/, roles);
});

it('and so do those over the text of a plan, which keeps its caret', async () => {
  await page.goto(`${office.server.url}/ke-hoach`);
  await admin.openPlan(/^Công tác quý/);
  await admin.caretAfter('Hoàn thành đúng hạn');
  await page.getByRole('button', { name: 'Bố cục' }).click();
  const menu = page.getByRole('button', { name: /^Phân công .*nêu ý kiến$/ }).first();
  const assign = async (): Promise<void> => {
    await menu.click();
    await page.getByRole('menuitem', { name: 'Giao cho đơn vị, hạn gửi…' }).click();
  };
  await opensAndCloses(assign, /^Phân công/, menu);
  const others = page.getByRole('button', { name: 'Xuất dạng khác, in' });
  const bring = async (): Promise<void> => {
    await others.click();
    await page.getByRole('menuitem', { name: 'Đưa tệp Word đã sửa vào…' }).click();
  };
  await opensAndCloses(bring, /^Đưa tệp Word/, others);
  // A dialog that a key opens from the text gives the text its caret back.
  await admin.caretAfter('Hoàn thành đúng hạn');
  await page.keyboard.type(' rồi');
  expect(await admin.text()).toContain('Hoàn thành đúng hạn rồi');
});

it('Esc closes what lies on top, and the panel under it only when it is pressed again', async () => {
  const panel = page.getByRole('dialog', { name: 'Quy trình của văn bản' });
  await page.getByRole('banner').getByRole('button', { name: 'Trình', exact: true }).click();
  const offer = panel.getByRole('button', { name: /^(?!Đóng)/ }).first();
  await offer.click();
  const dialog = page.getByRole('dialog', { name: (await offer.textContent())! });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await panel.isVisible()).toBe(true);
  await until('the focus is back on what opened the dialog', () => hasFocus(offer));
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

it('the bell is in the header of a plan, and the header fits the screens of the office', async () => {
  for (const width of [1366, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Thông báo/ })
      .waitFor();
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/bell-${width}.png` });
    const over = await page.evaluate(() => {
      const header = window.document.querySelector('header')!;
      return [...header.querySelectorAll('a, button, h1')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth)
        .map(({ textContent }) => textContent);
    });
    expect(over).toEqual([]);
    const title = page.getByRole('banner').getByRole('heading', { level: 1 });
    expect((await title.boundingBox())!.width).toBeGreaterThan(60);
  }
});

it('who acts for somebody is asked nothing that he may not read', async () => {
  const refused: string[] = [];
  const desk = await office.desk('thuky');
  desk.page.on('response', (answer) => answer.status() === 403 && refused.push(answer.url()));
  await desk.page.goto(office.server.url);
  await desk.page.getByRole('heading', { name: 'Việc chờ tôi' }).waitFor();
  await desk.page.waitForLoadState('networkidle');
  expect(refused).toEqual([]);
});
