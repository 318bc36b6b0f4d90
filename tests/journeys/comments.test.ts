import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, post } from '../support/api.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let owner: Desk;
let mai: Desk;
beforeAll(async () => {
  office = await openOffice();
  [owner, mai] = (await Promise.all(['quantri', 'mai'].map((name) => office.desk(name)))) as [Desk, Desk];
  await Promise.all([owner.openPlan(title), mai.openPlan(title)]);
});
afterAll(() => office.close());

const title = /^Công tác quý/;
/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];
const picture = async ({ page }: Desk, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/comments-${name}.png` });
};

const panelOf = ({ page }: Desk): Locator =>
  page.getByRole('complementary', { name: 'Ý kiến và đề nghị sửa' });
const cardWith = (desk: Desk, text: string): Locator =>
  panelOf(desk).getByRole('listitem').filter({ hasText: text });
const draftOf = (desk: Desk): Locator => panelOf(desk).getByRole('region', { name: 'Ý kiến mới' });
const amber = ({ page }: Desk, words: string): Locator =>
  page.locator('.plan-comment.is-open', { hasText: words });

/** Selects the words in the text and begins a comment on them. */
async function beginOn(desk: Desk, words: string): Promise<void> {
  await desk.caretAfter(words);
  for (let letter = 0; letter < words.length; letter += 1) await desk.page.keyboard.press('Shift+ArrowLeft');
  await desk.page.keyboard.press('Control+Alt+m');
  await draftOf(desk).waitFor();
}

async function comment(desk: Desk, words: string, text: string): Promise<void> {
  await beginOn(desk, words);
  await desk.type(text);
  await desk.page.keyboard.press('Control+Enter');
  await cardWith(desk, text).waitFor();
}

it('words are commented on with a key, and the one who is named finds it new on his screen', async () => {
  await beginOn(mai, 'Hoàn thành đúng hạn');
  expect(await draftOf(mai).textContent()).toContain('Hoàn thành đúng hạn');
  await mai.type('Nêu rõ ngày, nhờ @quang');
  const offered = mai.page.getByRole('option', { name: /Lê Minh Quang/ });
  await offered.waitFor();
  await picture(mai, 'mention');
  await mai.page.keyboard.press('Enter');
  await mai.type('xem #');
  await mai.page
    .getByRole('option', { name: /^Mục I/ })
    .first()
    .waitFor();
  await mai.page.keyboard.press('Enter');
  await mai.page.keyboard.press('Control+Enter');
  await draftOf(mai).waitFor({ state: 'detached' });

  await amber(owner, 'Hoàn thành đúng hạn').waitFor();
  await owner.page.getByRole('button', { name: /^Ý kiến \d+ · Đề nghị/ }).click();
  const card = cardWith(owner, 'Nêu rõ ngày');
  expect(await card.textContent()).toMatch(
    /Mới.*Mục.*Hoàn thành đúng hạn.*Phạm Ngọc Mai.*Phòng Cải cách hành chính/s,
  );
  await picture(owner, 'new');
});

it('who cannot open the plan is told apart among those who can be named', async () => {
  await beginOn(mai, 'Đơn vị chủ trì');
  await mai.type('@hoàng văn');
  const son = mai.page.getByRole('option', { name: /Hoàng Văn Sơn.*chưa có quyền mở kế hoạch này/ });
  await son.waitFor();
  await mai.page.keyboard.press('Escape');
  await draftOf(mai).getByRole('button', { name: 'Bỏ' }).click();
  await draftOf(mai).waitFor({ state: 'detached' });
});

it('an answer is on the other screen 300 ms after the server has said that it is kept', async () => {
  await cardWith(mai, 'Nêu rõ ngày').first().click();
  const took: number[] = [];
  for (const text of ['Đã xem lại.', 'Đã ghi rõ ngày.', 'Nhờ phòng đọc lại.']) {
    await cardWith(owner, 'Nêu rõ ngày').click();
    await owner.page.getByLabel('Trả lời ý kiến này').fill(text);
    const shown = seenAt(mai.page, text);
    const kept = keptAt(owner.page);
    await owner.page.getByRole('button', { name: 'Trả lời', exact: true }).click();
    took.push((await shown) - (await kept));
  }
  console.log(`answers on the other screen after the server's: ${took.map(Math.round).join(', ')} ms`);
  // Other work on this machine may hold up one of them.
  expect(Math.min(...took)).toBeLessThan(300);
  await picture(mai, 'answers');
});

