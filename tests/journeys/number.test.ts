import { readFileSync } from 'node:fs';
import { readSheet } from '@duthao/docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get } from '../support/api.ts';
import { approvePlan } from '../support/approvePlan.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { toPdf } from '../support/toPdf.ts';

let office: Office;
let quarter: string;
let resolution: string;
beforeAll(async () => {
  office = await openOffice();
  quarter = await office.planId(/quý/);
  resolution = await office.planId(/Nghị quyết/);
  const people = await Promise.all(['quantri', 'lan', 'ha', 'giamdoc'].map(office.script));
  await approvePlan(people, quarter);
  await approvePlan(people, resolution);
});
afterAll(() => office.close());

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

async function openPlanPage(page: Page, planId: string): Promise<void> {
  await page.getByRole('link', { name: 'Sổ văn bản đi' }).click();
  await page.locator(`a[href="/ke-hoach/${planId}/phat-hanh"]`).first().click();
  await part(page, 'Số và ngày của văn bản').waitFor();
}

async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

const bring = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .getByLabel('Chọn bản đã ký')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });

/** The work copy with one word of its text changed, as somebody might who signs another file. */
function withOtherWord(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml']!);
  const changed = xml.replace(/(<w:t[^>]*>[^<]*) theo ([^<]*<\/w:t>)/, '$1 không $2');
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

it('a clerk records a number taken elsewhere, takes the signed file back and marks it issued', async () => {
  const { page } = await office.desk('hoa');
  await openPlanPage(page, quarter);
  const number = part(page, 'Số và ngày của văn bản');
  await number.getByLabel('Số', { exact: true }).fill('95');
  await number.getByLabel('Mật khẩu của anh/chị').fill('không phải');
  await number.getByRole('button', { name: 'Ghi số' }).click();
  await number.getByText('Mật khẩu chưa đúng').waitFor();
  await number.getByLabel('Mật khẩu của anh/chị').fill(office.passwordOf('hoa'));
  await number.getByRole('button', { name: 'Ghi số' }).click();
  await number.getByText(/Đã ghi số 95\/[^ ,]+, ngày \d\d tháng \d+ năm \d{4}\./).waitFor();
  await number.getByText(/Nếu ghi nhầm, văn thư dùng chức năng Hủy số/).waitFor();

  const card = part(page, 'Chép sang hệ thống QLVB');
  await card.getByRole('button', { name: 'Chép trích yếu' }).click();
  await card.getByRole('button', { name: 'Đã sao chép' }).waitFor();
  const word = await download(page, card.getByRole('button', { name: 'Tải bản Word' }));
  expect(word.name).toMatch(/^[A-Za-z]+-95-[A-Z-]+-\d{4}-\d\d-\d\d\.docx$/);
  expect(strFromU8(unzipSync(word.bytes)['word/document.xml']!)).toContain('95/');

  const pdf = await download(page, card.getByRole('button', { name: 'Tải PDF để ký' }));
  expect(pdf.name).toBe(word.name.replace('.docx', '.pdf'));
  const signed = part(page, 'Bản đã ký');
  await bring(page, 'sai.pdf', await toPdf(withOtherWord(word.bytes)));
  await signed.getByText(/Có 01 chỗ khác với bản được duyệt/).waitFor();
  expect(await signed.locator('ins').textContent()).toBe('không');
  expect(await signed.locator('del').textContent()).toBe('theo');
  await bring(page, 'ban-ky.pdf', Buffer.concat([pdf.bytes, Buffer.from('\n% chữ ký\n')]));
  await signed.getByText(/trùng từng byte/).waitFor();
  await signed.getByText(/Chữ trong tệp khớp với bản được duyệt/).waitFor();
  const pages = card.getByRole('row', { name: /^Số trang/ });
  await expect.poll(() => pages.textContent()).toMatch(/Số trang\d+/);

  const issue = part(page, 'Phát hành');
  await issue.getByLabel('Số lượng bản').fill('12');
  await issue.getByLabel('Mật khẩu của anh/chị').fill(office.passwordOf('hoa'));
  await issue.getByRole('button', { name: 'Ghi đã phát hành' }).click();
  await issue.getByText(/Đã phát hành ngày .*, 12 bản/).waitFor();
  await page.getByText('Đã phát hành', { exact: true }).waitFor();
  await page.context().close();
});

it('an administrator opens our own register; a number is held, given, voided, and the book is printed', async () => {
  const admin = await office.desk('quantri');
  await admin.page.getByRole('link', { name: 'Sổ văn bản đi' }).click();
  const settings = part(admin.page, 'Cách ghi số của cơ quan');
  await settings.getByLabel(/Cấp theo sổ của phần mềm này/).check();
  await settings.getByText(/không phải Hệ thống quản lý tài liệu điện tử/).waitFor();
  await settings.getByLabel('Số bắt đầu của năm nay').fill('120');
  await settings.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect
    .poll(async () => (await get(await office.script('hoa'), '/api/numbers/settings')).text())
    .toContain('"first":120');
  await admin.page.context().close();

  const { page } = await office.desk('hoa');
  const password = office.passwordOf('hoa');
  await page.getByRole('link', { name: 'Sổ văn bản đi' }).click();
  await page.getByRole('button', { name: 'Giữ số…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Giữ cho').fill('tờ trình chiều nay');
  await dialog.getByLabel('Mật khẩu của anh/chị').fill(password);
  await dialog.getByRole('button', { name: 'Giữ số' }).click();
  await page.getByText('Đang giữ đến hết ngày: tờ trình chiều nay').waitFor();

  await openPlanPage(page, resolution);
  const number = part(page, 'Số và ngày của văn bản');
  await number.getByLabel('Mật khẩu của anh/chị').fill(password);
  await number.getByRole('button', { name: 'Cấp số 121' }).click();
  await number.getByText(/Đã ghi số 121\//).waitFor();
  await number.getByRole('button', { name: 'Hủy số…' }).click();
  await dialog.getByLabel('Lý do').fill('Cấp nhầm văn bản');
  await dialog.getByLabel('Mật khẩu của anh/chị').fill(password);
  await dialog.getByRole('button', { name: 'Hủy số' }).click();
  await number.getByText(/Số đã hủy: 121\/.*Lý do: Cấp nhầm văn bản/).waitFor();
  await number.getByLabel('Lấy số').selectOption({ label: 'Số đang giữ: 120 (tờ trình chiều nay)' });
  await number.getByLabel('Mật khẩu của anh/chị').fill(password);
  await number.getByRole('button', { name: 'Cấp số 120' }).click();
  await number.getByText(/Đã ghi số 120\//).waitFor();

  await page.getByRole('link', { name: 'Sổ văn bản đi' }).click();
  const book = await download(page, page.getByRole('button', { name: 'Tải .xlsx' }));
  const lines = readSheet(book.bytes).map(({ cells }) => cells);
  const own = lines.filter(([first]) => /^12\d/.test(first ?? ''));
  expect(own.map(([first]) => first!.slice(0, 3))).toEqual(['120', '121']);
  expect(own[1]!.at(-1)).toContain('Số hủy: Cấp nhầm văn bản');
  await page.context().close();
});

it('shows the register and the forms to clerks only', async () => {
  const { page } = await office.desk('lan');
  expect(await page.getByRole('link', { name: 'Sổ văn bản đi' }).count()).toBe(0);
  await page.goto(`${office.server.url}/ke-hoach/${resolution}/phat-hanh`);
  await page.getByText(/Đã ghi số 120\//).waitFor();
  expect(await page.getByLabel('Mật khẩu của anh/chị').count()).toBe(0);
  await page.context().close();
});
