import { placeChangeSchema } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get } from '../support/api.ts';
import { assignRow, chooseUnit } from '../support/assignOnScreen.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { docFromServer } from '../support/readFromServer.ts';
import { until } from '../support/until.ts';

let office: Office;
let planId: string;
const title = /^Công tác quý/;
beforeAll(async () => {
  office = await openOffice();
  planId = await office.planId(title);
});
afterAll(() => office.close());

const open = async (username: string): Promise<Desk> => {
  const desk = await office.desk(username);
  await desk.openPlan(title);
  return desk;
};
const dialogOf = ({ page }: Desk) => page.getByRole('dialog');

const openOutline = ({ page }: Desk): Promise<void> => page.getByRole('button', { name: 'Bố cục' }).click();

/** The description that screen readers hear of what holds these words. */
const ownerOf = (desk: Desk, words: string): Promise<string | null> =>
  desk.sheet.locator('[aria-description]').filter({ hasText: words }).last().getAttribute('aria-description');

it('is given out by the lead, written, done, confirmed, and watched after that', async () => {
  const lead = await open('quantri');
  await until(
    'the bars are there from the start',
    async () => (await lead.sheet.locator('[aria-description]').count()) > 0,
  );
  expect(await ownerOf(lead, 'Tập huấn nghiệp vụ')).toBe('Do Phòng Tổ chức cán bộ viết');
  await openOutline(lead);
  await lead.page.getByRole('button', { name: /^Phân công I\. / }).click();
  await lead.page.getByRole('menuitem', { name: /Giao cho đơn vị/ }).click();
  await dialogOf(lead).getByLabel('Hạn gửi').fill('2030-06-01');
  await chooseUnit(lead, 'Phòng Cải cách hành chính');
  await assignRow(lead, 'Xây dựng dự thảo', 'Phòng Cải cách hành chính');
  await assignRow(lead, 'Tổng hợp kết quả', 'Phòng Tổ chức cán bộ');
  expect(await ownerOf(lead, 'Hoàn thành đúng hạn')).toBe('Do Phòng Cải cách hành chính viết');
  expect(await ownerOf(lead, 'Tổng hợp kết quả')).toBe('Do Phòng Tổ chức cán bộ viết');

  const mai = await open('mai');
  await mai.page.getByRole('link', { name: /^Phân công/ }).click();
  const own = mai.page.getByRole('region', { name: 'Phòng Cải cách hành chính' });
  await own
    .getByRole('row', { name: /^Mục I Yêu cầu/ })
    .getByText('01/06/2030')
    .waitFor();
  await own.getByRole('button', { name: 'Mục I', exact: true }).click();
  await dialogOf(mai).getByRole('combobox', { name: 'Giao cho người của đơn vị' }).click();
  await mai.page.getByRole('option', { name: 'Vũ Tiến Dũng' }).click();
  await dialogOf(mai).getByRole('button', { name: 'Giao người' }).click();
  await mai.page.keyboard.press('Escape');
  await own.getByRole('cell', { name: 'Vũ Tiến Dũng' }).waitFor();

  const dung = await open('dung');
  await dung.caretAfter('Hoàn thành đúng hạn');
  await dung.type(' và đầy đủ');
  await dung.saved();
  await dung.page.getByRole('link', { name: /^Phân công/ }).click();
  const his = dung.page.getByRole('region', { name: 'Phòng Cải cách hành chính' });
  await his
    .getByRole('row', { name: /^Mục I Yêu cầu/ })
    .getByText('Đang viết')
    .waitFor();
  await his.getByRole('button', { name: 'Mục I', exact: true }).click();
  await dialogOf(dung).getByRole('button', { name: 'Đã xong phần tôi' }).click();
  await dialogOf(dung)
    .getByText(/đã xong \(Vũ Tiến Dũng/)
    .waitFor();

  await mai.page.reload();
  await own
    .getByRole('row', { name: /^Mục I Yêu cầu/ })
    .getByText('Đã xong')
    .waitFor();
  await own.getByRole('button', { name: 'Mục I', exact: true }).click();
  await dialogOf(mai).getByRole('button', { name: 'Xác nhận' }).click();
  await dialogOf(mai)
    .getByText(/đã xác nhận \(Phạm Ngọc Mai/)
    .waitFor();
  await mai.page.keyboard.press('Escape');

  await lead.caretAfter('và đầy đủ');
  await lead.type(', kịp thời');
  await lead.saved();
  await until('the change is noted', async () => {
    const person = await office.script('mai');
    const answer = await get(person, `/api/plans/${planId}/place-changes`);
    return placeChangeSchema.array().parse(await answer.json()).length > 0;
  });
  await mai.page.reload();
  const after = mai.page.getByRole('article').filter({ hasText: 'Lê Minh Quang' });
  await after.getByText(/kịp thời/).waitFor();
  await mai.page.getByRole('button', { name: 'Đơn vị đã xem' }).click();
  await after.waitFor({ state: 'hidden' });
});

it('copies the words of a reminder and tells the people', async () => {
  const lead = await open('quantri');
  await lead.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lead.page.getByRole('link', { name: /^Phân công/ }).click();
  const unit = lead.page.getByRole('region', { name: 'Phòng Tổ chức cán bộ' });
  await unit.getByRole('button', { name: /^Đôn đốc/ }).click();
  await unit.getByText(/Đã báo \d+ người/).waitFor();
  const copied = await lead.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Kính gửi Phòng Tổ chức cán bộ,/);
  expect(copied).toContain(`/ke-hoach/${planId}`);
});

it('takes a section from a unit while it types there: what came before stands, what comes after is a suggestion', async () => {
  const [lead, dung] = await Promise.all([open('quantri'), open('dung')]);
  await dung.caretAfter('Hoàn thành đúng hạn');
  await dung.type(' trước khi giao lại');
  await dung.saved();
  await openOutline(lead);
  await lead.page.getByRole('button', { name: /^Phân công I\. / }).click();
  await lead.page.getByRole('menuitem', { name: /Giao cho đơn vị/ }).click();
  await dialogOf(lead).getByRole('combobox', { name: 'Giao cho đơn vị' }).press('Backspace');
  await lead.page.keyboard.press('Tab');
  const typing = dung.type(' và sau khi giao lại thì chỉ là đề nghị sửa');
  await dialogOf(lead).getByRole('button', { name: 'Giao', exact: true }).click();
  await dialogOf(lead).getByText('Đã ghi phân công.').waitFor();
  await typing;
  await dung.type(' kết thúc');
  await dung.saved();
  const doc = await docFromServer(await office.script('hoa'), planId);
  const words = doc.textBetween(0, doc.content.size, '\n');
  expect(words).toContain('Hoàn thành đúng hạn trước khi giao lại');
  let isSuggested = false;
  doc.descendants((node) => {
    const isEnd = node.isText && node.text!.includes('kết thúc');
    if (isEnd) isSuggested = node.marks.some(({ type }) => type.name === 'insertion');
  });
  expect(isSuggested).toBe(true);
});
