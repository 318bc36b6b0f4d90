import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Person } from '../support/api.ts';
import { until } from '../support/until.ts';

const script = fileURLToPath(new URL('typistProcess.ts', import.meta.url));

/** Somebody honest, in a process of their own, who writes a word and takes it back all the time. */
export class Typist {
  /** How many changes have been acknowledged. */
  acknowledged = 0;
  /** The longest that one had to wait, in milliseconds, since `measure`. */
  slowest = 0;
  clientId = 0;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (said: { clientId?: number; took?: number }) => {
      if (said.clientId !== undefined) this.clientId = said.clientId;
      if (said.took === undefined) return;
      this.acknowledged += 1;
      this.slowest = Math.max(this.slowest, said.took);
    });
  }

  static async sit({ url, cookie }: Person, planId: string): Promise<Typist> {
    const typist = new Typist(fork(script, [url, planId, cookie], { execArgv: [] }));
    await typist.goOn(1);
    return typist;
  }

  /** Begins a new measurement. */
  measure(): void {
    this.slowest = 0;
  }

  /** Resolves when so many more changes have been acknowledged. */
  async goOn(more: number): Promise<void> {
    const goal = this.acknowledged + more;
    await until('the honest typist is acknowledged', () => {
      if (this.#child.exitCode !== null) throw new Error('the honest typist was thrown out');
      return this.acknowledged >= goal;
    });
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill();
    await gone;
  }
}
