import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';
import { findSection, giveTo } from '../support/places.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('what is given to somebody waits on the home page with its day and leads to the place, and the bell says so', async () => {
  const tuan = await office.script('tuan');
  const planId = await office.planId(/Nghị quyết/);
  const section = await findSection(tuan, planId, 'Yêu cầu');
  const day = new Date(Date.now() + 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  await giveTo(tuan, planId, section.id, ['Phòng Cải cách hành chính'], day);

  const { page } = await office.desk('mai');
  await page.getByRole('link', { name: 'Việc chờ tôi', exact: true }).click();
  await page.getByRole('heading', { name: 'Việc chờ tôi' }).waitFor();
  const tomorrow = page.getByRole('region', { name: /^Hạn ngày mai/ });
  await tomorrow.getByRole('link', { name: /^Viết mục I\.2/ }).waitFor();

  const bell = page.getByRole('button', { name: /^Thông báo, \d\d chưa xem$/ });
  await bell.click();
  const notices = page.getByRole('region', { name: 'Thông báo' });
  await notices.getByText(/I\.2/).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor();

  await tomorrow.getByRole('link', { name: /^Viết mục I\.2/ }).click();
  await page.getByRole('textbox', { name: 'Nội dung kế hoạch' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/ke-hoach/${planId}`);
  await page.locator('.plan-shown').getByText('Yêu cầu').waitFor();
  await page.context().close();
});

it('somebody for whom nothing waits is told so in words', async () => {
  const { page } = await office.desk('giamdoc');
  await page.getByRole('link', { name: 'Việc chờ tôi', exact: true }).click();
  await page.getByText('Không có việc nào đang chờ').waitFor();
  await page.context().close();
});
