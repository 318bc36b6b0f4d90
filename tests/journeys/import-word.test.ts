import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  InsertedTextRun,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let lan: Desk;
let page: Page;
let panel: Locator;
beforeAll(async () => {
  office = await openOffice();
  lan = await office.desk('lan', { width: 1600, height: 900 });
  page = lan.page;
  panel = page.getByRole('complementary', { name: 'Kết quả đưa tệp vào' });
});
afterAll(() => office.close());

const line = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold })] });
const centred = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });
const when = '2026-01-05T08:30:00Z';

/** An office's own file: headings typed by hand, one of them without its number, a comment and a tracked change. */
const oldFile = new Document({
  comments: {
    children: [
      {
        id: 0,
        author: 'Lê Bình',
        date: new Date(when),
        children: [new Paragraph('Đề nghị nêu rõ số lượng.')],
      },
    ],
  },
  sections: [
    {
      children: [
        centred('KẾ HOẠCH'),
        centred('Trồng cây quanh trụ sở năm 2026'),
        line('Căn cứ Chương trình công tác năm 2026 của Sở Nội vụ;'),
        line('I. MỤC ĐÍCH', true),
        line('Tạo bóng mát cho sân và lối đi của cơ quan.'),
        line('Yêu cầu chung'),
        line('Trồng đúng thời vụ, chăm sóc thường xuyên.'),
        line('II. TỔ CHỨC THỰC HIỆN', true),
        new Paragraph({
          children: [
            new TextRun('Văn phòng chọn '),
            new CommentRangeStart(0),
            new TextRun('giống cây'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new InsertedTextRun({ id: 1, author: 'Lê Bình', date: when, text: ' hợp với khí hậu' }),
            new TextRun('.'),
          ],
        }),
        line('Nơi nhận:'),
        line('- Các phòng;'),
        line('- Lưu: VT.'),
      ],
    },
  ],
});

it('a Word file comes in after one question about its changes, and opens with its report beside it', async () => {
  await page.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
  await page.getByText('Từ tệp có sẵn').click();
  const buffer = await Packer.toBuffer(oldFile);
  await page.locator('input[type=file]').setInputFiles({ name: 'trong-cay.docx', mimeType: '', buffer });
  const send = page.getByRole('button', { name: 'Đưa nội dung tệp vào' });
  await send.click();
  await page.getByRole('radio', { name: 'Lấy bản cuối' }).click();
  await send.click();
  await lan.sheet.waitFor();
  await panel.waitFor();
  expect(await lan.text()).toContain('Văn phòng chọn giống cây hợp với khí hậu.');
});

it('a click on a row shows its place, and one more turns the line into a heading', async () => {
  await panel.getByText(/^Tất cả/).click();
  const row = panel.getByRole('listitem').filter({ hasText: 'Yêu cầu chung' });
  await row.getByRole('button').click();
  await lan.sheet.locator('.plan-shown', { hasText: 'Yêu cầu chung' }).waitFor();
  await panel.getByRole('button', { name: 'Mục I.' }).click();
  await lan.sheet.getByRole('heading', { name: /Yêu cầu chung/ }).waitFor();
  expect(await row.getByRole('checkbox').isChecked()).toBe(true);
});

it('the comment of the file is one of the plan, with its words, its author and the place', async () => {
  await page.getByRole('button', { name: /^Ý kiến 1/ }).click();
  const thread = page.getByRole('complementary', { name: 'Ý kiến và đề nghị sửa' }).getByRole('listitem');
  expect(await thread.textContent()).toMatch(/giống cây.*Lê Bình.*Đề nghị nêu rõ số lượng\./s);
  await thread.click();
  await lan.sheet.locator('.plan-comment.is-active', { hasText: 'giống cây' }).waitFor();
  await page.getByRole('button', { name: 'Kết quả đưa tệp vào' }).click();
  await panel.waitFor();
});

it('the report is put away and comes back, also after the plan is opened anew', async () => {
  await panel.getByRole('button', { name: 'Cất đi' }).click();
  await panel.waitFor({ state: 'hidden' });
  await lan.saved();
  await page.reload();
  await lan.sheet.waitFor();
  await page.getByRole('button', { name: 'Kết quả đưa tệp vào' }).click();
  await panel.getByText(/^Tất cả/).click();
  const row = panel.getByRole('listitem').filter({ hasText: 'Yêu cầu chung' });
  expect(await row.getByRole('checkbox').isChecked()).toBe(true);
});

it('the exported file holds the line as a numbered heading', async () => {
  await lan.saved();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /Tải .docx/ }).click();
  const file = readFileSync(await (await waiting).path());
  const { unzipSync, strFromU8 } = await import('fflate');
  const text = strFromU8(unzipSync(new Uint8Array(file))['word/document.xml']!).replace(/<[^>]+>/g, '');
  expect(text).toMatch(/II\.\s*YÊU CẦU CHUNG/iu);
  expect(text).toMatch(/III\.\s*TỔ CHỨC THỰC HIỆN/u);
  expect(text).toContain('hợp với khí hậu');
});

/** So many sections that those out of sight are drawn only when they come near. */
const longFile = new Document({
  sections: [
    {
      children: Array.from({ length: 60 }, (_, at) => [
        line(`${at + 1}. Khu cây số ${at + 1}`, true),
        line(`Khu ${at + 1}: ${'tưới nước, bón phân, buộc cọc và ghi sổ theo dõi; '.repeat(1 + (at % 9))}`),
      ]).flat(),
    },
  ],
});

it('a click on a row far down a long plan brings its place into sight', async () => {
  await page.goto(new URL('/ke-hoach-moi', page.url()).href);
  await page.getByText('Từ tệp có sẵn').click();
  const buffer = await Packer.toBuffer(longFile);
  await page.locator('input[type=file]').setInputFiles({ name: 'cac-khu.docx', mimeType: '', buffer });
  await page.getByRole('button', { name: 'Đưa nội dung tệp vào' }).click();
  await panel.getByText(/^Tất cả/).click();
  const heading = lan.sheet.locator('.plan-shown', { hasText: 'Khu cây số 57' });
  await panel.getByRole('listitem').filter({ hasText: 'Khu cây số 57' }).getByRole('button').click();
  await heading.waitFor();
  await until('the heading stands in sight', () => heading.evaluate(isInSight));
});

function isInSight(element: HTMLElement | SVGElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const [first, last] = [150, window.innerHeight - 50];
  return top > first && bottom < last;
}
