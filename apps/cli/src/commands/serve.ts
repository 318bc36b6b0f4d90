import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseOptions } from '../parseOptions.ts';
import { Refusal } from '../Refusal.ts';
import type { Words } from '../words/vi.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `duthao serve`: the server runs as a process of its own with our terminal and ends with it. */
export async function serve(args: readonly string[], words: Words): Promise<number> {
  const { positionals } = parseOptions(
    args,
    {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      demo: { type: 'boolean' },
    },
    words,
  );
  if (positionals.length > 0) throw new Refusal(words.badOption(positionals[0]!));
  const main = fileURLToPath(import.meta.resolve('@duthao/server/main'));
  if (!existsSync(main)) throw new Refusal(words.noServer);
  const server = spawn(process.execPath, [main, ...args], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => resolve(code ?? 1));
  });
}
