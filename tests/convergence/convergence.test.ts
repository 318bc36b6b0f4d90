import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { spendDay } from './day.ts';

/** The whole is `SEEDS=20 OPERATIONS=10000`; in every run so much of it as takes about half a minute. */
const SEEDS = Number(process.env.SEEDS ?? 1);
const OPERATIONS = Number(process.env.OPERATIONS ?? 1500);
const first = Number(process.env.SEED ?? 20261122);

let server: ServerProcess | undefined;
afterEach(async () => {
  await server?.end();
  if (server) rmSync(server.data, { recursive: true, force: true });
});

it.each(Array.from({ length: SEEDS }, (_, i) => first + i))(
  '4 honest and 2 hostile clients agree with the server, the journal and each other (seed %i)',
  async (seed) => {
    server = await startServerProcess();
    const { differing, lost, harm, isReplayed, summary } = await spendDay(server, seed, OPERATIONS);
    console.log(summary);
    expect({ differing, lost, harm, isReplayed }).toEqual({
      differing: [],
      lost: [],
      harm: [],
      isReplayed: true,
    });
  },
  // On two idle cores an operation takes some 20 ms; beside other work five times that.
  60_000 + OPERATIONS * 200,
);
