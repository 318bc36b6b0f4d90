import type { Page } from 'playwright-core';

/** Chooses units one by one in the field of the form. */
export async function chooseUnits(page: Page, names: readonly string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Đơn vị trong cơ quan' });
  for (const name of names) {
    await field.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await page.keyboard.press('Tab');
}
