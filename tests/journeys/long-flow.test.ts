import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let planId: string;
beforeAll(async () => {
  office = await openOffice();
  planId = await office.planId(/nghị quyết/i);
});
afterAll(() => office.close());

const address = (rest: string): string => `${office.server.url}/ke-hoach/${planId}${rest}`;

/** Where the plan stands, as the page of whoever looks says it. */
const stands = (page: Page, state: string): Promise<void> =>
  page.getByRole('banner').getByText(state, { exact: true }).waitFor();

/** Presses what is offered and answers what the dialog asks. */
async function act(
  page: Page,
  offers: Locator,
  name: string,
  confirm: string,
  words?: string,
): Promise<void> {
  await offers.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name, exact: true });
  if (words !== undefined) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The panel of the way, beside the text. */
async function openWay(page: Page): Promise<Locator> {
  const panel = page.getByRole('dialog', { name: 'Quy trình của văn bản' });
  if (await panel.isVisible()) return panel;
  await page
    .getByRole('banner')
    .locator('[aria-expanded]', { hasText: /^(Trình|Nhận việc|Quy trình|Duyệt|Kiểm tra|Ý kiến)/ })
    .click();
  await panel.getByRole('heading', { name: 'Quá trình xử lý' }).waitFor();
  return panel;
}

const closeWay = (panel: Locator): Promise<void> =>
  panel.getByRole('button', { name: 'Đóng' }).first().click();

async function openText(username: string): Promise<Page> {
  const { page } = await office.desk(username);
  await page.goto(address(''));
  await page.getByText(/^Đã lưu trên máy chủ/).waitFor();
  return page;
}

async function openReview(username: string, size?: { width: number; height: number }): Promise<Page> {
  const { page } = await office.desk(username, size);
  await page.goto(address('/trinh'));
  await page.getByRole('heading', { name: /nghị quyết/i }).waitFor();
  return page;
}

