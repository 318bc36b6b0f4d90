import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fromYDoc, planFragment } from '@duthao/plan';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Person, plansOf, signIn } from '../support/api.ts';
import { joinRoom, type Visitor } from '../support/joinRoom.ts';
import { letWriteEverywhere } from '../support/letWriteEverywhere.ts';
import { joinRaw } from '../support/rawVisitor.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
afterEach(async () => {
  await server.end('SIGKILL');
  rmSync(server.data, { recursive: true, force: true });
});

const as = (name: string): Promise<Person> => signIn(server.url, name, `${name}-2026`);
const sharedPlan = async (person: Person): Promise<string> =>
  (await plansOf(person)).find(({ coUnitIds }) => coUnitIds.length === 3)!.id;

/** What they write here stands outside all places: it is the lead unit's. */
async function letMaiAndSonWrite(): Promise<void> {
  await letWriteEverywhere(await as('quantri'), 'Phòng Tổ chức cán bộ', ['mai', 'son']);
}

/** The largest of the server's files now, in bytes. */
function largestFile(): number {
  const sizes = readdirSync(server.data).map((name) => statSync(`${server.data}/${name}`).size);
  return Math.max(...sizes);
}

/** No file of the server may grow beyond that: to SQLite it is a disk that fails to write. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:`]);
}

function openingOf(ydoc: Y.Doc): Y.XmlText {
  const openings = planFragment(ydoc)
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.nodeName === 'openings') as Y.XmlElement;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  openings.push([paragraph]);
  return text;
}

function wordsOf({ ydoc }: Visitor): Set<string> {
  const doc = fromYDoc(ydoc);
  return new Set(doc.textBetween(0, doc.content.size, ' ').split(/\s+/));
}

it('acknowledges nothing on a full disk, says so, and takes the text when there is room again', async () => {
  server = await startServerProcess();
  await letMaiAndSonWrite();
  const people = [await as('lan'), await as('mai'), await as('son')];
  const planId = await sharedPlan(people[0]!);
  const visitors = await Promise.all(people.map((person) => joinRoom(person, planId)));
  const texts = visitors.map(({ ydoc }) => openingOf(ydoc));
  const acknowledged: string[] = [];
  const type = async (index: number, word: string): Promise<void> => {
    const { ydoc, provider, closed } = visitors[index]!;
    texts[index]!.insert(texts[index]!.length, `${word} `);
    await until('it is answered', () => provider.unsyncedChanges === 0 || closed() !== undefined);
    if (closed() === undefined && provider.unsyncedChanges === 0) acknowledged.push(word);
    expect(ydoc.clientID).toBeGreaterThan(1);
  };
  await Promise.all(visitors.map((_, index) => type(index, `trước${index}`)));
  expect(acknowledged).toHaveLength(3);
  limitFiles(4096);
  await Promise.all(visitors.map((_, index) => type(index, `đầy${index}`)));
  expect(acknowledged).toHaveLength(3);
  expect(visitors.map(({ closed }) => closed())).toEqual(['unavailable', 'unavailable', 'unavailable']);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  for (const visitor of visitors) visitor.leave();

  limitFiles('unlimited');
  const again = await Promise.all(people.map((person, i) => joinRoom(person, planId, visitors[i]!.ydoc)));
  await Promise.all(again.map((visitor) => visitor.saved()));
  for (const visitor of again) visitor.leave();
  const { data, port } = server;
  await server.end('SIGKILL');
  server = await startServerProcess({ data, port });
  const reader = await joinRoom(people[1]!, planId);
  const found = wordsOf(reader);
  const typed = [0, 1, 2].flatMap((index) => [`trước${index}`, `đầy${index}`]);
  expect(typed.filter((word) => !found.has(word))).toEqual([]);
  reader.leave();
});

it('keeps what was acknowledged when the disk fails for good and the server is killed', async () => {
  server = await startServerProcess();
  const person = await as('lan');
  const planId = await sharedPlan(person);
  const visitor = await joinRoom(person, planId);
  const text = openingOf(visitor.ydoc);
  const acknowledged: string[] = [];
  // Four hundred words of 8 KB do not fit in one more megabyte.
  limitFiles(largestFile() + 1024 * 1024);
  for (let count = 0; count < 400 && visitor.closed() === undefined; count += 1) {
    text.insert(text.length, `từ${count} ${'x'.repeat(8000)} `);
    const { provider, closed } = visitor;
    await until('it is answered', () => provider.unsyncedChanges === 0 || closed() !== undefined);
    if (closed() === undefined) acknowledged.push(`từ${count}`);
  }
  expect(visitor.closed()).toBe('unavailable');
  expect(acknowledged.length).toBeGreaterThan(10);
  visitor.leave();
  const { data, port } = server;
  await server.end('SIGKILL');
  server = await startServerProcess({ data, port });
  const reader = await joinRoom(person, planId);
  const found = wordsOf(reader);
  console.log(`${acknowledged.length} words acknowledged before the disk was full`);
  expect(acknowledged.filter((word) => !found.has(word))).toEqual([]);
  reader.leave();
});

it('does not start on a damaged database, says so in a sentence, and leaves it as it is', async () => {
  server = await startServerProcess();
  await server.end();
  const path = `${server.data}/duthao.sqlite`;
  const damaged = readFileSync(path).fill('hỏng', 0, 8192);
  writeFileSync(path, damaged);
  const said = await startServerProcess({ data: server.data }).catch((error: Error) => error.message);
  expect(said).toMatch(/^the server ended with 2\nTệp dữ liệu .* bị hỏng [^\n]*\.\n$/);
  expect(readFileSync(path).equals(damaged)).toBe(true);
});

const rss = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))![1]) / 1024;

it('cuts off readers that read nothing, and neither its memory nor the others notice', async () => {
  server = await startServerProcess();
  await letMaiAndSonWrite();
  const typists = [await as('mai'), await as('son')];
  const planId = await sharedPlan(typists[0]!);
  const stalled: Awaited<ReturnType<typeof joinRaw>>[] = [];
  for (let i = 0; i < 5; i += 1) stalled.push(await joinRaw(await as('lan'), planId));
  for (const { raw } of stalled) raw.socket.pause();
  const visitors = await Promise.all(typists.map((person) => joinRoom(person, planId)));
  const before = rss();
  const waits: number[] = [];
  for (const visitor of visitors) {
    const text = openingOf(visitor.ydoc);
    // Each may send 16 MB at a stretch; together it is more than the system's buffers and the limit hold.
    for (let count = 0; count < 75; count += 1) {
      const start = performance.now();
      text.insert(0, 'x'.repeat(200_000));
      text.delete(0, 200_000);
      await visitor.saved();
      waits.push(performance.now() - start);
    }
  }
  const grown = rss() - before;
  const slowest = Math.max(...waits);
  console.log(
    `5 readers stalled behind 30 MB: the server grew by ${grown.toFixed(0)} MB, slowest ack ${slowest.toFixed(0)} ms`,
  );
  // Without a limit 5 readers would hold 150 MB.
  expect(grown).toBeLessThan(130);
  expect(slowest).toBeLessThan(2000);
  for (const { raw } of stalled) raw.socket.resume();
  await until('the stalled ones are turned away', () => stalled.every(({ raw }) => raw.code !== undefined));
  for (const visitor of visitors) visitor.leave();
});
