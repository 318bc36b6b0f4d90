import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { outlineOf } from '@duthao/plan';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { letWriteEverywhere } from '../support/letWriteEverywhere.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { readPieces, toWords } from '../support/pdfWords.ts';
import { docFromServer, readFromServer } from '../support/readFromServer.ts';
import { until } from '../support/until.ts';

let office: Office;
let lan: Desk;
let page: Page;
const title = /^Công tác quý/;
beforeAll(async () => {
  office = await openOffice();
  await letWriteEverywhere(await office.script('quantri'), 'Văn phòng', ['lan', 'mai']);
  lan = await office.desk('lan');
  page = lan.page;
  await page.addInitScript(() => {
    window.print = () => void (window.printed = (window.printed ?? 0) + 1);
  });
  await lan.openPlan(title);
  await page.reload();
  await lan.sheet.waitFor();
  await saved();
});
afterAll(async () => {
  await office.close();
});
beforeEach(async () => {
  await page.keyboard.press('Escape');
});

declare global {
  interface Window {
    printed?: number;
  }
}

const press = (key: string): Promise<void> => page.keyboard.press(key);
const shows = (text: string): Promise<void> =>
  until(`the page shows “${text}”`, async () => (await lan.text()).includes(text));
const hides = (text: string): Promise<void> =>
  until(`“${text}” is gone`, async () => !(await lan.text()).includes(text));
/** The mark itself, not the answer to Ctrl+S. */
const saved = (): Promise<void> =>
  page.locator('header output', { hasText: /^Đã lưu trên máy chủ/ }).waitFor();
const outline = async (): Promise<string[]> =>
  outlineOf(await docFromServer(await office.script('hoa'), await office.planId(title))).map((entry) =>
    `${entry.number} ${entry.title}`.normalize('NFC'),
  );
const serverText = async (): Promise<string> =>
  readFromServer(await office.script('hoa'), await office.planId(title));

it('Ctrl+S answers with the sentence of the saved mark', async () => {
  await lan.caretAfter('Hoàn thành đúng hạn');
  await saved();
  await press('Control+s');
  await page
    .getByRole('alert')
    .getByText(/^Đã lưu trên máy chủ lúc \d\d:\d\d\.$/)
    .waitFor();
});

it('Ctrl+F finds, and Ctrl+H replaces in text, cells and footnotes as one step of undo', async () => {
  await lan.caretAfter('nhắc việc sắp đến hạn');
  await page.getByRole('button', { name: 'Chú thích', exact: true }).click();
  await lan.type('Theo chương trình công tác đã duyệt.');
  await press('Escape');
  await saved();
  const before = await lan.text();
  const footnotes = page.locator('.plan-footnotes');
  await footnotes.getByText('Theo chương trình công tác đã duyệt.').waitFor();

  await press('Control+f');
  const bar = page.getByRole('search', { name: 'Tìm trong kế hoạch' });
  await bar.getByRole('textbox', { name: 'Tìm', exact: true }).fill('chuong trinh cong tac');
  await bar.getByText('Không thấy').waitFor();
  await bar.getByLabel('Không phân biệt dấu').check();
  await bar.getByText(/^\d\/4$/).waitFor();

  await press('Escape');
  await lan.caretAfter('nhắc việc sắp đến hạn');
  await press('Control+h');
  await bar.getByRole('textbox', { name: 'Tìm', exact: true }).fill('chương trình công tác');
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('lịch làm việc');
  await bar.getByRole('button', { name: 'Thay tất cả' }).click();
  await shows('Thực hiện lịch làm việc năm 2026');
  await footnotes.getByText('Theo lịch làm việc đã duyệt.').waitFor();
  expect((await lan.text()).toLowerCase()).not.toContain('chương trình công tác');
  await saved();
  expect(await serverText()).toContain('Tổng hợp kết quả thực hiện lịch làm việc quý Văn phòng');

  await press('Escape');
  await lan.caretAfter('Hoàn thành đúng hạn');
  await press('Control+z');
  await hides('lịch làm việc');
  expect(await lan.text()).toBe(before);
  await footnotes.getByText('Theo chương trình công tác đã duyệt.').waitFor();
  await saved();
});

