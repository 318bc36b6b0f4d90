import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';

/** The parts of the .docx or .xlsx that this button downloads. */
export async function downloadZip(page: Page, name: string): Promise<Record<string, Uint8Array>> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return unzipSync(new Uint8Array(readFileSync(await file.path())));
}
