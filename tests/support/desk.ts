import type { Browser, Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** A person at a desk: a browser of their own, signed in. */
export interface Desk {
  readonly page: Page;
  /** The plan's text as an editable region. */
  readonly sheet: Locator;
  readonly openPlan: (title: RegExp) => Promise<void>;
  /** Puts the caret right after these words, which stand once in the plan. */
  readonly caretAfter: (words: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits until the page says that everything is on the server's disk. */
  readonly saved: () => Promise<void>;
  readonly text: () => Promise<string>;
}

export interface DeskOptions {
  username: string;
  password: string;
  width?: number;
  height?: number;
}

export async function openDesk(browser: Browser, url: string, options: DeskOptions): Promise<Desk> {
  const { username, password, width = 1366, height = 768 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}/ke-hoach`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
  const sheet = page.getByRole('textbox', { name: 'Nội dung kế hoạch' });
  return {
    page,
    sheet,
    openPlan: async (title) => {
      await page.getByRole('link', { name: title }).first().click();
      await sheet.waitFor();
      await page.getByText(/^Đã lưu trên máy chủ/).waitFor();
    },
    caretAfter: (words) => putCaretAfter(page, sheet, words),
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    saved: () => page.getByText(/^Đã lưu trên máy chủ/).waitFor(),
    text: async () => (await sheet.evaluate(readableText)).normalize('NFC'),
  };
}

/** A task table carries a style of its own, named by how many tables this page has drawn: no words of the plan. */
function readableText(root: HTMLElement | SVGElement): string {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.localName !== 'style') text += node.nodeValue!;
  }
  return text;
}

/**
 * Clicks right behind the last letter of the words and looks whether the caret is there; a line that someone else
 * made longer in that moment has moved the words away, and a person would click again.
 */
async function putCaretAfter(page: Page, sheet: Locator, words: string): Promise<void> {
  await until(`the caret stands after “${words}”`, async () => {
    const place = await standingStill(sheet, words);
    // A finger stays down for a moment.
    await page.mouse.click(place.x, place.y, { delay: 60 });
    return sheet.evaluate(isCaretAfter, words);
  });
}

function isCaretAfter(root: HTMLElement | SVGElement, words: string): boolean {
  const { anchorNode, anchorOffset } = root.ownerDocument.getSelection()!;
  return (anchorNode?.nodeValue ?? '').slice(0, anchorOffset).endsWith(words);
}

async function standingStill(sheet: Locator, words: string): Promise<Place> {
  let place: Place | null = null;
  await until(`“${words}” stands still in the plan`, async () => {
    const before: Place | null = place;
    place = await sheet.evaluate(endOfWords, words);
    return place !== null && before?.x === place.x && before.y === place.y;
  });
  return place!;
}

interface Place {
  x: number;
  y: number;
}

/** What lies out of sight is laid out when it comes into view, so that places move after scrolling. */
function endOfWords(root: HTMLElement | SVGElement, words: string): Place | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue!.indexOf(words);
    if (at < 0) continue;
    node.parentElement!.scrollIntoView({ block: 'center' });
    const range = root.ownerDocument.createRange();
    range.setStart(node, at + words.length - 1);
    range.setEnd(node, at + words.length);
    const box = [...range.getClientRects()].at(-1)!;
    // Coordinates are rounded to whole pixels: nearer to the edge the click would be the next one’s, a footnote’s mark.
    return { x: box.right - 1, y: box.top + box.height / 2 };
  }
  return null;
}
