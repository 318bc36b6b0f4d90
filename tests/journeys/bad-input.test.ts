import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadTemplates, readConfig, startServer } from '@duthao/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../house/sources.ts';
import { plansOf } from '../support/api.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duthao-files-'));
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One sentence or two of plain Vietnamese: no raw error, no exclamation mark, a full stop at the end. */
const plain = /^[A-ZĐÀ-Ỹ][^!{}<>]*\.$/u;

const MEGABYTE = 1024 * 1024;
const junk = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
const shopping = 'Sáng nay trời mát.\nNhớ mua hai cân cam và một bó hoa cho cuộc gặp mặt chiều thứ sáu.\n';

interface BadFile {
  what: string;
  name: string;
  bytes: Uint8Array;
  says: RegExp;
  isSent: boolean;
}
const badFiles: BadFile[] = [
  {
    what: 'of an unknown type',
    name: 'anh.png',
    bytes: junk,
    says: /không thuộc loại nhập được/,
    isSent: false,
  },
  {
    what: 'with nothing in it',
    name: 'trong.txt',
    bytes: new Uint8Array(),
    says: /không có nội dung/,
    isSent: false,
  },
  {
    what: 'of 50 MB',
    name: 'lon.txt',
    bytes: new Uint8Array(50 * MEGABYTE).fill(97),
    says: /lớn hơn 20 MB/,
    isSent: false,
  },
  {
    what: 'of binary junk named .txt',
    name: 'rac.txt',
    bytes: junk,
    says: /không đọc được loại tệp này/,
    isSent: true,
  },
  {
    what: 'with no plan in it',
    name: 'di-cho.txt',
    bytes: new TextEncoder().encode(shopping),
    says: /Không thấy kế hoạch nào/,
    isSent: true,
  },
];

describe('a file that cannot become a plan is refused in one sentence, and nothing is made of it', () => {
  let page: Page;
  beforeAll(async () => {
    page = (await office.desk('lan')).page;
    await page.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
    await page.getByText('Từ tệp có sẵn').click();
  });

  it.each(badFiles)('$what', async ({ name, bytes, says, isSent }) => {
    const before = (await plansOf(await office.script('quantri'))).length;
    const sent: string[] = [];
    const note = (request: { url(): string; method(): string }): void => {
      if (request.method() === 'POST') sent.push(request.url());
    };
    page.on('request', note);
    writeFileSync(join(folder, name), bytes);
    await page.locator('input[type=file]').setInputFiles(join(folder, name));
    const act = page.getByRole('button', { name: 'Đưa nội dung tệp vào' });
    if (isSent) await act.click();
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    page.off('request', note);

    const sentences = await page.getByRole('alert').allTextContents();
    expect(sentences).toEqual([expect.stringMatching(plain)]);
    expect(sent.length).toBe(isSent ? 1 : 0);
    expect(await act.isEnabled()).toBe(isSent);
    expect(await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).inputValue()).toBe(
      'Phòng Tổ chức cán bộ',
    );
    expect((await plansOf(await office.script('quantri'))).length).toBe(before);
  });

  it('and the server refuses a large file itself, whoever sends it', async () => {
    const { cookie, url } = await office.script('lan');
    const form = new FormData();
    form.append('leadUnitId', 'x');
    form.append('file', new Blob([new Uint8Array(21 * MEGABYTE).fill(97)]), 'lon.txt');
    const answer = await fetch(`${url}/api/plans/import`, {
      method: 'POST',
      headers: { cookie, origin: url },
      body: form,
    });
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { message: string }).message).toMatch(plain);
  });
});

describe('a wrong password', () => {
  it('gets the same answer as an unknown name, and after five tries a wait', async () => {
    const context = await office.browser.newContext();
    const page = await context.newPage();
    await page.goto(office.server.url);
    const known: string[] = [];
    const unknown: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      known.push(await tryToEnter(page, 'hoa'));
      unknown.push(await tryToEnter(page, 'khong.co.ai'));
    }
    expect(known).toEqual(unknown);
    expect(known.slice(0, 5)).toEqual(Array(5).fill(known[0]));
    expect(known[0]).toMatch(/mật khẩu chưa đúng.*\.$/);
    expect(known[5]).toMatch(/quá nhiều lần.*chờ 15 phút.*\.$/);
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('khong.co.ai');
    await context.close();
  });
});