/** When words first stand in the panel, by the clock of the machine. */
const seenAt = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!window.document.querySelector('#khung-y-kien')?.textContent.includes(text)) return;
          watch.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const watch = new MutationObserver(look);
        watch.observe(window.document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    text,
  );

async function keptAt(page: Page): Promise<number> {
  await page.waitForResponse((answer) => answer.url().endsWith('/comments') && answer.ok());
  return performance.timeOrigin + performance.now();
}

it('a resolved thread is no longer drawn, and can be opened again', async () => {
  await cardWith(owner, 'Nêu rõ ngày').getByRole('button', { name: 'Đã giải quyết' }).click();
  await amber(mai, 'Hoàn thành đúng hạn').waitFor({ state: 'detached' });
  await panelOf(mai)
    .getByText(/^Đã giải quyết \(/)
    .click();
  const done = cardWith(mai, 'Nêu rõ ngày');
  expect(await done.textContent()).toContain('Lê Minh Quang đã giải quyết');
  await done.click();
  await done.getByRole('button', { name: 'Mở lại' }).click();
  await amber(owner, 'Hoàn thành đúng hạn').waitFor();
  await panelOf(mai)
    .getByText(/^Chưa giải quyết/)
    .click();
});

it('a thread whose words are deleted keeps its quote apart, and comes back with the words', async () => {
  await comment(owner, 'mời đơn vị phối hợp', 'Thêm người chịu trách nhiệm.');
  await amber(mai, 'mời đơn vị phối hợp').waitFor();
  await owner.caretAfter('mời đơn vị phối hợp');
  for (let letter = 0; letter < 'mời đơn vị phối hợp'.length; letter += 1) {
    await owner.page.keyboard.press('Backspace');
  }
  const lost = panelOf(mai).getByRole('region', { name: 'Chỗ được nêu ý kiến không còn trong văn bản' });
  await lost.getByText('mời đơn vị phối hợp').waitFor();
  await lost.getByText('Thêm người chịu trách nhiệm.').waitFor();
  await picture(mai, 'lost');
  await owner.page.keyboard.press('Control+z');
  await lost.waitFor({ state: 'detached' });
  await amber(mai, 'mời đơn vị phối hợp').waitFor();
});

it('and is hung on other words by who made it', async () => {
  await comment(mai, 'nêu rõ lý do', 'Lý do theo mẫu nào?');
  await owner.caretAfter('nêu rõ lý do');
  for (let letter = 0; letter < 'nêu rõ lý do'.length; letter += 1) {
    await owner.page.keyboard.press('Backspace');
  }
  const lost = panelOf(mai).getByRole('region', { name: 'Chỗ được nêu ý kiến không còn trong văn bản' });
  const card = lost.getByRole('listitem').filter({ hasText: 'Lý do theo mẫu nào?' });
  await card.waitFor();
  await card.click();
  await mai.caretAfter('Đơn vị chủ trì');
  for (let letter = 0; letter < 'chủ trì'.length; letter += 1) {
    await mai.page.keyboard.press('Shift+ArrowLeft');
  }
  await picture(mai, 'to-hang');
  await card.getByRole('button', { name: 'Gắn vào chữ đang chọn' }).click();
  await lost.waitFor({ state: 'detached' });
  await amber(owner, 'chủ trì').waitFor();
});

it('a comment that was refused stays with its words, outlives a reload, and goes to other words', async () => {
  await beginOn(mai, 'Văn phòng theo dõi');
  await mai.type('Ghi rõ đầu mối theo dõi.');
  await owner.caretAfter('Văn phòng theo dõi');
  for (let letter = 0; letter < 5; letter += 1) await owner.page.keyboard.press('Backspace');
  await owner.saved();
  await until(
    'the change is on the other screen',
    async () => !(await mai.text()).includes('Văn phòng theo dõi'),
  );
  await mai.page.keyboard.press('Control+Enter');
  await until('the refusal says what to do', async () =>
    /chọn lại/i.test((await draftOf(mai).textContent()) ?? ''),
  );
  await picture(mai, 'refused');
  await mai.page.reload();
  await mai.sheet.waitFor();
  const field = draftOf(mai).getByLabel('Nội dung ý kiến');
  expect(await field.inputValue()).toBe('Ghi rõ đầu mối theo dõi.');
  await mai.caretAfter('chờ đến lúc');
  for (let letter = 0; letter < 'chờ đến lúc'.length; letter += 1)
    await mai.page.keyboard.press('Shift+ArrowLeft');
  await draftOf(mai).getByRole('button', { name: 'Chuyển sang chỗ đang chọn' }).click();
  await draftOf(mai).getByRole('button', { name: 'Gửi ý kiến' }).click();
  await cardWith(mai, 'Ghi rõ đầu mối theo dõi.').waitFor();
  await amber(owner, 'chờ đến lúc').waitFor();
});

it('too long a comment is not sent and not cut', async () => {
  await beginOn(mai, 'Đơn vị chủ trì');
  const field = draftOf(mai).getByLabel('Nội dung ý kiến');
  await field.fill('a'.repeat(20_000));
  await mai.page.keyboard.press('Control+Enter');
  await draftOf(mai).getByText('nhiều hơn 10.000 ký tự').waitFor();
  expect((await field.inputValue()).length).toBe(20_000);
  await draftOf(mai).getByRole('button', { name: 'Bỏ' }).click();
});

it('keys go from thread to thread and say which one was reached', async () => {
  const said = panelOf(owner).getByRole('status');
  await owner.page.keyboard.press('Control+Alt+n');
  await until('the thread is announced', async () =>
    /^Ý kiến \d trên \d/.test((await said.textContent()) ?? ''),
  );
  const first = await said.textContent();
  await owner.page.keyboard.press('Control+Alt+n');
  await until('the next one is announced', async () => (await said.textContent()) !== first);
  await owner.page.keyboard.press('F6');
  await owner.page.keyboard.press('Escape');
  await until('the text has the keyboard again', () =>
    owner.sheet.evaluate((sheet) => sheet === sheet.ownerDocument.activeElement),
  );
});

it('a reader of a unit that was asked comments within the unit, and others do not learn of it', async () => {
  const script = await office.script('quantri');
  const planId = await office.planId(title);
  const units = (await (await get(script, '/api/units')).json()) as { id: string; name: string }[];
  const asked = units.find(({ name }) => name === 'Phòng Xây dựng chính quyền')!;
  await post(script, `/api/plans/${planId}/rounds`, {
    kind: 'opinions',
    due: '2099-01-31',
    note: '',
    silence: 'none',
    unitIds: [asked.id],
    personIds: [],
    bodies: [],
  });
  const son = await office.desk('son');
  await son.page.goto(`${office.server.url}/ke-hoach/${planId}`);
  await son.sheet.waitFor();
  expect(await son.sheet.getAttribute('contenteditable')).toBe('false');
  const words = son.sheet.getByText('Hoàn thành đúng hạn').first();
  await words.dblclick();
  await son.page.keyboard.press('Control+Alt+m');
  await draftOf(son).getByText('Chỉ trong Phòng Xây dựng chính quyền').waitFor();
  await son.type('Nên lùi một tuần.');
  await draftOf(son).getByRole('button', { name: 'Đề nghị sửa thành chữ khác…' }).click();
  await draftOf(son).getByLabel('Sửa thành').fill('Xong trước hạn');
  await draftOf(son).getByRole('button', { name: 'Gửi ý kiến' }).click();
  const card = cardWith(son, 'Nên lùi một tuần.');
  await card.waitFor();
  expect(await card.textContent()).toContain('Xong trước hạn');
  await picture(son, 'reader');
  await comment(owner, 'Đơn vị chủ trì', 'Sau ý kiến của đơn vị khác.');
  expect(await panelOf(owner).textContent()).not.toContain('Nên lùi một tuần.');
  await amber(son, 'Đơn vị chủ trì').waitFor();
});
