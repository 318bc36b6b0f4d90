import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** Builds a page's main.ts as one script, with the libraries as the application has them. */
export async function buildHarness(
  folder: URL = new URL('./harness', import.meta.url),
): Promise<{ script: string; style: string }> {
  const harness = fileURLToPath(folder);
  const web = fileURLToPath(new URL('../../apps/web', import.meta.url));
  const built = await build({
    root: web,
    configFile: false,
    logLevel: 'error',
    // One copy, the application's own: npm may keep another version for somebody else.
    resolve: { dedupe: ['@tiptap/core', '@tiptap/pm'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${harness}/main.ts`, formats: ['iife'], name: 'harness' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const script = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
  const style = files.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
  return { script, style };
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });

export async function openTypingPage(
  browser: Browser,
  { script, style }: { script: string; style: string },
): Promise<{ page: Page; keyboard: CDPSession; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  await page.setContent(`<!doctype html><style>${style} #other { display: none }</style><body></body>`);
  await page.addScriptTag({ content: script });
  return { page, keyboard: await page.context().newCDPSession(page), errors };
}
