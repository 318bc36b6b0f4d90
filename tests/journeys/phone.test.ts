import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get } from '../support/api.ts';
import { type Office, openOffice } from '../support/openOffice.ts';

let office: Office;
let page: Page;
let planId: string;
beforeAll(async () => {
  office = await openOffice();
  ({ page } = await office.desk('mai', { width: 390, height: 844 }));
  page.setDefaultTimeout(10_000);
  planId = await office.planId(/^Công tác quý/);
  await page.goto(`${office.server.url}/ke-hoach/${planId}`);
});
afterAll(() => office.close());

/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];
const picture = async (name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/phone-${name}.png` });
};

const quotes = async (): Promise<Record<string, string>> => {
  const script = await office.script('mai');
  const answer = await get(script, `/api/plans/${planId}/threads`);
  const { threads } = (await answer.json()) as { threads: { quote: string; comments: { text: string }[] }[] };
  return Object.fromEntries(threads.map(({ quote, comments }) => [comments[0]!.text, quote]));
};

async function send(text: string): Promise<void> {
  await page.getByLabel('Nội dung ý kiến').fill(text);
  await picture(text.replaceAll(/\W+/g, '-'));
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('dialog').getByRole('listitem').filter({ hasText: text }).waitFor();
}

it('on a phone a line is tapped, commented on, and shows that it is', async () => {
  const line = page.locator('[data-line]', { hasText: 'Hoàn thành đúng hạn' });
  await line.tap().catch(() => line.click());
  await picture('chosen');
  await page.getByRole('button', { name: 'Nêu ý kiến về dòng này' }).click();
  await send('Đúng hạn nào?');
  await page.keyboard.press('Escape');
  await page.locator('[data-commented]', { hasText: 'Hoàn thành đúng hạn' }).waitFor();
  await picture('marked');
  expect((await quotes())['Đúng hạn nào?']).toContain('Hoàn thành đúng hạn');
});

it('and so are words that are selected in a line', async () => {
  await page.locator('[data-line]', { hasText: 'Văn phòng theo dõi' }).evaluate((line) => {
    const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text;
    while (!text.data.includes('Văn phòng theo dõi')) text = walker.nextNode() as Text;
    const from = text.data.indexOf('Văn phòng theo dõi');
    line.ownerDocument.getSelection()!.setBaseAndExtent(text, from, text, from + 'Văn phòng'.length);
  });
  await page.getByRole('button', { name: 'Nêu ý kiến về chữ đang chọn' }).click();
  await send('Văn phòng nào?');
  expect((await quotes())['Văn phòng nào?']).toBe('Văn phòng');
});