it('a match out of sight is scrolled into sight while the keyboard stays in the search field', async () => {
  await lan.caretAfter('Hoàn thành đúng hạn');
  await press('Control+f');
  const field = page.getByRole('search').getByRole('textbox', { name: 'Tìm', exact: true });
  const current = page.locator('.plan-found.is-current');
  const inSight = (text: string): Promise<void> =>
    until(`“${text}” is in sight`, async () => {
      if ((await current.count()) !== 1 || (await current.textContent()) !== text) return false;
      const { y, height } = (await current.boundingBox())!;
      return y > 100 && y + height < page.viewportSize()!.height;
    });
  await field.fill('Các phòng, đơn vị trực thuộc');
  await inSight('Các phòng, đơn vị trực thuộc');
  await field.fill('Công tác quý');
  await inSight('Công tác quý');
  expect(await field.evaluate((element) => element === window.document.activeElement)).toBe(true);
  await page.getByRole('search').getByRole('button', { name: 'Đóng' }).click();
  await until('the keyboard is back in the text', () =>
    lan.sheet.evaluate((sheet) => sheet.contains(window.document.activeElement)),
  );
});

it('F12 downloads the .docx, and Ctrl+P prints from the browser where the server has no LibreOffice', async () => {
  const coming = page.waitForEvent('download');
  await press('F12');
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  const answer = { kind: 'noOffice', message: 'Máy chủ chưa cài LibreOffice.' };
  await page.route('**/print.pdf', (route) => route.fulfill({ status: 501, json: answer }));
  await press('Control+p');
  await until('the print dialog was asked for', () => page.evaluate(() => window.printed === 1));
});

it('a page printed from the browser is A4 and holds the plan and nothing of the application', async () => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const folder = mkdtempSync(join(tmpdir(), 'duthao-print-'));
  writeFileSync(join(folder, 'plan.pdf'), pdf);
  const { stdout } = await promisify(execFile)('pdfinfo', [join(folder, 'plan.pdf')]);
  rmSync(folder, { recursive: true, force: true });
  expect(stdout).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.\d+/);
  expect(Number(/Pages: +(\d+)/.exec(stdout)![1])).toBeGreaterThan(0);
  const words = toWords(await readPieces(new Uint8Array(pdf))).join(' ');
  expect(words).toContain('CHƯƠNG TRÌNH Công tác quý II năm 2026');
  expect(words).toContain('Trần Quốc Bình');
  for (const foreign of [
    'Hoàn tác',
    'Tải .docx',
    'Bố cục',
    'Đã lưu',
    'Chép định dạng',
    'Nội dung trích yếu',
    'Thêm hàng',
  ])
    expect(words).not.toContain(foreign);
});

it('a typed "I. " or "1. " becomes the number itself, and Shift+Enter only breaks the line', async () => {
  await lan.caretAfter('không chờ đến lúc lấy ý kiến');
  await press('End');
  await press('Enter');
  await lan.type('I. Điều khoản chung');
  await press('Enter');
  await lan.type('1. Hiệu lực');
  await press('Enter');
  await lan.type('Một dòng');
  await press('Shift+Enter');
  await lan.type('xuống dòng');
  await press('Enter');
  await lan.type('2. Thời hạn');
  await shows('Thời hạn');
  await saved();
  expect((await outline()).slice(1, 4)).toEqual(['II. Điều khoản chung', '1. Hiệu lực', '2. Thời hạn']);
  expect(await serverText()).toContain('1. Hiệu lực Một dòng xuống dòng');
});

it('Tab and Shift+Tab in a title change its level, and Ctrl+Z takes that back and no more', async () => {
  const line = async (): Promise<string> => (await outline()).find((one) => one.endsWith(' Thời hạn'))!;
  for (const [key, number] of [
    ['Shift+Tab', 'III.'],
    ['Tab', '1.1.'],
  ] as const) {
    await lan.caretAfter('Thời hạn');
    await press(key);
    await until(`${key} gives it the number ${number}`, async () => (await line()) === `${number} Thời hạn`);
    await press('Control+z');
    await until('it has its number back', async () => (await line()) === '2. Thời hạn');
    expect(await lan.text()).toContain('xuống dòng');
  }
});

it('Tab in a task cell goes on, and past the last cell it makes a row', async () => {
  const rows = page.locator('[data-node="task"]');
  const before = await rows.count();
  await lan.caretAfter('Báo cáo quý');
  await press('Tab');
  await until('there is one more row', async () => (await rows.count()) === before + 1);
  await lan.type('Việc mới');
  await press('Tab');
  await lan.type('Phòng Pháp chế');
  await saved();
  expect(await serverText()).toContain('3 Việc mới Phòng Pháp chế');
});