it('goes from giao soạn thảo to phát hành, with a return and a forced step', async () => {
  const lan = await openText('lan');
  let way = await openWay(lan);
  await way.getByRole('button', { name: 'Sửa thông tin giao việc' }).click();
  await way.getByLabel('Theo văn bản đến').fill('Công văn số 77/UBND-NC ngày 05/01/2026 của UBND tỉnh');
  await way.getByLabel('Hạn trình').fill('2026-12-30');
  await way.getByRole('button', { name: 'Ghi nhận' }).click();
  await way.getByText('30/12/2026').waitFor();
  await stands(lan, 'Mới giao soạn thảo');
  await closeWay(way);

  // The drafter finds it on his home page, begins, writes and reports.
  const tuan = await openText('tuan');
  await tuan.goto(office.server.url);
  await tuan.getByRole('link', { name: 'Nhận việc, bắt đầu soạn thảo' }).click();
  await tuan.getByText(/^Đã lưu trên máy chủ/).waitFor();
  way = await openWay(tuan);
  await act(tuan, way, 'Nhận việc, bắt đầu soạn thảo', 'Nhận việc, bắt đầu soạn thảo');
  await stands(tuan, 'Đang soạn thảo');
  const report = 'Trình Trưởng phòng Nguyễn Thị Lan duyệt';
  await act(tuan, way, report, report);
  await stands(tuan, 'Chờ trưởng đơn vị duyệt');
  await closeWay(way);

  // The head answers for the content; what the other units still owe takes a reason.
  await stands(lan, 'Chờ trưởng đơn vị duyệt');
  way = await openWay(lan);
  await way.getByRole('button', { name: 'Duyệt nội dung', exact: true }).click();
  const dialog = lan.getByRole('dialog', { name: 'Duyệt nội dung', exact: true });
  await dialog.getByText(/^Còn \d\d việc chưa xong$/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Vẫn trình' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Lý do vẫn trình').fill('Hỏa tốc, UBND tỉnh yêu cầu trong ngày.');
  await dialog.getByRole('button', { name: 'Vẫn trình' }).click();
  await dialog.waitFor({ state: 'detached' });
  await stands(lan, 'Đang kiểm tra thể thức, pháp lý');

  // Both checks, side by side.
  const ha = await openText('ha');
  way = await openWay(ha);
  await act(ha, way, 'Ý kiến pháp lý', 'Ý kiến pháp lý', 'Đúng thẩm quyền.');
  const quantri = await openText('quantri');
  way = await openWay(quantri);
  await way.getByText('Ý kiến pháp lý: đã xong').waitFor();
  await act(quantri, way, 'Kiểm tra thể thức', 'Kiểm tra thể thức');
  await stands(lan, 'Chờ trình');
  way = await openWay(lan);
  await act(lan, way, 'Trình lãnh đạo', 'Trình lãnh đạo');

  // The leader, on a tablet held upright, sees what was passed over, and returns it.
  const boss = await openReview('giamdoc', { width: 820, height: 1180 });
  await boss.getByText('Lý do vẫn trình: Hỏa tốc, UBND tỉnh yêu cầu trong ngày.').waitFor();
  await boss.locator('canvas').first().waitFor();
  expect(await boss.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await act(boss, boss.getByRole('contentinfo'), 'Trả lại', 'Trả lại', 'Bổ sung nguồn kinh phí.');
  await stands(boss, 'Đang hoàn thiện');

  // Open again for those who write, with the level and the reason.
  await stands(lan, 'Đang hoàn thiện');
  await until('the returned plan says why', async () =>
    ((await (await openWay(lan)).textContent()) ?? '').includes('Bổ sung nguồn kinh phí.'),
  );
  expect(await way.textContent()).toContain('Trả lại (ở bước “Chờ lãnh đạo duyệt”)');
  await closeWay(way);
  const sheet = lan.getByRole('textbox', { name: 'Nội dung kế hoạch' });
  await sheet.getByText('Mục đích', { exact: true }).click();
  await lan.keyboard.press('End');
  await lan.keyboard.type(', nguồn kinh phí', { delay: 15 });
  await lan.getByText(/^Đã lưu trên máy chủ/).waitFor();
  way = await openWay(lan);
  await act(lan, way, 'Duyệt nội dung', 'Vẫn trình', 'Các đơn vị đã thống nhất qua điện thoại.');

  // This time the checks are not waited for.
  await act(lan, way, 'Vẫn trình, nêu lý do', 'Vẫn trình', 'Hạn của UBND tỉnh là 17 giờ hôm nay.');
  await act(lan, way, 'Trình lãnh đạo', 'Trình lãnh đạo');

  // The secretary shows what changed since, and the leader's approval bears both names.
  await boss.goto(address('/trinh'));
  await boss.getByRole('heading', { name: 'Khác bản trình 1 đã xem' }).waitFor();
  await boss
    .getByText(/Mục đích, nguồn kinh phí/)
    .first()
    .waitFor();
  const thuky = await openReview('thuky');
  await thuky.getByRole('button', { name: 'Duyệt (thay Phan Đức Thắng)' }).click();
  await thuky.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await stands(thuky, 'Chờ ký');

  // Ký, số, phát hành.
  const hoa = await openReview('hoa');
  await hoa.getByText('Ngô Thu Trang (thay Phan Đức Thắng)').first().waitFor();
  await act(hoa, hoa.getByRole('contentinfo'), 'Ghi nhận đã ký', 'Ghi nhận đã ký');
  await stands(hoa, 'Chờ cấp số');
  await hoa.getByRole('link', { name: 'Số, phát hành' }).click();
  const number = hoa.getByRole('region', { name: 'Số và ngày của văn bản' });
  await number.getByLabel('Số', { exact: true }).fill('95');
  await number.getByLabel('Mật khẩu của anh/chị').fill(office.passwordOf('hoa'));
  await number.getByRole('button', { name: 'Ghi số' }).click();
  await hoa.getByText('Chờ phát hành', { exact: true }).waitFor();
  const issue = hoa.getByRole('region', { name: 'Phát hành' });
  await issue.getByLabel('Mật khẩu của anh/chị').fill(office.passwordOf('hoa'));
  await issue.getByRole('button', { name: 'Ghi đã phát hành' }).click();
  await hoa.getByText('Đã phát hành', { exact: true }).first().waitFor();
  await hoa.goto(address('/trinh'));
  await stands(hoa, 'Đã phát hành');
  await hoa.getByText('Ghi số 95/KH-SNV').waitFor();
  await act(hoa, hoa.getByRole('contentinfo'), 'Lưu hồ sơ', 'Lưu hồ sơ');
  await stands(hoa, 'Đã lưu trữ');
});

it('an administrator adds a step to a way of the agency and says who takes it', async () => {
  const { page } = await office.desk('quantri');
  await page.getByRole('link', { name: 'Quy trình', exact: true }).click();
  const short = page.getByRole('region', { name: /^Quy trình ngắn/ });
  await short.getByLabel('Chờ trình', { exact: true }).check();
  await short.getByRole('group', { name: 'Ai làm: Trình lãnh đạo' }).getByText('Văn thư').click();
  await short.getByRole('button', { name: 'Ghi nhận' }).click();
  await until('it is recorded', () => short.getByRole('button', { name: 'Ghi nhận' }).isDisabled());
  await page.reload();
  const roles = short.getByRole('group', { name: 'Ai làm: Trình lãnh đạo' });
  await expect.poll(() => roles.getByRole('checkbox', { checked: true }).count()).toBe(3);
  await short.getByLabel('Chờ lãnh đạo duyệt', { exact: true }).uncheck();
  await short.getByRole('button', { name: 'Ghi nhận' }).click();
  await short.getByText(/phải có bước lãnh đạo duyệt/).waitFor();
  await page.context().close();
});
