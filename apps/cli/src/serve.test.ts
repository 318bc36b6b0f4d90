import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { duthao, folder } from './testing/duthao.ts';

const bin = join(import.meta.dirname, '../bin/duthao.js');

test('serve runs the server, passes its flags on and ends it with SIGTERM', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', 'data'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  let address = '';
  for await (const line of createInterface(child.stdout)) {
    address = /http:\/\/\S+/u.exec(line)?.[0] ?? '';
    if (address) break;
  }
  const answer = await fetch(`${address.replace(/\/$/u, '')}/healthz`);
  expect(answer.status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await expect(fetch(address)).rejects.toThrow();
});

test('serve refuses what the server does not know in one line with status 2', async () => {
  const { status, err } = await duthao(['serve', '--colour', 'red']);
  expect(status).toBe(2);
  expect(err).toMatch(/^[^\n]*--colour[^\n]*\.\n$/u);
});
