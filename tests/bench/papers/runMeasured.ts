import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Worker } from './workers.ts';

export interface Measured {
  /** From the start of the process to its end. */
  readonly ms: number;
  /** Most memory held at one time, MB; NaN where the system does not tell. */
  readonly megabytes: number;
}

/** A process that did not do its work. */
export class NotDone extends Error {}

/** Short against the shortest run; the figure itself only grows, so the last look is near the peak. */
const LOOK_MS = 10;

/** Runs a program from start to end, with its peak memory as Linux counts it. */
export async function runMeasured(command: string, args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const complaint: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk.toString()));
  let megabytes = NaN;
  const looking = setInterval(() => (megabytes = peakOf(child.pid) ?? megabytes), LOOK_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  const ms = performance.now() - start;
  clearInterval(looking);
  if (code !== 0) throw new NotDone(complaint.join('').trim().split('\n').at(-1));
  return { ms, megabytes };
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

function peakOf(pid: number | undefined): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return peak ? Number(peak[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}
