import { asItStands, fromYDoc, suggestionsOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { joinRoom } from '../support/joinRoom.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { until } from '../support/until.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const title = /^Công tác quý/;
/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];

it('a leader who is asked into a draft suggests; what is not taken up goes back with a reason that he reads', async () => {
  const owner = await office.desk('quantri');
  const { page } = owner;
  await page.goto(`${office.server.url}/ke-hoach/${await office.planId(title)}/phan-cong`);
  await page.getByLabel('Mời', { exact: true }).selectOption({ label: 'Phan Đức Thắng' });
  await page.getByRole('button', { name: 'Mời vào bản thảo' }).click();
  await page.getByRole('button', { name: 'Thôi mời' }).waitFor();

  const leader = await office.desk('giamdoc');
  await leader.openPlan(title);
  const before = await readPlan();
  await suggest(leader, 'Hoàn thành đúng hạn', ' hoặc sớm');
  await suggest(leader, 'lý do và thời hạn', ' dự kiến');
  expect(asItStands(await readPlan()).textContent).toBe(asItStands(before).textContent);

  await page.goto(`${office.server.url}/ke-hoach/${await office.planId(title)}`);
  await owner.sheet.waitFor();
  const rail = page.getByRole('button', { name: /^Ý kiến .*Đề nghị/ });
  if (await rail.count()) await rail.click();
  await page.getByRole('tab', { name: /^Đề nghị/ }).click();
  const card = (words: string) => page.locator('[data-suggestion]').filter({ hasText: words });
  await card('dự kiến').waitFor();
  expect(await card('hoặc sớm').getByRole('button', { name: 'Từ chối' }).count()).toBe(0);
  await card('hoặc sớm').getByRole('button', { name: 'Tiếp thu' }).click();
  await card('dự kiến').getByRole('button', { name: 'Báo cáo lại…' }).click();
  const send = page.getByRole('button', { name: 'Gửi báo cáo' });
  expect(await send.isEnabled()).toBe(false);
  await page.getByLabel('Lý do chưa tiếp thu').fill('Thời hạn đã chốt với các phòng.');
  await picture(owner, 'owner');
  await send.click();
  await card('dự kiến').waitFor({ state: 'detached' });
  await owner.saved();

  const mine = (doc: Node) => suggestionsOf(doc).filter(({ added }) => /hoặc sớm|dự kiến/.test(added));
  await until('both are answered', async () => mine(await readPlan()).length === 0);
  const { textContent } = asItStands(await readPlan());
  expect(textContent).toContain('Hoàn thành đúng hạn hoặc sớm');
  expect(textContent).not.toContain('lý do và thời hạn dự kiến');
  await leader.page.getByRole('button', { name: /^Thông báo/ }).click();
  await leader.page.getByText(/chưa được tiếp thu.*Thời hạn đã chốt với các phòng/).waitFor();
  await picture(leader, 'leader');
});

async function suggest(desk: Desk, after: string, words: string): Promise<void> {
  await desk.caretAfter(after);
  await desk.type(words);
  const told = desk.page.getByRole('button', { name: 'Đã rõ' });
  if (await told.count()) await told.click();
  await desk.saved();
  await until(`“${words}” waits`, async () =>
    suggestionsOf(await readPlan()).some(({ added }) => added.includes(words.trim())),
  );
}

async function readPlan(): Promise<Node> {
  const visitor = await joinRoom(await office.script('quantri'), await office.planId(title));
  const doc = fromYDoc(visitor.ydoc);
  visitor.leave();
  return doc;
}

async function picture(desk: Desk, name: string): Promise<void> {
  if (pictures) await desk.page.screenshot({ path: `${pictures}/${name}.png` });
}
