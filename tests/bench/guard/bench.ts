import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { addPeople } from '../../support/addPeople.ts';
import { plansOf, signIn } from '../../support/api.ts';
import { medianOf } from '../percentiles.ts';
import { benchVerdicts } from './verdicts.ts';

const run = promisify(execFile);
const ROUNDS = 5;
const SECONDS = 6;
const EDITORS = 60;
const PEOPLE = 14;

/** What the guard adds to the server's work: two servers in turn, alike but for the guard, under the same typing. */
export async function benchGuard(): Promise<void> {
  benchVerdicts();
  const on = await startServer('on');
  const off = await startServer('off');
  const costs = { on: [] as number[], off: [] as number[] };
  await Promise.all([on.round(2), off.round(2)]);
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turn and in turning order: what the machine does beside falls on both.
    const first = round % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const);
    for (const name of first) costs[name].push(await { on, off }[name].round(SECONDS));
  }
  const [guarded, bare] = [medianOf(costs.on), medianOf(costs.off)];
  const ratio = medianOf(costs.on.map((cost, round) => cost / costs.off[round]!));
  console.log(
    `guard, ${EDITORS} editors: processor of the whole server ${guarded.toFixed(0)} µs an update, without the guard` +
      ` ${bare.toFixed(0)} µs; ratio ${ratio.toFixed(3)} (median of ${ROUNDS} rounds of ${SECONDS} s in turn)`,
  );
  await Promise.all([on.stop(), off.stop()]);
}

interface Measured {
  /** Microseconds of processor for each update of a round. */
  round: (seconds: number) => Promise<number>;
  stop: () => Promise<void>;
}

async function startServer(guard: 'on' | 'off'): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'duthao-guard-'));
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [data, guard]);
  const [started] = (await once(child, 'message')) as [{ url: string; people: Login[] }];
  const { url, people } = started;
  const admin = await signIn(url, people[0]!.username, people[0]!.password);
  const plan = (await plansOf(admin))[0]!;
  const cookies = (await addPeople(admin, [plan.leadUnitId], PEOPLE)).map(({ cookie }) => cookie);
  return {
    async round(seconds) {
      const before = await usedBy(child);
      const round = { wire: 'named', url, room: plan.id, cookies, editors: EDITORS, seconds };
      const script = fileURLToPath(new URL('../sync/editors.ts', import.meta.url));
      await run(process.execPath, [script, JSON.stringify(round)], { maxBuffer: 10_000_000 });
      // Each editor makes its paragraph and types four characters a second.
      return ((await usedBy(child)) - before) / (EDITORS * (1 + seconds * 4));
    },
    async stop() {
      child.send('stop');
      await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

interface Login {
  username: string;
  password: string;
}

async function usedBy(child: ChildProcess): Promise<number> {
  child.send('used');
  const [{ used }] = (await once(child, 'message')) as [{ used: number }];
  return used;
}
