import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../house/sources.ts';

export const pictures = join(root, 'docs/pictures');
/** A common screen of the offices. */
export const size = { width: 1366, height: 768 };

export async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => window.document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`), caret: 'initial' });
  console.log(name);
}
