import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** The last line of the greeting with `--demo`. */
const personLine = /^ {2}\S+ +\S+-\d{4} .*\n$/m;

/** The real server as a process of its own, so that it can be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  readonly child: ChildProcess;
  /** Everything it printed on standard output. */
  readonly printed: () => string;
  /** Ends it and waits until it is gone. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface ServerOptions {
  data?: string;
  port?: number;
  demo?: boolean;
  /** A module that runs in the server's process before it. */
  preload?: { readonly url: URL; readonly env: Readonly<Record<string, string>> };
}

export async function startServerProcess(options: ServerOptions = {}): Promise<ServerProcess> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'duthao-test-'));
  const port = options.port ?? (await freePort());
  const flags = ['--port', String(port), '--data', data, ...(options.demo === false ? [] : ['--demo'])];
  const { preload } = options;
  const first = preload ? ['--import', preload.url.href] : [];
  const child = spawn(process.execPath, [...first, main, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...preload?.env },
  });
  let printed = '';
  let complained = '';
  child.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (complained = (complained + chunk.toString()).slice(-20_000)));
  const url = `http://127.0.0.1:${port}`;
  try {
    await until(`the server answers at ${url}`, async () => {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}\n${complained}`);
      return isReady(url);
    });
    // It answers before it has printed them.
    if (options.demo !== false) await until('the demo people are printed', () => personLine.test(printed));
  } catch (error) {
    // Nobody would end it: whoever asked for it never gets it.
    child.kill('SIGKILL');
    throw error;
  }
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { url, port, data, child, printed: () => printed, end };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
