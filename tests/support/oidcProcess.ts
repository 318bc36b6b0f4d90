import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../server/src/testing/oidcProcess.ts', import.meta.url));

export interface OidcProcess {
  readonly issuer: string;
  readonly stop: () => Promise<void>;
}

export interface OidcOptions {
  readonly redirectUri: string;
  /** By what they type as a name: what the provider says of them. */
  readonly people: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

/** A real OpenID Connect provider as a process of its own. */
export async function startOidcProcess(options: OidcOptions): Promise<OidcProcess> {
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
    if (issuer !== undefined) return { issuer, stop };
  }
  await stop();
  throw new Error('the provider did not start');
}
