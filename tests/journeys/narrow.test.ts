import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
});

/** The words of what is pressed that do not fit, and what reaches over the edge of the screen. */
const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element): boolean =>
      [element, ...element.querySelectorAll('span')].some(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 &&
          each.clientWidth > 0 &&
          getComputedStyle(each).overflowX !== 'visible',
      );
    const isOver = (element: Element): boolean => element.getBoundingClientRect().right > innerWidth + 1;
    return [...window.document.querySelectorAll('button, a[class*="Button"]')]
      .filter((element) => element.checkVisibility() && (isCut(element) || isOver(element)))
      .map((element) => element.textContent);
  });

it('on a phone every button of a head of a unit says its whole word', async () => {
  const { page } = await office.desk('lan', { width: 390, height: 844 });
  const plan = `/ke-hoach/${await office.planId(/^Triển khai/)}`;
  const pages = [
    '/',
    '/ke-hoach',
    plan,
    `${plan}/phan-cong`,
    `${plan}/y-kien`,
    `${plan}/tep-word`,
    '/uy-quyen',
  ];
  for (const path of pages) {
    await page.goto(office.server.url + path);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /\S/ }).first().waitFor();
    expect(await cutWords(page), path).toEqual([]);
  }
  await page.context().close();
});

it('at 1024 pixels the pages of an administrator leave the name of the application free', async () => {
  const { page } = await office.desk('quantri', { width: 1024, height: 768 });
  const name = (await page.getByRole('banner').getByText('Dự Thảo', { exact: true }).boundingBox())!;
  const first = (await page.getByRole('link', { name: 'Việc chờ tôi', exact: true }).boundingBox())!;
  expect(first.x).toBeGreaterThanOrEqual(name.x + name.width);
  await page.context().close();
});
