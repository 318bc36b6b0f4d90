import { asItStands, suggestionsOf, wordsOf } from '@duthao/plan';
import { type FlowOffer, planFlowSchema } from '@duthao/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, type Person, post } from '../support/api.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { type Cable, openCable } from '../support/openCable.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { findSection, giveTo } from '../support/places.ts';
import { docFromServer, readFromServer } from '../support/readFromServer.ts';
import { until } from '../support/until.ts';

let office: Office;
let cable: Cable;
let planId: string;
let tuan: Person;
beforeAll(async () => {
  office = await openOffice();
  cable = await openCable(office.server.port);
  planId = await office.planId(/Nghị quyết/);
  tuan = await office.script('tuan');
});
afterAll(async () => {
  await cable.close();
  await office.close();
});

const title = /Nghị quyết/;
/** The last words of a line in each of three sections. */
const ends = {
  purpose: 'kết quả phải đạt của mỗi nhiệm vụ',
  needs: 'tháo gỡ ngay trong tháng',
} as const;
const [mine, other] = ['Phòng Cải cách hành chính', 'Phòng Xây dựng chính quyền'];

async function give(section: string, ...units: string[]): Promise<void> {
  await giveTo(tuan, planId, (await findSection(tuan, planId, section)).id, units);
}

/** Mai's desk, whose line can be pulled out. */
async function openMai(): Promise<Desk> {
  const desk = await openDesk(office.browser, cable.url, {
    username: 'mai',
    password: office.passwordOf('mai'),
  });
  await desk.openPlan(title);
  await desk.page.evaluate(() => Object.assign(window, { sameDocument: true }));
  return desk;
}

const trayOf = (page: Page) => page.getByRole('complementary', { name: /^Nội dung chưa vào văn bản/ });
const isSamePage = (page: Page) => page.evaluate(() => 'sameDocument' in window);

/** Does what the plan's way offers this person, as it is called on the button. */
async function act(username: string, isWanted: (offer: FlowOffer) => boolean): Promise<void> {
  const person = await office.script(username);
  const flow = planFlowSchema.parse(await (await get(person, `/api/plans/${planId}/flow`)).json());
  const offer = flow.offers.find(isWanted);
  if (!offer)
    throw new Error(`${username} is offered only ${flow.offers.map(({ label }) => label).join('; ')}`);
  await post(person, `/api/plans/${planId}/flow`, {
    kind: offer.kind,
    act: offer.act,
    to: offer.to,
    forUserId: offer.forUser?.id ?? null,
    state: flow.state,
    version: flow.versions[0]?.no ?? null,
    reason: 'Cần xem lại một chỗ.',
  });
}

it('what is typed into a section in the moment in which it goes to others stays at hand, and the rest is saved', async () => {
  await give('Mục đích', mine);
  await give('Yêu cầu', mine);
  const mai = await openMai();
  const { page } = mai;
  cable.mute();
  await give('Mục đích', other);
  await mai.caretAfter(ends.purpose);
  await mai.type(' gõ vào lúc mục được giao lại');
  await mai.caretAfter(ends.needs);
  await mai.type(' gõ vào mục vẫn của mình');
  cable.unmute();
  const start = performance.now();
  const tray = trayOf(page);
  await tray.waitFor();
  await until('the true document is there', async () => !(await mai.text()).includes('giao lại'));
  expect(performance.now() - start).toBeLessThan(2000);
  await mai.saved();
  expect(await isSamePage(page)).toBe(true);

  expect(await tray.getByRole('listitem').count()).toBe(1);
  expect(await tray.textContent()).toMatch(
    /Mục I\.1 do Phòng Xây dựng chính quyền chủ trì nên nội dung vừa nhập chưa được đưa vào văn bản/,
  );
  expect(await tray.locator('mark').textContent()).toContain('gõ vào lúc mục được giao lại');
  expect(await mai.text()).toContain(`${ends.needs} gõ vào mục vẫn của mình`);
  const read = await readFromServer(tuan, planId);
  expect(read).toContain(`${ends.needs} gõ vào mục vẫn của mình`);
  expect(read).not.toContain('giao lại');

  await tray.getByRole('button', { name: 'Gửi thành đề nghị sửa' }).click();
  await tray.waitFor({ state: 'hidden' });
  await mai.saved();
  const doc = await docFromServer(tuan, planId);
  expect(suggestionsOf(doc).map(({ author }) => author)).toHaveLength(1);
  expect(wordsOf(asItStands(doc)).join(' ')).not.toContain('giao lại');
  expect(doc.textContent).toContain('gõ vào lúc mục được giao lại');
  await page.context().close();
});

it('a day without a line, in which one section was given away and then the text was frozen, loses nothing', async () => {
  await give('Phổ biến', mine);
  await give('Yêu cầu', mine);
  const mai = await openMai();
  const { page } = mai;
  await page.context().setOffline(true);
  cable.cut();
  await mai.caretAfter(ends.needs);
  await mai.type(' viết lúc không có mạng');
  await act('tuan', ({ submits }) => submits);

  cable.mend();
  await page.context().setOffline(false);
  const tray = trayOf(page);
  await tray.waitFor();
  await page.getByText(/văn bản đã khóa, chỉ đọc. Đang chờ: Trưởng đơn vị chủ trì/).waitFor();
  await mai.saved();
  expect(await tray.textContent()).toContain('Văn bản đã khóa nên ở mục I.2');
  expect(await tray.textContent()).toContain('viết lúc không có mạng');
  expect(await mai.sheet.getAttribute('contenteditable')).toBe('false');
  expect(await mai.text()).not.toContain('không có mạng');

  await act('lan', ({ kind }) => kind === 'takeBack' || kind === 'return');
  const start = performance.now();
  await until(
    'the editor is open again',
    async () => (await mai.sheet.getAttribute('contenteditable')) === 'true',
  );
  expect(performance.now() - start).toBeLessThan(1000);
  expect(await isSamePage(page)).toBe(true);
  await page.getByText(/văn bản đã khóa/).waitFor({ state: 'hidden' });
  await tray.getByRole('button', { name: 'Đưa vào văn bản' }).click();
  await tray.waitFor({ state: 'hidden' });
  await mai.saved();
  expect(await readFromServer(tuan, planId)).toContain('viết lúc không có mạng');
  await page.context().close();
});
