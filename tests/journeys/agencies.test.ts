import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';
import { type OidcProcess, startOidcProcess } from '../support/oidcProcess.ts';
import { until } from '../support/until.ts';

let office: Office;
let provider: OidcProcess;
beforeAll(async () => {
  office = await openOffice();
  provider = await startOidcProcess({
    redirectUri: `${office.server.url}/api/sign-on/callback`,
    people: { lan: { preferred_username: 'lan' }, la: { preferred_username: 'nguoi-la' } },
  });
});
afterAll(async () => {
  await provider.stop();
  await office.close();
});

it('a school is added to a running server, chosen on the sign-in page, and has nothing of the others', async () => {
  const said = await duthao('agency', 'add', 'thcs-tran-phu', '--name', 'Trường THCS Trần Phú');
  const password = /mật khẩu: +(\S+)/.exec(said)![1]!;
  await duthao('agency', 'names', 'show');
  await until('the server has found it', async () => {
    const entrance = (await (await fetch(`${office.server.url}/api/entrance`)).json()) as {
      agencies: object[];
    };
    return entrance.agencies.length === 2;
  });

  const page = await newPage();
  await page.getByRole('combobox', { name: 'Cơ quan' }).click();
  await page.getByRole('option', { name: 'Trường THCS Trần Phú' }).click();
  await page.getByText('Trường THCS Trần Phú').first().waitFor();
  await signIn(page, 'quantri', password);
  await page.getByLabel('Mật khẩu mới (ít nhất 08 ký tự)').fill('truong-hoc-2026');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('truong-hoc-2026');
  await page.locator('button[type=submit]').click();
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: /Công tác quý/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  await page.getByRole('row').filter({ hasText: 'quantri' }).waitFor();
  expect(await page.getByText('Nguyễn Thị Lan').count()).toBe(0);
  await page.context().close();
});

it('the administrator sets up the agency’s own way in, and one button signs people in', async () => {
  const admin = await office.desk('quantri');
  await admin.page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  const form = admin.page.getByRole('region', { name: 'Đăng nhập qua hệ thống của cơ quan' });
  await form.getByLabel('Địa chỉ hệ thống (issuer)').fill('http://127.0.0.1:1');
  await form.getByLabel('Mã ứng dụng (client id)').fill('du-thao');
  await form.getByLabel('Mã bí mật (client secret)').fill('bi-mat-cua-phep-thu');
  await form.getByRole('button', { name: 'Thử và ghi nhận' }).click();
  await form.getByText('Không hỏi được hệ thống đăng nhập ở địa chỉ này').waitFor();
  await form.getByLabel('Địa chỉ hệ thống (issuer)').fill(provider.issuer);
  await form.getByRole('button', { name: 'Thử và ghi nhận' }).click();
  await form.getByRole('button', { name: 'Bỏ cách đăng nhập này' }).waitFor();
  await admin.page.context().close();

  const stranger = await newPage();
  await throughProvider(stranger, 'la');
  await stranger.getByText('Tài khoản này chưa có trong danh sách').waitFor();
  await stranger.context().close();

  const page = await newPage();
  await throughProvider(page, 'lan');
  await page.getByRole('button', { name: 'Tài khoản của Nguyễn Thị Lan' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản công vụ' }).waitFor();
  await page.context().close();
});

async function newPage(): Promise<Page> {
  const context = await office.browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(office.server.url);
  return page;
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** The provider's own two pages: who one is, and that one agrees. */
async function throughProvider(page: Page, login: string): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản công vụ' }).click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('bất kỳ');
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
  await page.locator('button[type=submit]').click();
}

/** The command as who keeps the machine gives it; resolves with what it printed. */
async function duthao(...args: string[]): Promise<string> {
  const bin = fileURLToPath(new URL('../../apps/cli/bin/duthao.js', import.meta.url));
  const child = spawn(process.execPath, [bin, ...args, '--data', office.server.data]);
  const printed: string[] = [];
  for await (const chunk of child.stdout) printed.push(String(chunk));
  return printed.join('');
}
