import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/openOffice.ts';
import { readPieces } from '../support/pdfWords.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('an administrator sets the look within the decree, and page, print and file have it', async () => {
  const { page, openPlan, sheet } = await office.desk('quantri');
  await page.getByRole('link', { name: 'Thể thức' }).click();
  await page.getByLabel('Lề dưới (mm)').fill('12');
  const refusal = await page.getByRole('alert').textContent();
  expect(refusal).toContain('khoản 3 Mục I Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP');
  await page.getByLabel('Lề dưới (mm)').fill('25');
  await page.getByLabel('Lề trái (mm)').fill('35');
  await page.getByLabel('Cỡ chữ').selectOption('13');
  await page.getByLabel('Lùi đầu dòng').selectOption('10');
  await page.getByRole('region', { name: 'Trang văn bản' }).getByRole('button', { name: 'Ghi nhận' }).click();
  await page.getByText('Đã ghi nhận. Trang soạn thảo').waitFor();

  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await openPlan(/^Công tác quý/);
  const paragraph = sheet.locator('[data-node="openings"] [data-node="paragraph"]').first();
  const drawn = await paragraph.evaluate((element) => {
    const { fontSize, textIndent } = getComputedStyle(element);
    return { fontSize: Number.parseFloat(fontSize), textIndent: Number.parseFloat(textIndent) };
  });
  expect(drawn.fontSize).toBeCloseTo((13 * 96) / 72, 1);
  expect(drawn.textIndent).toBeCloseTo((10 * 96) / 25.4, 1);

  const planId = await office.planId(/^Công tác quý/);
  const bytes = await page.evaluate(async (id) => {
    const answer = await fetch(`/api/plans/${id}/print.pdf`);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, planId);
  const body = (await readPieces(new Uint8Array(bytes))).find(({ text }) => text.startsWith('công tác quý'))!;
  expect(body.size).toBeCloseTo(13, 1);
  expect(body.fromLeft).toBeCloseTo((35 / 25.4) * 72, 0);
});
