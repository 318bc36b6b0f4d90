import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fromYDoc } from '@duthao/plan';
import { afterAll, expect, it } from 'vitest';
import { leaseConnection, type Person, plansOf, signIn } from '../support/api.ts';
import { demoPeople } from '../support/demo.ts';
import { joinRoom } from '../support/joinRoom.ts';
import { createRandom } from '../support/random.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

const ROUNDS = Number(process.env.KILLS ?? 50);
const TYPISTS = 10;
const seed = Number(process.env.SEED ?? 20261122);

let server: ServerProcess;
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(server.data, { recursive: true, force: true });
});

it(`loses nothing acknowledged when the server is killed ${ROUNDS} times under ${TYPISTS} typists who are killed too`, async () => {
  const random = createRandom(seed);
  server = await startServerProcess();
  const people = await Promise.all(
    demoPeople(server).map(({ username, password }) => signIn(server.url, username, password)),
  );
  const planId = (await plansOf(people[0]!))[0]!.id;
  const writers = await writersOf(people, planId);
  const sent = new Set<string>();
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const cookies = Array.from({ length: TYPISTS }, (_, i) => writers[i % writers.length]!.cookie);
    const typists = startTypists(server.url, planId, `r${round}`, cookies, sent, acknowledged);
    const before = acknowledged.size;
    await until('the typists are being acknowledged', () => acknowledged.size > before);
    // The instant of the kill is the subject of the test, not something waited for.
    await after(random.below(400));
    await Promise.all([server.end('SIGKILL'), killed(typists)]);
    server = await startServerProcess({ data: server.data, port: server.port });
  }
  const found = await wordsIn(writers[0]!, planId);
  const lost = [...acknowledged].filter((word) => !found.has(word));
  const invented = [...found].filter((word) => /^r\d+t\d+w\d+$/.test(word) && !sent.has(word));
  console.log(
    `seed ${seed}: ${ROUNDS} kills, ${sent.size} words sent, ${acknowledged.size} acknowledged, ` +
      `${acknowledged.size - lost.length} of these found, ${lost.length} lost`,
  );
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  expect({ lost, invented }).toEqual({ lost: [], invented: [] });
}, 1_200_000);

/** Those who may write where the typists write: outside all places. */
async function writersOf(people: readonly Person[], planId: string): Promise<Person[]> {
  const mayWrite = await Promise.all(
    people.map(async (person) => {
      const isThere = (await plansOf(person)).some(({ id }) => id === planId);
      return isThere && (await leaseConnection(person, planId)).rights.writing.rest;
    }),
  );
  return people.filter((_, index) => mayWrite[index]);
}

function startTypists(
  url: string,
  planId: string,
  round: string,
  cookies: readonly string[],
  sent: Set<string>,
  acknowledged: Set<string>,
): ChildProcess {
  const script = fileURLToPath(new URL('typists.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, planId, round, ...cookies], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [what, word] = line.split(' ') as [string, string];
      (what === 'sent' ? sent : acknowledged).add(word);
    }
  });
  return child;
}

/** Resolves when the process is gone and everything it wrote has been read. */
async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

async function wordsIn(person: Person, planId: string): Promise<Set<string>> {
  const visitor = await joinRoom(person, planId);
  const doc = fromYDoc(visitor.ydoc);
  const words = new Set(doc.textBetween(0, doc.content.size, ' ').split(/\s+/));
  visitor.leave();
  return words;
}
