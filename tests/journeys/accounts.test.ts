import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';
import { readFromServer } from '../support/readFromServer.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const title = /Nghị quyết/;
const line = 'kết quả phải đạt của mỗi nhiệm vụ';

async function officeReads(plan: RegExp): Promise<string> {
  return readFromServer(await office.script('tuan'), await office.planId(plan));
}

it('an account switched off while its person types: cut off at once, nothing lost, and it is in the log', async () => {
  const [admin, lan] = await Promise.all([office.desk('quantri'), office.desk('lan')]);
  await lan.openPlan(title);
  await lan.caretAfter(line);
  await lan.type(' chữ của Lan trước khi ngừng');
  await lan.saved();

  await admin.page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  await admin.page.getByRole('button', { name: 'Việc với tài khoản của Nguyễn Thị Lan' }).click();
  await admin.page.getByRole('menuitem', { name: 'Ngừng tài khoản' }).click();
  await Promise.all([
    admin.page.getByRole('dialog').getByRole('button', { name: 'Ngừng tài khoản' }).click(),
    lan.type(' chữ gõ dở'),
  ]);

  await lan.page.getByText('Tài khoản này đã ngừng sử dụng nên không soạn tiếp được').waitFor();
  const read = () => officeReads(title);
  expect(await read()).toContain(`${line} chữ của Lan trước khi ngừng`);

  await admin.page.getByText('Đã ngừng sử dụng').waitFor();
  await admin.page.getByRole('link', { name: 'Nhật ký' }).click();
  await admin.page.getByText(/nguyên vẹn/).waitFor();
  const logged = admin.page.getByRole('row').filter({ hasText: 'Ngừng tài khoản' });
  expect(await logged.textContent()).toMatch(/Lê Minh Quang.*Nguyễn Thị Lan/);

  await admin.page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  await admin.page.getByRole('button', { name: 'Việc với tài khoản của Nguyễn Thị Lan' }).click();
  await admin.page.getByRole('menuitem', { name: 'Dùng lại tài khoản' }).click();
  await admin.page.getByText('Đã ngừng sử dụng').waitFor({ state: 'hidden' });
  // What was not sent waits on her machine for the account.
  await lan.page.getByRole('button', { name: 'Về danh sách kế hoạch' }).click();
  await lan.page.getByLabel('Tên đăng nhập').fill('lan');
  await lan.page.getByLabel('Mật khẩu', { exact: true }).fill(office.passwordOf('lan'));
  await lan.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await lan.openPlan(title);
  await lan.saved();
  const shown = /kết quả phải đạt của mỗi nhiệm vụ[^.]*/.exec(await lan.text())![0];
  expect(shown).toContain('chữ của Lan trước khi ngừng');
  expect(await read()).toContain(shown);
  for (const { page } of [admin, lan]) await page.context().close();
});

it('a person sees where they are signed in and ends the other machine', async () => {
  const [here, there] = await Promise.all([office.desk('mai'), office.desk('mai')]);
  await there.openPlan(title);
  await here.page.getByRole('button', { name: 'Tài khoản của Phạm Ngọc Mai' }).click();
  await here.page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
  const other = here.page.getByRole('row').filter({ hasText: 'Đang mở kế hoạch' });
  expect(await other.textContent()).toMatch(/Chrome trên Linux/);
  await other.getByRole('button', { name: 'Kết thúc' }).click();
  await there.page.getByRole('dialog', { name: 'Đăng nhập lại' }).waitFor();
  await other.waitFor({ state: 'hidden' });
  await here.page.getByText('Phiên này').waitFor();
  for (const { page } of [here, there]) await page.context().close();
});

it('a new colleague is invited by a link, chooses a password and is in; the link is used up', async () => {
  const { page } = await office.desk('quantri');
  await page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  await page.getByLabel('Họ và tên').fill('Cao Thị Thu');
  await page.getByRole('checkbox', { name: 'Quản trị' }).check();
  await page.getByRole('button', { name: 'Thêm người dùng' }).click();
  await page.getByRole('button', { name: 'Dùng đường dẫn mời thay mật khẩu này' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Đường dẫn mời của Cao Thị Thu' });
  const link = await notice.locator('code').textContent();

  const guest = await (await office.browser.newContext()).newPage();
  await guest.goto(link!);
  await guest.getByText('Cao Thị Thu đăng nhập bằng tên thu.ct').waitFor();
  await guest.getByLabel('Mật khẩu (ít nhất 08 ký tự)').fill('mật khẩu của Thu');
  await guest.getByLabel('Nhập lại mật khẩu', { exact: true }).fill('mật khẩu của Thu');
  await guest.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
  await guest.getByRole('button', { name: 'Tài khoản của Cao Thị Thu' }).waitFor();

  const second = await (await office.browser.newContext()).newPage();
  await second.goto(link!);
  await second.getByText('Đường dẫn mời đã được dùng hoặc đã hết hạn').waitFor();
  for (const one of [page, guest, second]) await one.context().close();
});

it('a list of people is looked at row by row before accounts are made, and the good rows are made', async () => {
  const { page } = await office.desk('quantri');
  await page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  await page.getByRole('link', { name: 'Nhập danh sách từ bảng tính' }).click();
  const list = 'Họ và tên;Đơn vị\nMạc Thị Bưởi;Phòng Pháp chế\nKim Đồng;Phòng Không Có\n';
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Tệp danh sách' }).click(),
  ]);
  await chooser.setFiles({ name: 'nguoi.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByText('Danh sách có 02 người, 01 dòng có lỗi').waitFor();
  await page.getByRole('row', { name: /^3 Kim Đồng .*Chưa có đơn vị “Phòng Không Có”/ }).waitFor();
  await page.getByRole('button', { name: 'Tạo 01 tài khoản' }).click();
  await page.getByRole('heading', { name: 'Đã tạo 01 tài khoản' }).waitFor();
  expect(
    await page
      .getByRole('row', { name: /^Mạc Thị Bưởi buoi\.mt / })
      .locator('code')
      .textContent(),
  ).toMatch(/^(\w{4}-?){3}$/);
  await page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  await page.getByRole('row', { name: /Mạc Thị Bưởi/ }).waitFor();
  expect(await page.getByRole('row', { name: /Kim Đồng/ }).count()).toBe(0);
  await page.context().close();
});

it('a token for a program is shown once, lets the program read, and ends when it is revoked', async () => {
  const { page } = await office.desk('son');
  await page.getByRole('button', { name: 'Tài khoản của Hoàng Văn Sơn' }).click();
  await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
  await page.getByLabel('Dùng cho việc gì').fill('Báo cáo tuần');
  await page.getByRole('button', { name: 'Tạo mã' }).click();
  const token = await page.getByRole('status').locator('code').textContent();
  const read = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${office.server.url}/api/plans`, { headers })).status;
  };
  expect(await read()).toBe(200);
  await page.getByRole('button', { name: 'Thu hồi mã Báo cáo tuần' }).click();
  await page.getByRole('button', { name: 'Thu hồi mã Báo cáo tuần' }).waitFor({ state: 'hidden' });
  expect(await read()).toBe(401);
  await page.context().close();
});
