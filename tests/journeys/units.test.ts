import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('an administrator builds the tree, gives roles, and merges a unit whose people and history stay', async () => {
  const { page } = await office.desk('quantri');
  await page.getByRole('link', { name: 'Đơn vị và người dùng' }).click();
  const units = page.getByRole('region', { name: 'Đơn vị', exact: true });
  await units.getByLabel('Tên đơn vị').fill('Tổ Tiếp nhận');
  await units.getByLabel('Chữ viết tắt', { exact: true }).fill('TN');
  await units.getByLabel('Loại').selectOption({ label: 'Tổ' });
  await units.getByLabel('Trực thuộc').selectOption({ label: 'Phòng Cải cách hành chính' });
  await units.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await units.getByRole('cell', { name: 'Tổ Tiếp nhận', exact: true }).waitFor();
  await units.getByRole('button', { name: 'Đưa Phòng Pháp chế lên trên' }).click();
  // Ban Giám đốc stands last.
  await expect.poll(async () => (await units.getByRole('row').allTextContents()).at(-2)).toContain('XDCQ');

  await page.getByRole('button', { name: 'Giao chức danh cho Đỗ Thị Hòa' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Thư ký').check();
  await dialog.getByLabel('Thao tác thay').selectOption({ label: 'Lê Minh Quang' });
  await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
  await page.getByRole('cell', { name: /Văn thư.*Thư ký/ }).waitFor();

  await units.getByRole('button', { name: 'Sửa Phòng Pháp chế' }).click();
  await dialog.getByRole('tab', { name: 'Sáp nhập, giải thể' }).click();
  await dialog.getByLabel('Sáp nhập vào', { exact: true }).selectOption({ label: 'Văn phòng' });
  await dialog.getByLabel('Từ ngày').fill('2026-07-01');
  await dialog.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
  const history = page.getByRole('region', { name: 'Lịch sử đơn vị' });
  await history.getByText('01/07/2026: Phòng Pháp chế (PC) sáp nhập vào Văn phòng').waitFor();
  const ha = page.getByRole('row', { name: /Bùi Thu Hà/ });
  await expect.poll(() => ha.textContent()).toContain('Văn phòng');
  await page.context().close();
});

it('a head gives her work to a colleague for some days', async () => {
  const { page } = await office.desk('lan');
  await page.getByRole('button', { name: 'Tài khoản của Nguyễn Thị Lan' }).click();
  await page.getByRole('menuitem', { name: 'Ủy quyền, bàn giao' }).click();
  await page.getByLabel('Ủy quyền cho').selectOption({ label: 'Bùi Thu Hà' });
  await page.getByLabel('Từ ngày').fill('2026-01-05');
  await page.getByLabel('Đến hết ngày').fill('2999-12-31');
  await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await page.getByText('Từ 05/01/2026 đến hết 31/12/2999').waitFor();
  const ha = await office.desk('ha');
  await ha.openPlan(/nghị quyết/i);
  await ha.page.context().close();
  await page.context().close();
});