it('the format painter gives the look of one text to the next', async () => {
  await select('Lãnh đạo cơ quan', 'tại cuộc họp');
  await press('Control+b');
  await page.getByRole('button', { name: 'Chép định dạng' }).click();
  await select('Hoàn thành', 'đúng hạn');
  await until('it is bold', async () =>
    (await lan.sheet.locator('strong, b').allTextContents()).some((text) => text.includes('đúng hạn')),
  );
});

const wordHTML = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-align:justify;text-indent:36.0pt;mso-pagination:none'><span lang=VI style='font-size:14.0pt;mso-ansi-language:VI'>Các phòng gửi <b style='mso-bidi-font-weight:normal'>danh sách lớp học</b> về bộ phận tổng hợp.<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:54.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI>Lớp buổi sáng<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:54.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI>Lớp buổi chiều<o:p></o:p></span></p>
<!--EndFragment--></body></html>`;

const pdfText = [
  'Bộ phận tổng hợp rà soát số lượng học viên của từng lớp, đối chiếu với',
  'danh sách đã đăng ký và thông báo lịch học trước ngày khai giảng ít nhất',
  'năm ngày làm việc.',
].join('\n');

it('what comes from Word keeps words, bold and lists; lines that a PDF broke are one paragraph again', async () => {
  await lan.caretAfter('xuống dòng');
  await press('Enter');
  await paste({ 'text/html': wordHTML, 'text/plain': 'x' });
  await shows('Lớp buổi chiều');
  await press('Enter');
  await paste({ 'text/plain': pdfText });
  await shows('năm ngày làm việc.');
  await saved();
  const text = await serverText();
  expect(text).toContain(
    'Các phòng gửi danh sách lớp học về bộ phận tổng hợp. - Lớp buổi sáng - Lớp buổi chiều',
  );
  expect(text).not.toContain('·');
  const paragraphs = await lan.sheet.locator('[data-node="paragraph"]').allTextContents();
  expect(paragraphs.map((one) => one.normalize('NFC').trim())).toContainEqual(
    expect.stringContaining(pdfText.replaceAll('\n', ' ')),
  );
  expect(await lan.sheet.locator('strong, b').allTextContents()).toContain('danh sách lớp học');
});

it('Ctrl+Z undoes what one did oneself and nothing of what another types meanwhile', async () => {
  const mai = await office.desk('mai');
  await mai.openPlan(title);
  await lan.caretAfter('Hoàn thành đúng hạn');
  await Promise.all([
    lan.type(' của Lan'),
    mai.caretAfter('Đơn vị chủ trì chủ động').then(() => mai.type(' của Mai')),
  ]);
  await shows('chủ động của Mai');
  await press('Control+z');
  await hides('của Lan');
  expect(await lan.text()).toContain('chủ động của Mai');
  await press('Control+y');
  await shows('đúng hạn của Lan');
  await until('Mai sees both', async () => {
    const text = await mai.text();
    return text.includes('đúng hạn của Lan') && text.includes('chủ động của Mai');
  });
  await mai.page.context().close();
});

/** Drags the mouse from the start of one text to the end of another. */
async function select(from: string, to: string): Promise<void> {
  const [start, end] = await lan.sheet.evaluate(
    (root, [first, last]) => {
      const place = (words: string, atEnd: boolean): { x: number; y: number } => {
        const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue!.indexOf(words);
          if (at < 0) continue;
          node.parentElement!.scrollIntoView({ block: 'center' });
          const range = root.ownerDocument.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          const box = range.getBoundingClientRect();
          return { x: atEnd ? box.right - 0.5 : box.left + 0.5, y: box.top + box.height / 2 };
        }
        throw new Error(`“${words}” is not on the page`);
      };
      place(first!, false);
      return [place(first!, false), place(last!, true)];
    },
    [from, to],
  );
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  await page.mouse.move(end!.x, end!.y, { steps: 4 });
  await page.mouse.up();
}

async function paste(data: Record<string, string>): Promise<void> {
  await lan.sheet.evaluate((root, parts) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(parts)) clipboardData.setData(kind, text);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}
