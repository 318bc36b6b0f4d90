import type { Desk } from './desk.ts';

/** In the open dialog of a place: gives it to one more unit. */
export async function chooseUnit({ page }: Desk, unit: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Giao cho đơn vị' }).click();
  await page.getByRole('option', { name: unit }).click();
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
  await dialog.getByText('Đã ghi phân công.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** The row that holds these words, from the bar of the table. */
export async function assignRow(desk: Desk, words: string, unit: string): Promise<void> {
  await desk.caretAfter(words);
  const bar = desk.page.getByRole('toolbar', { name: 'Bảng' });
  await bar.getByRole('button', { name: /Giao cho đơn vị/ }).click();
  await desk.page.getByRole('menuitem', { name: 'Dòng này' }).click();
  await chooseUnit(desk, unit);
}
