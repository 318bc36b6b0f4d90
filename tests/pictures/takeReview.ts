import type { Page } from 'playwright-core';
import type { Desk } from '../support/desk.ts';
import type { Office } from '../support/openOffice.ts';
import { shoot, size } from './shoot.ts';

const drafted = /^Triển khai/;
const asked = /^Công tác quý/;

/** What several units do with a plan, up to the leader's page; the invented agency comes with its round of opinions. */
export async function takeReview(office: Office): Promise<void> {
  await takeSharing(office);
  await takeSuggestion(office);
  await takeOpinions(office);
  await takeLeader(office);
}

async function takeSharing(office: Office): Promise<void> {
  const [dung, lan] = await Promise.all([office.desk('dung', size), office.desk('lan', size)]);
  await dung.page.goto(office.server.url);
  await dung.page.getByRole('link', { name: /^Viết/ }).first().waitFor();
  await shoot(dung.page, 'home');
  await lan.page.goto(`${office.server.url}/ke-hoach/${await office.planId(drafted)}/phan-cong`);
  await lan.page.getByRole('button', { name: 'Đôn đốc' }).first().waitFor();
  await shoot(lan.page, 'sharing');
  await dung.page.context().close();
  await lan.page.context().close();
}

async function takeSuggestion(office: Office): Promise<void> {
  const dung = await office.desk('dung', size);
  await dung.openPlan(drafted);
  await dung.caretAfter('thành việc làm cụ thể');
  await dung.type(' trong quý I');
  await dung.page.getByText('Anh/chị đề nghị').waitFor();
  await dung.saved();
  await shoot(dung.page, 'suggesting');
  await dung.page.context().close();

  const tuan = await office.desk('tuan', size);
  await tuan.openPlan(drafted);
  await openPanel(tuan, /^Đề nghị/);
  await tuan.page
    .getByRole('button', { name: /^Tiếp thu/ })
    .first()
    .waitFor();
  await shoot(tuan.page, 'suggestions');
  await tuan.page.context().close();
}

async function takeOpinions(office: Office): Promise<void> {
  const desk = await office.desk('quantri', size);
  const { page } = desk;
  await desk.openPlan(asked);
  await openPanel(desk, /^Ý kiến/);
  await page.getByText('Báo chậm trước mấy ngày').waitFor();
  await shoot(page, 'comments');
  const plan = page.url();
  await page.goto(`${plan}/y-kien`);
  await page.getByRole('heading', { name: 'Nơi được hỏi' }).waitFor();
  await shoot(page, 'rounds');
  await page.getByText(/^Ý kiến, giải trình/).click();
  await page.getByRole('heading', { name: 'Nơi được hỏi' }).waitFor({ state: 'hidden' });
  await shoot(page, 'answering');
  await page.goto(`${plan}/tep-word`);
  await page.getByText(/^Kéo tệp Word đã sửa/).waitFor();
  await shoot(page, 'returned');
  await page.context().close();
}

async function takeLeader(office: Office): Promise<void> {
  const head = await office.desk('quantri', size);
  await head.openPlan(asked);
  await submit(head.page);
  await head.page.context().close();

  const { page } = await office.desk('giamdoc', size);
  await page.goto(`${office.server.url}/ke-hoach/${await office.planId(asked)}/trinh`);
  await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
  await page.locator('canvas').first().waitFor();
  await page.getByText('Đang dựng các trang').waitFor({ state: 'hidden' });
  await shoot(page, 'leader');
  await page.context().close();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình', exact: true }).click();
  await page.getByRole('button', { name: 'Duyệt nội dung, trình lãnh đạo' }).click();
  await page.getByRole('textbox', { name: 'Lý do vẫn trình' }).fill('Cần duyệt trong ngày.');
  await shoot(page, 'submit');
  await page.getByRole('button', { name: 'Vẫn trình' }).click();
  await page.getByText('Chờ lãnh đạo duyệt', { exact: true }).first().waitFor();
}

/** The panel at the right, at one of its tabs. */
async function openPanel({ page }: Desk, tab: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Ý kiến.*Đề nghị/ }).click();
  await page.getByRole('tab', { name: tab }).click();
}
