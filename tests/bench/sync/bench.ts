import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { addPeople } from '../../support/addPeople.ts';
import { plansOf, signIn } from '../../support/api.ts';
import { demoPeople } from '../../support/demo.ts';
import { freePort, startServerProcess } from '../../support/serverProcess.ts';
import { until } from '../../support/until.ts';
import { median, type Percentiles } from '../percentiles.ts';
import { plainWire } from './wire.ts';
import * as sync from 'y-protocols/sync';

const run = promisify(execFile);
const ROUNDS = 3;
const SECONDS = 8;
const PEOPLE = 14;

interface Figures {
  visible: Percentiles;
  saved: Percentiles;
  undelivered: number;
}

interface Peer {
  name: string;
  round: (editors: number) => Promise<Figures>;
  stop: () => Promise<void>;
}

/** Edit to visible at another editor, one document; ours acknowledges only what is on disk, the peer never stores. */
export async function benchSync(): Promise<void> {
  const peers = [await startOurs(), await startPlain()];
  console.log(
    `\nsync, one document, 4 characters a second each (ms, median of ${ROUNDS} rounds of ${SECONDS} s)`,
  );
  for (const editors of [10, 100, 200]) {
    const rounds = new Map<string, Figures[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const peer of peers)
        rounds.set(peer.name, [...(rounds.get(peer.name) ?? []), await peer.round(editors)]);
    }
    report(editors, rounds);
  }
  await Promise.all(peers.map((peer) => peer.stop()));
}

function report(editors: number, rounds: ReadonlyMap<string, readonly Figures[]>): void {
  const [ours, peer] = [...rounds.values()].map((figures) => ({
    p50: median(figures.map(({ visible }) => visible.p50)),
    p99: median(figures.map(({ visible }) => visible.p99)),
    saved50: median(figures.map(({ saved }) => saved.p50)),
    saved99: median(figures.map(({ saved }) => saved.p99)),
    undelivered: figures.reduce((sum, { undelivered }) => sum + undelivered, 0),
  })) as [Summary, Summary];
  console.log(
    `${String(editors).padStart(4)} editors: Dự Thảo visible ${ours.p50} / ${ours.p99}, saved on disk ${ours.saved50} / ${ours.saved99}, undelivered ${ours.undelivered};` +
      ` y-websocket ${peer.p50} / ${peer.p99}, undelivered ${peer.undelivered}; ratio p50 ${ratio(ours.p50, peer.p50)}, p99 ${ratio(ours.p99, peer.p99)}`,
  );
}

interface Summary {
  p50: number;
  p99: number;
  saved50: number;
  saved99: number;
  undelivered: number;
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2);

async function startOurs(): Promise<Peer> {
  const server = await startServerProcess();
  const [first] = demoPeople(server);
  const admin = await signIn(server.url, first!.username, first!.password);
  const plan = (await plansOf(admin))[0]!;
  // The server holds a person to a few sockets, so that many editors are many people.
  const cookies = (await addPeople(admin, [plan.leadUnitId], PEOPLE)).map(({ cookie }) => cookie);
  return {
    name: 'ours',
    round: (editors) =>
      runEditors({ wire: 'named', url: server.url, room: plan.id, cookies, editors, seconds: SECONDS }),
    stop: async () => {
      await server.end();
      rmSync(server.data, { recursive: true, force: true });
    },
  };
}

async function startPlain(): Promise<Peer> {
  const port = await freePort();
  const entry = createRequire(import.meta.url)
    .resolve('@y/websocket-server/package.json')
    .replace('package.json', 'src/server.js');
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await until('the peer answers', async () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  await seed(`${url.replace('http', 'ws')}/bench`);
  return {
    name: 'y-websocket',
    round: (editors) =>
      runEditors({ wire: 'plain', url, room: 'bench', cookies: [], editors, seconds: SECONDS }),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** The peer's document begins with the same containers as ours. */
async function seed(url: string): Promise<void> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const ydoc = toYDoc(build.plan());
  socket.send(plainWire.frame((encoder) => sync.writeUpdate(encoder, Y.encodeStateAsUpdate(ydoc))));
  socket.send(plainWire.frame((encoder) => sync.writeSyncStep1(encoder, new Y.Doc())));
  await once(socket, 'message');
}

async function runEditors(round: object): Promise<Figures> {
  const script = fileURLToPath(new URL('editors.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [script, JSON.stringify(round)], { maxBuffer: 10_000_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}
