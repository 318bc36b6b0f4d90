import { roundListSchema, threadListSchema } from '@duthao/protocol';
import { strFromU8 } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get } from '../support/api.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { startOwnPlan } from '../support/startOwnPlan.ts';
import { until } from '../support/until.ts';
import { chooseUnits } from './opinions/chooseUnits.ts';
import { downloadZip } from './opinions/downloadZip.ts';
import { replyTo } from './opinions/replyTo.ts';

let office: Office;
let planId: string;
beforeAll(async () => {
  office = await openOffice();
  planId = await startOwnPlan(await office.script('lan'));
});
afterAll(() => office.close());

/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

let lead: Desk | undefined;
/** The head of a phòng that was asked; her page stays open after she has answered. */
let head: Desk | undefined;
/** The head of the unit that leads, at her desk all day. */
const lan = async (): Promise<Desk> => (lead ??= await office.desk('lan'));

const address = (rest: string): string => `${office.server.url}/ke-hoach/${planId}${rest}`;
const roundsOf = async (username: string) =>
  roundListSchema.parse(
    await (await get(await office.script(username), `/api/plans/${planId}/rounds`)).json(),
  ).rounds;

/** Opens the text and waits until it may be worked on. */
async function openText(desk: Desk): Promise<void> {
  await desk.page.goto(address(''));
  await desk.sheet.waitFor();
  await desk.saved();
}

/** From "Việc chờ tôi" to the page of the round. */
async function followWork({ page }: Desk): Promise<void> {
  await page.goto(office.server.url);
  await page.getByRole('listitem').filter({ hasText: 'quý III' }).getByRole('link').click();
  await page.waitForURL(/\/y-kien/);
}

