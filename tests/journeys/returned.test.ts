import { readFileSync } from 'node:fs';
import type { Document } from '@xmldom/xmldom';
import { asAccepted, suggestionsOf, toPlainText } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addedBehind, inWord, madeBold, typedBehind, writtenOver } from '../review/inWord.ts';
import { withComment } from '../review/wordHand.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { docFromServer } from '../support/readFromServer.ts';

let office: Office;
let lead: Desk;
beforeAll(async () => {
  office = await openOffice();
  lead = await office.desk('quantri');
  await lead.openPlan(/^Công tác quý/);
});
afterAll(() => office.close());

const body = 'Sở Tài chính';
const by = { author: 'Bà Hòa', date: '2026-03-04T08:00:00Z' };
/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];

it('a review copy goes out, is edited in Word, is dropped on the page and stands in the plan', async () => {
  const { page } = lead;
  const copy = await download(page);
  const edited = inWord(
    copy,
    typedBehind('ngay từ khi bắt đầu', ' và báo cho Văn phòng', by),
    madeBold('nêu rõ lý do'),
    addedBehind('không chờ đến lúc', ['Muc', 'II. KIỂM TRA'], ['ThanVan', 'Văn phòng kiểm tra hằng tháng.']),
    writtenOver('Trần Quốc Bình', 'Nguyễn Thị Hà'),
    typedBehind('PHÂN CÔNG NHIỆM VỤ', ' VÀ THỜI HẠN', by),
    numbered,
  );
  const file = withComment(edited, { ...by, text: 'Nêu thêm nguồn kinh phí.' });
  await lead.caretAfter('Hoàn thành đúng hạn');
  await lead.type(' tất cả');
  await lead.saved();

  await drop(page, file, 'góp ý.docx');
  const dialog = page.getByRole('dialog', { name: 'Đưa tệp Word đã sửa vào' });
  await dialog.getByLabel('Tệp này là của ai').first().click();
  await page.getByRole('option', { name: 'Cơ quan, tổ chức bên ngoài khác…' }).click();
  await dialog.getByLabel('Tên cơ quan, tổ chức').fill(body);
  await picture('drop');
  await dialog.getByRole('button', { name: 'Đưa vào thành đề nghị sửa' }).click();
  await dialog.getByText(/^Đã đưa vào văn bản: 04 đề nghị sửa, 01 ý kiến\.$/).waitFor();
  await dialog.getByText('Tên người ký: “Trần Quốc Bình” → “Nguyễn Thị Hà”').waitFor();
  await picture('report');

  // What found no place is put in by hand.
  const lost = dialog.getByRole('listitem').filter({ hasText: 'làm trước' });
  await lost.getByRole('button', { name: 'Tới chỗ gần nhất' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await lead.caretAfter('quy chế phối hợp giữa các phòng');
  await lead.type(' (làm trước)');
  await lead.saved();

  const doc = await readPlan();
  const made = suggestionsOf(doc).filter(({ author }) => author === body);
  expect(made.map(({ added }) => added.trim())).toEqual(
    expect.arrayContaining(['và báo cho Văn phòng', 'VÀ THỜI HẠN']),
  );
  expect(made.some(({ formed }) => formed === 'nêu rõ lý do')).toBe(true);
  const text = toPlainText(asAccepted(doc));
  expect(text).toMatch(/Hoàn thành đúng hạn tất cả/u);
  expect(text).toMatch(
    /II\. KIỂM TRA\s+Văn phòng kiểm tra hằng tháng\.\s+III\. PHÂN CÔNG NHIỆM VỤ VÀ THỜI HẠN/u,
  );
  expect(text).toContain('(làm trước)');
});

it('its comment and its suggestions stand in the panel in the name that was chosen', async () => {
  const { page } = lead;
  const panel = page.getByRole('complementary', { name: 'Ý kiến và đề nghị sửa' });
  if (!(await panel.isVisible()))
    await page
      .getByRole('button', { name: /^Ý kiến/ })
      .first()
      .click();
  await panel.getByRole('tab', { name: /^Ý kiến/ }).click();
  await panel.getByRole('listitem').filter({ hasText: 'Nêu thêm nguồn kinh phí.' }).first().waitFor();
  await picture('comments');
  await panel.getByRole('tab', { name: /^Đề nghị/ }).click();
  await panel.getByRole('listitem').filter({ hasText: body }).first().waitFor();
  await picture('suggestions');
});

it('its report is found again', async () => {
  const { page } = lead;
  await page.setViewportSize({ width: 1024, height: 768 });
  await openMenu(page, 'Đưa tệp Word đã sửa vào…');
  const dialog = page.getByRole('dialog', { name: 'Đưa tệp Word đã sửa vào' });
  await dialog.getByRole('button', { name: new RegExp(body) }).click();
  await dialog.getByText('Tên người ký: “Trần Quốc Bình” → “Nguyễn Thị Hà”').waitFor();
  await picture('report-1024');
});

/** Words typed behind the number of a row, which prints by itself. */
function numbered(doc: Document): void {
  const cells = Array.from(doc.getElementsByTagName('w:tc'));
  const cell = cells[cells.findIndex((each) => each.textContent?.startsWith('Xây dựng dự thảo')) - 1]!;
  const [text] = Array.from(cell.getElementsByTagName('w:t'));
  text!.textContent = `${text!.textContent} làm trước`;
}

async function openMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Xuất dạng khác, in' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function download(page: Page): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await openMenu(page, 'Bản góp ý cho Word (.docx)');
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/bản góp ý.*\.docx$/iu);
  return new Uint8Array(readFileSync(await file.path()));
}

/** As a file is dropped from the desktop. */
async function drop(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const file = { base64: Buffer.from(bytes).toString('base64'), name };
  await page.evaluate((given) => {
    const content = Uint8Array.from(atob(given.base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], given.name));
    for (const type of ['dragover', 'drop'])
      window.document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
  }, file);
}

async function readPlan(): Promise<Node> {
  const person = await office.script('quantri');
  return docFromServer(person, await office.planId(/^Công tác quý/));
}

async function picture(name: string): Promise<void> {
  if (pictures) await lead.page.screenshot({ path: `${pictures}/returned-${name}.png` });
}
