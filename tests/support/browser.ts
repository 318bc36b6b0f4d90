import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium without a window; the switches keep it from asking anything of the network. */
export function openBrowser(switches: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Without a UTF-8 locale Chromium names a downloaded file "download" rather than in Vietnamese.
    env: { ...process.env, LANG: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  });
}