/** Marks the last letters before the end of these words and comments on them. */
async function comment(
  desk: Desk,
  words: string,
  letters: number,
  text: string,
  circle?: string,
): Promise<Locator> {
  const { page } = desk;
  await desk.caretAfter(words);
  for (let i = 0; i < letters; i += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Alt+KeyM');
  const draft = page.getByRole('region', { name: 'Ý kiến mới' });
  await draft.getByLabel('Nội dung ý kiến').fill(text);
  if (circle) await draft.getByLabel('Ai xem được').selectOption({ label: circle });
  return draft;
}

async function send(draft: Locator): Promise<void> {
  await draft.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await draft.waitFor({ state: 'detached' });
}

const rule = 'Sau thời hạn này, nơi nào không gửi văn bản thì cơ quan soạn thảo hiểu là đồng ý.';

it('goes out to two phòng, a body outside and the legal reviewer, with the rule of the agency', async () => {
  const admin = await office.desk('quantri');
  await admin.page.goto(`${office.server.url}/quy-trinh`);
  const rules = admin.page.getByRole('region', { name: 'Lấy ý kiến' });
  await admin.page.setViewportSize({ width: 390, height: 800 });
  await rules.getByRole('button', { name: 'Ghi nhận' }).waitFor();
  const width = await rules.evaluate(({ ownerDocument }) => ownerDocument.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await rules.getByRole('radio', { name: /không trả lời được hiểu là nhất trí/ }).click();
  await rules.getByLabel(/^Câu in trong công văn/).fill(rule);
  await rules.getByRole('button', { name: 'Ghi nhận' }).click();
  await rules.getByText('Đã ghi nhận cách lấy ý kiến.').waitFor();
  await admin.page.context().close();

  const { page } = await lan();
  await page.goto(address(''));
  await page.getByRole('link', { name: /^Lấy ý kiến/ }).click();
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await chooseUnits(page, ['Phòng Cải cách hành chính', 'Phòng Xây dựng chính quyền']);
  await page.getByLabel('Nơi ngoài cơ quan').fill('1. Sở Tài chính;\n2. Công an tỉnh');
  await page.getByLabel('Hạn trả lời').fill('2030-06-01');
  await page.getByLabel('Lời gửi kèm').fill('Đề nghị cho ý kiến về thời hạn của từng việc.');
  await page.getByText(/được gửi tới 02 đơn vị trong cơ quan và 02 nơi ngoài cơ quan/).waitFor();
  await page.getByText(rule).waitFor();
  await picture(page, 'send');
  await page.getByRole('button', { name: 'Gửi lấy ý kiến', exact: true }).click();
  await page.getByRole('heading', { name: 'Lấy ý kiến lần 1' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Chưa trả lời' }).count()).toBe(4);

  await page.getByRole('button', { name: 'Gửi lấy ý kiến…' }).click();
  await page.getByText('Ý kiến pháp lý', { exact: true }).click();
  await chooseUnits(page, ['Phòng Pháp chế']);
  await page.getByLabel('Hạn trả lời').fill('2030-06-01');
  await page.getByRole('button', { name: 'Gửi lấy ý kiến pháp lý' }).click();
  await page.getByRole('heading', { name: /^Ý kiến pháp lý/ }).waitFor();
  expect((await roundsOf('lan')).map(({ kind }) => kind).toSorted()).toEqual(['legal', 'opinions']);
});

it('the legal reviewer comments and suggests in six places, and answers by the checklist', async () => {
  const ha = await office.desk('ha');
  await followWork(ha);
  await ha.page.getByRole('link', { name: 'Đọc dự thảo, góp ý vào từng chỗ' }).click();
  await ha.sheet.waitFor();
  await ha.saved();
  for (const [words, text] of [
    ['Hoàn thành đúng hạn', 'Nêu căn cứ của thời hạn.'],
    ['nêu rõ lý do', 'Ghi rõ báo cáo với ai.'],
    ['mời đơn vị phối hợp', 'Thống nhất cách gọi đơn vị phối hợp.'],
  ] as const) {
    await send(await comment(ha, words, 6, text));
  }
  for (const [words, more] of [
    ['các nhiệm vụ được giao', ' trong quý'],
    ['không chờ đến lúc lấy ý kiến', ' chính thức'],
    ['được phân công trong bảng sau', ' đây'],
  ] as const) {
    await ha.caretAfter(words);
    await ha.type(more);
  }
  await ha.saved();
  await picture(ha.page, 'legal-text');

  await ha.page.goto(address('/y-kien?phan=tra-loi'));
  const form = ha.page.getByRole('form', { name: 'Trả lời của Phòng Pháp chế' });
  await form.getByRole('radio', { name: 'Có ý kiến' }).first().click();
  await form.getByRole('button', { name: 'Chọn tất cả' }).first().click();
  const points = form.getByRole('group', { name: 'Nội dung xem xét' }).getByText('Phù hợp');
  for (let at = 0; at < (await points.count()); at += 1) await points.nth(at).click();
  await picture(ha.page, 'legal-answer');
  await form.getByRole('button', { name: 'Gửi trả lời…' }).click();
  const dialog = ha.page.getByRole('dialog', { name: 'Gửi trả lời của đơn vị' });
  await dialog.getByText('03 ý kiến được gửi tới Phòng Tổ chức cán bộ.').waitFor();
  await dialog.getByRole('button', { name: 'Gửi trả lời' }).click();
  await ha.page.getByText('Ý kiến đã gửi (03)').waitFor();
});

it('one phòng agrees; of the other leaves only what its head has ticked', async () => {
  const son = await office.desk('son');
  await followWork(son);
  const his = son.page.getByRole('form', { name: 'Trả lời của Phòng Xây dựng chính quyền' });
  await his.getByRole('radio', { name: 'Nhất trí' }).click();
  await his.getByRole('button', { name: 'Gửi trả lời…' }).click();
  await son.page.getByRole('dialog').getByRole('button', { name: 'Gửi trả lời' }).click();
  await son.page.getByText('Nhất trí').first().waitFor();

  const dung = await office.desk('dung');
  await openText(dung);
  const inside = 'Chỉ trong Phòng Cải cách hành chính';
  await send(await comment(dung, 'thời hạn và sản phẩm', 8, 'Nêu rõ nguồn kinh phí cho từng việc.', inside));
  await send(await comment(dung, 'Đơn vị chủ trì chủ động', 8, 'Câu này có cần không?', inside));

  const draft = await comment(dung, 'và thời hạn mới', 3, 'Dùng một từ cho thống nhất.', inside);
  await draft.getByRole('button', { name: /^Đề nghị sửa thành/ }).click();
  await draft.getByLabel('Sửa thành').fill('hoàn thành');
  await send(draft);

  const mai = (head = await office.desk('mai'));
  await followWork(mai);
  const form = mai.page.getByRole('form', { name: 'Trả lời của Phòng Cải cách hành chính' });
  await form.getByRole('radio', { name: 'Có ý kiến' }).first().click();
  await form.getByRole('checkbox', { name: /Nêu rõ nguồn kinh phí/ }).check();
  await form.getByRole('checkbox', { name: /Dùng một từ/ }).check();
  await picture(mai.page, 'head-answer');
  // What is said after she has ticked shows by itself, and does not leave before she has read it.
  await replyTo(await office.script('dung'), planId, 'Dùng một từ cho thống nhất.', 'Giữ nguyên ở tên bảng.');
  await form.getByText('Mới sau khi chọn').waitFor();
  const dialog = mai.page.getByRole('dialog');
  await form.getByRole('button', { name: 'Gửi trả lời…' }).click();
  await dialog.getByRole('button', { name: 'Gửi trả lời' }).click();
  await form.getByText(/^01 ý kiến đã chọn vừa có lời được thêm/).waitFor();
  await picture(mai.page, 'head-refused');
  await form.getByRole('button', { name: 'Gửi trả lời…' }).click();
  const said = '02 ý kiến được gửi tới Phòng Tổ chức cán bộ; 01 ý kiến trong đơn vị không gửi.';
  await dialog.getByText(said).waitFor();
  await dialog.getByRole('button', { name: 'Gửi trả lời' }).click();
  await mai.page.getByText('Ý kiến đã gửi (02)').waitFor();

  const seen = threadListSchema.parse(
    await (await get(await office.script('lan'), `/api/plans/${planId}/threads`)).json(),
  );
  const words = seen.threads.flatMap(({ comments }) => comments.map(({ text }) => text));
  expect(words).toContain('Nêu rõ nguồn kinh phí cho từng việc.');
  expect(words).not.toContain('Câu này có cần không?');
});

it('the answer of a body outside is entered for it, from its công văn', async () => {
  const { page } = await lan();
  await page.goto(address('/y-kien?phan=noi'));
  await page.getByRole('button', { name: /^Lấy ý kiến lần 1/ }).click();
  await page.getByRole('button', { name: 'Nơi được hỏi (04)' }).click();
  await page.getByRole('button', { name: 'Nhập thay ý kiến của Sở Tài chính' }).click();
  await page.getByLabel('Số, ký hiệu').fill('77/STC-NS');
  await page.getByLabel('Ngày của văn bản').fill('2026-11-20');
  await page.getByRole('radio', { name: 'Có ý kiến' }).click();
  // What is written so far waits while a Word file is looked at.
  await page.getByRole('link', { name: /^Nhận tệp Word/ }).click();
  await page.getByRole('link', { name: 'Về phần nhập thay' }).click();
  expect(await page.getByLabel('Số, ký hiệu').inputValue()).toBe('77/STC-NS');
  const place = page.getByRole('combobox', { name: 'Về mục' });
  const words = page.getByLabel('Nội dung ý kiến');
  await place.click();
  await page.keyboard.type('Mục II');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await words.fill('nêu rõ nguồn kinh phí cho từng việc');
  await page.keyboard.press('Enter');
  await page.getByText('Các ý kiến (01)').waitFor();
  await until('the next row begins at its place', () =>
    place.evaluate((field) => field === field.ownerDocument.activeElement),
  );
  await words.fill('Lùi hạn báo cáo quý đến cuối tháng');
  await words.press('Enter');
  await page.getByText('Các ý kiến (02)').waitFor();
  await picture(page, 'enter');
  await page.getByRole('button', { name: 'Ghi nhận trả lời' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Sở Tài chính' });
  await row.getByText('Công văn số 77/STC-NS ngày 20/11/2026').waitFor();
  const end = page.getByRole('button', { name: 'Kết thúc…' });
  await end.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await until('the focus is back where it was', () =>
    end.evaluate((button) => button === button.ownerDocument.activeElement),
  );
  await end.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/01 nơi chưa trả lời/)
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Công an tỉnh' })
    .getByText('Không có văn bản trả lời')
    .waitFor();
  await picture(page, 'board');
});

/** The panel of the way, beside the text. */
async function openWay(page: Page): Promise<Locator> {
  const panel = page.getByRole('dialog', { name: 'Quy trình của văn bản' });
  await page
    .getByRole('banner')
    .locator('[aria-expanded]')
    .filter({ hasText: /^(Trình|Duyệt|Quy trình)/ })
    .click();
  await panel.getByRole('heading', { name: 'Quá trình xử lý' }).waitFor();
  return panel;
}

it('the lead takes up what was suggested and answers opinions, the equal ones together', async () => {
  const desk = await lan();
  const { page } = desk;
  await openText(desk);
  await page.getByRole('button', { name: /^Ý kiến \d+ · Đề nghị \d+/ }).click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  await page.getByRole('button', { name: /^Tiếp thu 04 đề nghị/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tiếp thu 04 đề nghị' }).click();
  await desk.saved();
  const text = await desk.text();
  expect(text).toContain('các nhiệm vụ được giao trong quý;');
  expect(text).toContain('và thời hạn hoàn thành.');

  await page.goto(address('/y-kien'));
  await page.getByRole('button', { name: /^Ý kiến pháp lý lần 1/ }).click();
  await page.getByRole('button', { name: 'Ý kiến, giải trình (03)' }).click();
  await page.getByRole('button', { name: 'Chọn cả 03 ý kiến chưa giải trình' }).click();
  await page.getByRole('button', { name: 'Tiếp thu 03 ý kiến' }).click();
  await page.getByText('Chỉ ý kiến chưa giải trình (00)').waitFor();

  await page.getByRole('button', { name: /^Lấy ý kiến lần 1/ }).click();
  await page.getByRole('button', { name: 'Ý kiến, giải trình (04)' }).click();
  await page.getByRole('checkbox', { name: 'Chọn ý kiến của Sở Tài chính: nêu rõ nguồn kinh phí' }).check();
  await page.getByRole('button', { name: 'Thêm 01 ý kiến cùng nội dung' }).click();
  const bar = page.getByRole('form', { name: 'Giải trình các ý kiến đã chọn' });
  await bar.getByRole('button', { name: 'Là ý kiến khác nhau…' }).click();
  const point = page.getByRole('dialog', { name: 'Ý kiến khác nhau' });
  await point.getByLabel('Điểm khác nhau').fill('Nguồn kinh phí');
  await point.getByRole('button', { name: 'Ghi điểm khác nhau' }).click();
  await page.getByRole('article', { name: 'Nguồn kinh phí' }).waitFor();
  await page.getByRole('checkbox', { name: 'Chọn ý kiến của Sở Tài chính: nêu rõ nguồn kinh phí' }).check();
  await page.getByRole('button', { name: 'Thêm 01 ý kiến cùng nội dung' }).click();
  await bar.getByText('Tiếp thu một phần', { exact: true }).click();
  await bar
    .getByRole('textbox')
    .fill('Bổ sung nguồn kinh phí ở bảng phân công; mức chi theo dự toán được giao.');
  await picture(page, 'answering');
  await bar.getByRole('button', { name: 'Tiếp thu một phần 02 ý kiến' }).click();
  await bar.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Giải trình ý kiến của Phòng Cải cách.*Dùng một từ/ }).click();
  await bar.getByRole('button', { name: 'Ghi “Đã sửa tại mục I”' }).click();
  await bar.getByRole('button', { name: 'Tiếp thu ý kiến này' }).click();
  await bar.waitFor({ state: 'detached' });
  // Who gave them hears of it, and reads the answers on her page without asking anew.
  await head!.page.getByText('Đã sửa tại mục I', { exact: false }).waitFor();
  await picture(head!.page, 'head-answered');
  const notices = await (await get(await office.script('mai'), '/api/notices')).text();
  expect(notices).toContain('Đã tiếp thu, giải trình 02/02 ý kiến của Phòng Cải cách hành chính');
  const [opinions] = (await roundsOf('lan')).filter(({ kind }) => kind === 'opinions');
  const together = opinions!.opinions.filter(({ response }) => response?.kind === 'partly');
  expect(together).toHaveLength(2);
  expect(new Set(together.map(({ response }) => response!.groupId)).size).toBe(1);
});

it('submitting is held by name while one opinion has no answer, and the table comes out', async () => {
  const { page } = await lan();
  await page.goto(address(''));
  await page.getByText(/^Đã lưu trên máy chủ/).waitFor();
  const submit = 'Duyệt nội dung, trình lãnh đạo';
  let way = await openWay(page);
  await way.getByRole('button', { name: submit }).click();
  let dialog = page.getByRole('dialog', { name: submit });
  await dialog.getByText('Còn 01 ý kiến chưa giải trình (Sở Tài chính: 01).').waitFor();
  expect(await dialog.getByRole('button', { name: 'Vẫn trình' }).isDisabled()).toBe(true);
  await picture(page, 'held');

  await page.goto(address('/y-kien?phan=y-kien'));
  await page.getByRole('button', { name: /^Lấy ý kiến lần 1/ }).click();
  await page.getByRole('button', { name: 'Ý kiến, giải trình (04)' }).click();
  await page.getByRole('button', { name: /^Giải trình ý kiến của Sở Tài chính: Lùi hạn/ }).click();
  const bar = page.getByRole('form', { name: 'Giải trình các ý kiến đã chọn' });
  await bar.getByText('Giải trình', { exact: true }).click();
  await bar.getByRole('textbox').fill('Thời hạn báo cáo do UBND tỉnh quy định.');
  await bar.getByRole('button', { name: 'Giải trình ý kiến này' }).click();
  await bar.waitFor({ state: 'detached' });

  const docx = await downloadZip(page, 'Bảng tổng hợp .docx');
  const written = strFromU8(docx['word/document.xml']!)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const words of told) expect(written.normalize('NFC')).toContain(words);
  const sheets = await downloadZip(page, 'Bảng tổng hợp .xlsx');
  const cells = Object.entries(sheets)
    .filter(([name]) => /^xl\/(sharedStrings|worksheets\/)/.test(name))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ' '))
    .join(' ');
  for (const words of told) expect(cells.normalize('NFC')).toContain(words);
  expect(written.normalize('NFC')).toMatch(/Công an tỉnh.*[Kk]hông có văn bản trả lời/);
  expect(written.normalize('NFC')).not.toContain('Câu này có cần không?');

  await page.goto(address(''));
  await page.getByText(/^Đã lưu trên máy chủ/).waitFor();
  way = await openWay(page);
  await way.getByRole('button', { name: submit }).click();
  dialog = page.getByRole('dialog', { name: submit });
  await dialog.getByRole('button', { name: submit }).click();
  await page.getByRole('banner').getByText('Chờ lãnh đạo duyệt').waitFor();

  await page.goto(address('/y-kien?phan=y-kien'));
  await page.getByText(/^Văn bản đã khóa để xử lý tiếp/).waitFor();
  await page.getByRole('button', { name: 'Bảng tổng hợp .docx', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Rút giải trình' }).count()).toBe(0);

  const leader = await office.desk('giamdoc');
  await leader.page.goto(address('/trinh'));
  const dispute = leader.page.getByRole('article', { name: 'Nguồn kinh phí' });
  for (const giver of ['Sở Tài chính', 'Phòng Cải cách hành chính']) {
    await dispute.getByText(giver).first().waitFor();
  }
  await leader.page.getByText(/^Ý kiến và giải trình như trong bản trình 1/).waitFor();
  await picture(leader.page, 'leader');
});

/** What the table says: who, what, and what was answered. */
const told = [
  'Phòng Cải cách hành chính',
  'Nêu rõ nguồn kinh phí cho từng việc.',
  'Sở Tài chính',
  'Lùi hạn báo cáo quý đến cuối tháng',
  'Đã sửa tại mục I',
  'Thời hạn báo cáo do UBND tỉnh quy định.',
  'Tiếp thu một phần',
  'Nhất trí',
];
