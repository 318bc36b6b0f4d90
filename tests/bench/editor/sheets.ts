import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Person } from '../../support/api.ts';
import { ENDING, installClock, MARK } from './pageClock.ts';

/** A page of its own, cold, that shows one plan; times are read from its clock. */
export interface Sheet {
  readonly name: 'Dự Thảo' | 'y-prosemirror' | 'contenteditable';
  /** Whether others' changes reach it. */
  readonly isShared: boolean;
  readonly open: (planId: string) => Promise<Page>;
}

export interface SheetParts {
  readonly browser: Browser;
  readonly person: Person;
  /** The script of the plain binding's page. */
  readonly plainScript: string;
  /** What our sheet drew for a plan. */
  readonly htmlOf: (planId: string) => string;
}

export function createSheets({ browser, person, plainScript, htmlOf }: SheetParts): Sheet[] {
  const openAt = (path: string, body?: string): Promise<Page> =>
    openSheet(browser, person, path, { ...(body && { body }) });
  const bare = (planId: string): string =>
    `<div contenteditable="true" role="textbox">${htmlOf(planId)}</div>`;
  return [
    { name: 'Dự Thảo', isShared: true, open: (planId) => openAt(`/ke-hoach/${planId}`) },
    {
      name: 'y-prosemirror',
      isShared: true,
      open: (planId) => openAt(`/plain?plan=${planId}`, `<script>${plainScript}</script>`),
    },
    { name: 'contenteditable', isShared: false, open: (planId) => openAt('/bare', bare(planId)) },
  ];
}

interface Opening {
  /** Answered instead of what the server has there. */
  readonly body?: string;
  /** What the browser remembers of an earlier visit. */
  readonly stored?: Readonly<Record<string, string>>;
}

/** A page of its own, cold, with the clock in it. */
export async function openSheet(
  browser: Browser,
  person: Person,
  path: string,
  { body, stored = {} }: Opening = {},
): Promise<Page> {
  const context = await signedIn(browser, person);
  if (body) await context.route(`${person.url}${path}`, (route) => route.fulfill(html(body)));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(installClock, { mark: MARK, ending: ENDING });
  await page.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, stored);
  await page.goto(person.url + path, { waitUntil: 'commit' });
  return page;
}

const html = (body: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><body>${body}</body>`,
});

async function signedIn(browser: Browser, { cookie, url }: Person): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  // A page that the test itself answers counts as foreign, and may not call the server on this machine unasked.
  await context.grantPermissions(['local-network-access']);
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  await context.addCookies(cookies);
  return context;
}
