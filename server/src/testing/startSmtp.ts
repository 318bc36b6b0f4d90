import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TakenLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
}

/** A mail server as a process of its own. */
export interface Smtp {
  readonly port: number;
  readonly letters: readonly TakenLetter[];
  stop(): Promise<void>;
}

export async function startSmtp(env: Record<string, string> = {}): Promise<Smtp> {
  const main = fileURLToPath(new URL('smtpMain.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const letters: TakenLetter[] = [];
  const lines = createInterface({ input: child.stdout });
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', (line) => letters.push(JSON.parse(line) as TakenLetter));
  return {
    port: (JSON.parse(first) as { port: number }).port,
    letters,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