it('a second administrator is made by the first, sets a password of their own, and administers', async () => {
  const { page } = await office.desk('quantri');
  await page.goto(`${office.server.url}/don-vi`);
  const users = page.getByRole('region', { name: 'Người dùng' });
  await users.getByLabel('Họ và tên').fill('Đinh Thị Thắm');
  await users.getByLabel('Quản trị').check();
  await users.getByRole('button', { name: 'Thêm người dùng' }).click();
  const once = await users.locator('code').textContent();

  const context = await office.browser.newContext();
  const second = await context.newPage();
  await second.goto(`${office.server.url}/don-vi`);
  const username = (await users.getByText(/tên đăng nhập \S+\)/).textContent())!.match(
    /tên đăng nhập ([^)\s]+)/,
  )![1]!;
  await second.getByLabel('Tên đăng nhập').fill(username);
  await second.getByLabel('Mật khẩu', { exact: true }).fill(once!);
  await second.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await second.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor();
  expect(await second.getByLabel('Mật khẩu dùng một lần').count()).toBe(0);
  await second.getByLabel(/^Mật khẩu mới/).fill(once!);
  await second.getByLabel('Nhập lại mật khẩu mới').fill(once!);
  await second.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  expect(await second.getByRole('alert').textContent()).toMatch(plain);
  await second.getByLabel(/^Mật khẩu mới/).fill('hoa-sen-trang');
  await second.getByLabel('Nhập lại mật khẩu mới').fill('hoa-sen-trang');
  await second.getByRole('button', { name: 'Đặt mật khẩu' }).click();

  await second.getByLabel('Tên đơn vị').fill('Thanh tra');
  await second.getByLabel('Chữ viết tắt', { exact: true }).fill('TTr');
  await second.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await second.getByRole('cell', { name: 'Thanh tra', exact: true }).waitFor();
  await context.close();
  await page.context().close();
});

it('two tabs of one person are both live and both saved', async () => {
  const first = await office.desk('quantri');
  await first.openPlan(/^Công tác quý/);
  const address = first.page.url();
  const page = await first.page.context().newPage();
  await page.goto(address);
  const sheet = page.getByRole('textbox', { name: 'Nội dung kế hoạch' });
  await sheet.waitFor();
  const inSecond = async (): Promise<string> => ((await sheet.textContent()) ?? '').normalize('NFC');

  await first.page.bringToFront();
  await first.caretAfter('Hoàn thành đúng hạn');
  await first.type(' thẻ một');
  await until('the second tab shows it', async () => (await inSecond()).includes('đúng hạn thẻ một'));
  await page.bringToFront();
  await page.getByText('không chờ đến lúc lấy ý kiến').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' thẻ hai', { delay: 15 });
  await until('the first tab shows it', async () => (await first.text()).includes('thẻ hai'));
  await page.getByText(/^Đã lưu trên máy chủ/).waitFor();
  await first.saved();

  await page.close();
  await first.page.reload();
  await first.sheet.waitFor();
  expect(await first.text()).toContain('đúng hạn thẻ một');
  expect(await first.text()).toContain('thẻ hai');
  await first.page.context().close();
});

it('a template with an unknown node stops the start with one sentence that names its file', async () => {
  const templatesDir = join(folder, 'templates');
  cpSync(join(root, 'templates'), templatesDir, { recursive: true });
  const file = join(templatesDir, 'trien-khai-nghi-quyet', 'template.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"paragraph"', '"khungAnh"'));
  const dataDir = join(folder, 'data');
  const config = { ...readConfig(['--port', '0', '--data', dataDir], {}), templatesDir };
  const refusal: unknown = await startServer(config).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(BadTemplates);
  expect((refusal as BadTemplates).message).toMatch(
    /^[A-ZĐ][^\n]*khungAnh[^\n]*\. \([^\n]*template\.json\)$/,
  );
});

async function tryToEnter(page: Page, username: string): Promise<string> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không-phải-mật-khẩu');
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/session'));
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  const { message } = (await (await answered).json()) as { message: string };
  await page.getByRole('alert').filter({ hasText: message }).waitFor();
  return message;
}
