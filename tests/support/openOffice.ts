import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { type Person, plansOf, signIn } from './api.ts';
import { openBrowser } from './browser.ts';
import { demoPeople } from './demo.ts';
import { type Desk, openDesk } from './desk.ts';
import { type ServerProcess, startServerProcess } from './serverProcess.ts';

/** The invented agency: one real server, one browser, and its people by their user names. */
export interface Office {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly passwordOf: (username: string) => string;
  /** Each call is a browser profile of its own. */
  readonly desk: (username: string, size?: { width: number; height: number }) => Promise<Desk>;
  /** Signed in once, however often it is asked for. */
  readonly script: (username: string) => Promise<Person>;
  readonly planId: (title: RegExp) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const [server, browser] = await Promise.all([startServerProcess(), openBrowser()]);
  const passwordOf = (username: string): string =>
    demoPeople(server).find((person) => person.username === username)!.password;
  const signedIn = new Map<string, Promise<Person>>();
  const script = (username: string): Promise<Person> => {
    const person = signedIn.get(username) ?? signIn(server.url, username, passwordOf(username));
    signedIn.set(username, person);
    return person;
  };
  return {
    server,
    browser,
    passwordOf,
    script,
    desk: (username, size = { width: 1366, height: 768 }) =>
      openDesk(browser, server.url, { username, password: passwordOf(username), ...size }),
    planId: async (title) =>
      (await plansOf(await script('quantri'))).find((plan) => title.test(plan.title))!.id,
    close: async () => {
      await browser.close();
      await server.end();
      rmSync(server.data, { recursive: true, force: true });
    },
  };
}
