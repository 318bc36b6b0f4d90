import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../Refusal.ts';
import type { Words } from '../words/vi.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the server's program as a process of its own with our terminal; it ends with us. */
export async function runServer(args: readonly string[], words: Words): Promise<number> {
  const main = fileURLToPath(import.meta.resolve('@duthao/server/main'));
  if (!existsSync(main)) throw new Refusal(words.noServer);
  const server = spawn(process.execPath, [main, ...args], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => resolve(code ?? 1));
  });
}
