import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ProviderOptions } from './oidcProcess.ts';

export interface RunningProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Starts a real OpenID Connect provider as a process of its own. */
export async function startOidc(options: ProviderOptions): Promise<RunningProvider> {
  const file = new URL('./oidcProcess.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  for await (const line of createInterface(child.stdout)) {
    const issuer = /^ready (\S+)$/.exec(line)?.[1];
    if (issuer) return { issuer, stop };
  }
  await stop();
  throw new Error('the provider did not start');
}
