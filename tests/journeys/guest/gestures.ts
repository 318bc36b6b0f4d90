import type { Locator } from 'playwright-core';
import type { Desk } from '../../support/desk.ts';

export async function press({ page }: Desk, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** From another program, by the keyboard. */
export async function paste(desk: Desk, html: string): Promise<void> {
  await desk.page.evaluate(async (given) => {
    const text = given.replace(/<[^>]+>/g, ' ');
    const blobs = [
      ['text/html', given],
      ['text/plain', text],
    ].map(([type, words]) => [type, new Blob([words!], { type: type! })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, html);
  await press(desk, 'Control+v');
}

/** A button of the bar that shows while the caret is in a table. */
export const tableButton = ({ page }: Desk, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Bảng' }).getByRole('button', { name, exact: true });

/** From after the first words to after the last ones, which must be in sight then. */
export async function select(desk: Desk, first: string, last: string): Promise<void> {
  await desk.caretAfter(first);
  const { x, y } = await endOf(desk, last);
  await desk.page.keyboard.down('Shift');
  await desk.page.mouse.click(x, y);
  await desk.page.keyboard.up('Shift');
}

/** Takes the word before the caret with the mouse behind these words. */
export async function dragWord(desk: Desk, words: string, to: string): Promise<void> {
  await desk.caretAfter(words);
  await press(desk, 'Control+Shift+ArrowLeft');
  const [from, target] = [await endOf(desk, words), await endOf(desk, to)];
  const { mouse } = desk.page;
  await mouse.move(from.x - 5, from.y);
  await mouse.down();
  await mouse.move(target.x - 20, target.y - 5, { steps: 5 });
  await mouse.move(target.x, target.y, { steps: 3 });
  await mouse.up();
}

function endOf({ sheet }: Desk, words: string): Promise<{ x: number; y: number }> {
  return sheet.evaluate((root, wanted) => {
    const page = root.ownerDocument;
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted);
      if (at < 0) continue;
      const range = page.createRange();
      range.setStart(node, at + wanted.length - 1);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.right - 1, y: box.top + box.height / 2 };
    }
    throw new Error(`“${wanted}” is not on the page`);
  }, words);
}
