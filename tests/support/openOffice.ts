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
  /** After the server was ended: another one on the same port with the same data. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const [starting, opening] = await Promise.allSettled([startServerProcess(), openBrowser()]);
  if (starting.status === 'rejected' || opening.status === 'rejected') {
    // Neither is left behind when the other is missing.
    if (starting.status === 'fulfilled') await starting.value.end();
    if (opening.status === 'fulfilled') await opening.value.close();
    throw new Error('the office cannot be opened', { cause: [starting, opening] });
  }
  const browser = opening.value;
  let server = starting.value;
  const passwordOf = (username: string): string =>
    demoPeople(server).find((person) => person.username === username)!.password;
  const signedIn = new Map<string, Promise<Person>>();
  const script = (username: string): Promise<Person> => {
    const person = signedIn.get(username) ?? signIn(server.url, username, passwordOf(username));
    signedIn.set(username, person);
    return person;
  };
  return {
    get server() {
      return server;
    },
    browser,
    passwordOf,
    script,
    desk: (username, size = { width: 1366, height: 768 }) =>
      openDesk(browser, server.url, { username, password: passwordOf(username), ...size }),
    planId: async (title) =>
      (await plansOf(await script('quantri'))).find((plan) => title.test(plan.title))!.id,
    restart: async () => {
      const { port, data } = server;
      server = await startServerProcess({ port, data });
    },
    close: async () => {
      await browser.close();
      await server.end();
      rmSync(server.data, { recursive: true, force: true });
    },
  };
}
