import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
let owner: Desk;
beforeAll(async () => {
  office = await openOffice();
  owner = await office.desk('quantri');
  owner.page.setDefaultTimeout(6000);
  await owner.openPlan(/^Công tác quý/);
});
afterAll(() => office.close());

/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];
const picture = async ({ page }: Desk, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/places-${name}.png` });
};

const panelOf = ({ page }: Desk): Locator =>
  page.getByRole('complementary', { name: 'Ý kiến và đề nghị sửa' });
const cardWith = (desk: Desk, text: string): Locator =>
  panelOf(desk).getByRole('listitem').filter({ hasText: text });
const draftOf = (desk: Desk): Locator => panelOf(desk).getByRole('region', { name: 'Ý kiến mới' });
const fieldOf = (desk: Desk): Locator => draftOf(desk).getByLabel('Nội dung ý kiến');

async function select(desk: Desk, words: string): Promise<void> {
  await desk.caretAfter(words);
  for (let letter = 0; letter < words.length; letter += 1) await desk.page.keyboard.press('Shift+ArrowLeft');
}

/** Sends what was begun and written. */
async function send(desk: Desk, text: string): Promise<Locator> {
  await until('all letters are in the field', async () => (await fieldOf(desk).inputValue()) === text);
  await desk.page.keyboard.press('Control+Enter');
  await draftOf(desk).waitFor({ state: 'detached' });
  const card = cardWith(desk, text);
  await card.waitFor();
  return card;
}

it('keeps every letter that is typed at once after the menu of a section was left', async () => {
  const { page } = owner;
  await page.getByRole('button', { name: 'Bố cục' }).click();
  await page
    .getByRole('button', { name: /^Phân công .*nêu ý kiến$/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Nêu ý kiến về cả mục…' }).click();
  await page.keyboard.type('Gọn hơn nữa.', { delay: 5 });
  await send(owner, 'Gọn hơn nữa.');
  await picture(owner, 'section');
});

it('is made on a footnote, from its text as from its mark', async () => {
  const { page } = owner;
  await owner.caretAfter('Văn phòng theo dõi');
  await page.getByRole('button', { name: 'Chú thích', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nội dung chú thích' }).waitFor();
  await owner.type('Theo sổ giao việc.');
  await owner.saved();
  await page.keyboard.press('Control+Alt+m');
  await draftOf(owner).waitFor();
  expect(await draftOf(owner).locator('q').textContent()).toBe('Theo sổ giao việc.');
  await owner.type('Ghi số của sổ.');
  await picture(owner, 'footnote-draft');
  const card = await send(owner, 'Ghi số của sổ.');
  expect(await card.textContent()).toMatch(/Mục .*Theo sổ giao việc\./s);
  await owner.sheet.locator('.plan-footnote.plan-commented').waitFor();
  await page.keyboard.press('Escape');
  await picture(owner, 'footnote');
});

it('is made on a suggestion from its card, and leads there and back', async () => {
  const { page } = owner;
  await owner.caretAfter('Đơn vị chủ trì');
  await page.keyboard.press('Control+Shift+E');
  await owner.type(' mới');
  await owner.saved();
  await page.keyboard.press('Control+Shift+E');
  await panelOf(owner)
    .getByRole('tab', { name: /^Đề nghị/ })
    .click();
  const suggestion = cardWith(owner, 'mới');
  await suggestion.getByRole('button', { name: 'Nêu ý kiến' }).click();
  await page.keyboard.type('Mới từ bao giờ?', { delay: 5 });
  const card = await send(owner, 'Mới từ bao giờ?');
  expect(await card.textContent()).toMatch(/Mục.*mới.*Mới từ bao giờ/s);
  await picture(owner, 'suggestion');
  await panelOf(owner)
    .getByRole('tab', { name: /^Đề nghị/ })
    .click();
  await suggestion.getByRole('button', { name: '01 ý kiến' }).click();
  await until(
    'its thread is the one looked at',
    async () => (await card.getAttribute('data-current')) !== null,
  );
});

it('is worded anew and taken back by its author', async () => {
  const card = cardWith(owner, 'Gọn hơn nữa.');
  await card.click();
  await card.getByRole('button', { name: 'Sửa', exact: true }).click();
  // Its words are in a field now, and no text of the card.
  await panelOf(owner).getByLabel('Sửa ý kiến').fill('Gọn hơn một nửa.');
  await panelOf(owner).getByRole('button', { name: 'Ghi', exact: true }).click();
  const reworded = cardWith(owner, 'Gọn hơn một nửa.');
  await reworded.getByText(/đã sửa$/).waitFor();
  const before = await panelOf(owner).getByRole('listitem').count();
  await reworded.getByRole('button', { name: 'Rút lại' }).click();
  await reworded.waitFor({ state: 'detached' });
  expect(await panelOf(owner).getByRole('listitem').count()).toBeLessThanOrEqual(before);
  await picture(owner, 'taken-back');
});

it('is found by a filter, and all are there again without it', async () => {
  const { page } = owner;
  const panel = panelOf(owner);
  const all = await panel.getByRole('listitem').count();
  await panel.getByRole('button', { name: 'Lọc', exact: true }).click();
  await page.getByLabel('Ở mục').selectOption({ index: 1 });
  await page.getByLabel('Của người', { exact: true }).selectOption({ label: 'Nguyễn Thị Lan' });
  await until('fewer are shown', async () => {
    const count = await panel.getByRole('listitem').count();
    return count > 0 && count < all;
  });
  await picture(owner, 'filter');
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Bỏ lọc' }).click();
  await until('all are shown', async () => (await panel.getByRole('listitem').count()) === all);
});

it('is opened by a link, with its words in sight', async () => {
  const { page } = owner;
  const card = cardWith(owner, 'Ghi số của sổ.');
  const thread = await card.getAttribute('data-thread');
  await panelOf(owner).getByRole('button', { name: 'Ẩn khung ý kiến' }).click();
  await page.goto(`${office.server.url}/ke-hoach/${await office.planId(/^Công tác quý/)}?y-kien=${thread}`);
  await owner.sheet.waitFor();
  await until(
    'its card is the one looked at',
    async () => (await card.getAttribute('data-current')) !== null,
  );
  await until('the footnote is in sight', async () => {
    const box = await owner.sheet.locator('.plan-footnote.plan-commented').boundingBox();
    return box !== null && box.y > 80 && box.y < 700;
  });
  await picture(owner, 'link');
});

it('stays with its words when they are cut and put elsewhere, and is not copied with them', async () => {
  const { page, sheet } = owner;
  await select(owner, 'Hoàn thành đúng hạn');
  await page.keyboard.press('Control+Alt+m');
  await draftOf(owner).waitFor();
  await owner.type('Hạn nào?');
  await send(owner, 'Hạn nào?');
  const amber = sheet.locator('.plan-comment.is-open', { hasText: 'Hoàn thành đúng hạn' });
  await amber.waitFor();
  await select(owner, 'Hoàn thành đúng hạn');
  await page.keyboard.press('Control+c');
  await owner.caretAfter('đơn vị phối hợp');
  await page.keyboard.press('Control+v');
  await until('it stands twice', async () => (await owner.text()).split('Hoàn thành đúng hạn').length === 3);
  expect(await amber.count()).toBe(1);
  await page.keyboard.press('Control+z');
  await select(owner, 'Hoàn thành đúng hạn');
  await amber.dragTo(sheet.getByText('Đơn vị chủ trì').first());
  await until('it was dragged', async () => !(await owner.text()).includes('Hoàn thành đúng hạn các'), 5000);
  expect(await amber.count()).toBe(1);
  await picture(owner, 'dragged');
  await select(owner, 'Hoàn thành đúng hạn');
  await page.keyboard.press('Control+x');
  await owner.caretAfter('đơn vị phối hợp');
  await page.keyboard.press('Control+v');
  await until('it stands elsewhere', async () => (await owner.text()).includes('đơn vị phối hợpHoàn thành'));
  expect(await amber.count()).toBe(1);
  await owner.saved();
  await picture(owner, 'moved');
});
