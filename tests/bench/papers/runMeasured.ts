import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Worker } from './workers.ts';

export interface Measured {
  /** From the start of the process to its end. */
  readonly ms: number;
  /** Time of processors, ms to ten: what a loaded machine changes least. NaN where the system does not tell. */
  readonly cpu: number;
  /** Most memory held at one time, MB; NaN where the system does not tell. */
  readonly megabytes: number;
}

/** A process that did not do its work. */
export class NotDone extends Error {}

/** Short against the shortest run; both figures only grow, so the last look is near the end. */
const LOOK_MS = 10;

/** Runs a program from start to end, with its peak memory as Linux counts it. */
export async function runMeasured(command: string, args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const complaint: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk.toString()));
  let used = { cpu: NaN, megabytes: NaN };
  const looking = setInterval(() => (used = lookAt(child.pid) ?? used), LOOK_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  const ms = performance.now() - start;
  clearInterval(looking);
  if (code !== 0) throw new NotDone(complaint.join('').trim().split('\n').at(-1));
  return { ms, ...used };
}

/** Our code and the JavaScript peers, each in a fresh process. */
export function runWorker(worker: Worker, file: string): Promise<Measured> {
  return runMeasured(process.execPath, [
    fileURLToPath(new URL('./workOnce.ts', import.meta.url)),
    worker,
    file,
  ]);
}

export const hasPandoc = (): boolean => spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;

/** What Linux counts of a process; a tick is 10 ms. Undefined once it has ended. */
function lookAt(pid: number | undefined): { cpu: number; megabytes: number } | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields 14 and 15, counted from behind the name, which may hold spaces.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return peak
      ? { cpu: (Number(user) + Number(system)) * 10, megabytes: Number(peak[1]) / 1024 }
      : undefined;
  } catch {
    return undefined;
  }
}
