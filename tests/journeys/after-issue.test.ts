import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvePlan } from '../support/approvePlan.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let planId: string;
beforeAll(async () => {
  office = await openOffice();
  planId = await office.planId(/quý/);
});
afterAll(() => office.close());

const address = (rest: string): string => `${office.server.url}/ke-hoach/${planId}${rest}`;

async function wordsOf(page: Page, link: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const xml = strFromU8(parts['word/document.xml']!).replaceAll('</w:p>', '\n');
  return xml.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');
}

async function openWay(page: Page): Promise<Locator> {
  await page.goto(address(''));
  const panel = page.getByRole('dialog', { name: 'Quy trình của văn bản' });
  await page
    .getByRole('banner')
    .locator('[aria-expanded]', { hasText: /Quy trình|Trình|Đổi|Thu hồi|Lưu/ })
    .first()
    .click();
  await panel.getByRole('heading', { name: 'Quá trình xử lý' }).waitFor();
  return panel;
}

it('is marked urgent in the letterhead, on the screens of all', async () => {
  // The plan is led by the office; who only drafts along sees it.
  const [chief, tuan] = [await office.desk('quantri'), await office.desk('tuan')];
  for (const { page } of [chief, tuan]) {
    await page.goto(address(''));
    await page.getByText(/^Đã lưu trên máy chủ/).waitFor();
  }
  await chief.page.getByRole('combobox', { name: 'Độ khẩn' }).first().selectOption('HỎA TỐC');
  const there = tuan.page.getByRole('combobox', { name: 'Độ khẩn' }).first();
  await until('the other screen shows it', async () => (await there.inputValue()) === 'HỎA TỐC');
  await chief.page.getByText(/^Đã lưu trên máy chủ/).waitFor();
});

it('gets another signer, month and urgency after approval, and is approved again', async () => {
  const people = await Promise.all(['quantri', 'lan', 'ha', 'giamdoc'].map(office.script));
  await approvePlan(people, planId);
  const { page } = await office.desk('quantri');
  await page.goto(address('/trinh'));
  await page.getByRole('button', { name: 'Đổi người ký, tháng ký, độ khẩn' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đổi người ký, tháng ký, độ khẩn' });
  const change = dialog.getByRole('button', { name: 'Đổi và trình duyệt lại' });
  expect(await change.isDisabled()).toBe(true);
  await dialog.getByLabel('Quyền hạn').fill('KT. GIÁM ĐỐC');
  await dialog.getByLabel('Chức vụ').fill('PHÓ GIÁM ĐỐC');
  await dialog.getByLabel('Họ tên người ký').fill('Vũ Thị Minh');
  await dialog.getByLabel('Độ khẩn').selectOption('KHẨN');
  await change.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('banner').getByText('Chờ lãnh đạo duyệt', { exact: true }).waitFor();

  // The sheet before the new version names the bytes; the file itself names the new signer.
  const side = page.getByRole('complementary', { name: 'Tóm tắt' });
  const sheet = await wordsOf(page, side.getByRole('link', { name: 'Phiếu trình (.docx)' }));
  expect(sheet).toContain('PHIẾU TRÌNH');
  expect(sheet).toMatch(/SHA-256: [0-9a-f]{64}/);
  expect(sheet).toContain('Vượt bước, lý do');
  const file = await wordsOf(page, side.getByRole('link', { name: 'Tải .docx' }));
  for (const words of ['KT. GIÁM ĐỐC', 'Vũ Thị Minh', 'KHẨN']) expect(file).toContain(words);
  expect(file).not.toContain('HỎA TỐC');
  const boss = await office.desk('giamdoc');
  await boss.page.goto(address('/trinh'));
  await boss.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await boss.page.getByRole('banner').getByText('Chờ cấp số', { exact: true }).waitFor();
});

it('is numbered, issued, corrected, replaced and withdrawn', async () => {
  const { page } = await office.desk('hoa');
  await page.goto(address('/phat-hanh'));
  const number = page.getByRole('region', { name: 'Số và ngày của văn bản' });
  await number.getByLabel('Số', { exact: true }).fill('95');
  await number.getByLabel('Mật khẩu của anh/chị').fill(office.passwordOf('hoa'));
  await number.getByRole('button', { name: 'Ghi số' }).click();
  const issue = page.getByRole('region', { name: 'Phát hành' });
  await issue.getByLabel('Mật khẩu của anh/chị').fill(office.passwordOf('hoa'));
  await issue.getByRole('button', { name: 'Ghi đã phát hành' }).click();
  await page.getByText('Đã phát hành', { exact: true }).first().waitFor();
  const card = page.getByRole('region', { name: 'Chép sang hệ thống QLVB' });
  await card.getByRole('row').filter({ hasText: 'Độ khẩn' }).getByText('Khẩn', { exact: true }).waitFor();

  const chief = (await office.desk('quantri')).page;
  const way = await openWay(chief);
  await way.getByRole('button', { name: 'Soạn công văn đính chính' }).click();
  const dialog = chief.getByRole('dialog', { name: 'Công văn đính chính' });
  await dialog.getByLabel('Chỗ sai').fill('nơi nhận');
  await dialog.getByLabel('Đã in').fill('Như kinh gửi');
  await dialog.getByLabel('Sửa lại là').fill('Như kính gửi');
  const letter = await wordsOf(chief, dialog.getByRole('button', { name: 'Lập công văn (.docx)' }));
  expect(letter).toContain('đã in “Như kinh gửi”, nay sửa lại là “Như kính gửi”.');
  expect(letter).toMatch(/95\/\S+ ngày \d/);
  await way.getByRole('link', { name: 'Công văn đính chính (.docx)' }).waitFor();

  await way.getByRole('button', { name: 'Lập văn bản thay thế' }).click();
  await chief.waitForURL((url) => !url.pathname.includes(planId));
  await chief.getByText(/^Đã lưu trên máy chủ/).waitFor();
  const boss = (await office.desk('giamdoc')).page;
  await boss.goto(address('/trinh'));
  await boss.getByRole('button', { name: 'Thu hồi văn bản' }).click();
  const recall = boss.getByRole('dialog', { name: 'Thu hồi văn bản' });
  await recall.getByLabel('Lý do thu hồi').fill('Đã có văn bản thay thế.');
  await recall.getByRole('button', { name: 'Thu hồi văn bản' }).click();
  await boss.getByRole('banner').getByText('Đã thu hồi', { exact: true }).waitFor();
});
