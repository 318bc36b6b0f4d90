import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Journal } from '../storage/journal.ts';
import { joinRoom, knock } from '../testing/joinRoom.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

/** A journal whose appends can be held up or made to fail, as a disk does. */
class Disk {
  readonly appended: string[] = [];
  mode: 'works' | 'hangs' | 'fails' = 'works';
  tries = 0;
  /** So many of the next appends fail, whatever the mode. */
  failures = 0;
  unreadable = false;
  #waiting: (() => void)[] = [];

  wrap = (journal: Journal): Journal => ({
    ...journal,
    append: async (planId, records, along) => {
      this.tries += 1;
      if (this.mode === 'hangs') await new Promise<void>((resume) => this.#waiting.push(resume));
      if (this.mode === 'fails' || this.failures-- > 0) throw new Error('disk full');
      return journal.append(planId, records, along);
    },
    read: async (planId, seq) => {
      if (this.unreadable) throw new Error('bad sector');
      return journal.read(planId, seq);
    },
  });

  release(): void {
    this.mode = 'works';
    for (const resume of this.#waiting.splice(0)) resume();
  }
}

let disk: Disk;
let test: TestServer;
let planId: string;
const start = async (): Promise<void> => {
  disk = new Disk();
  test = await startTestServer({ wrapJournal: disk.wrap, appendPauses: [1, 1, 1] });
  planId = (await test.findPlan()).id;
};
afterEach(() => test.stop());

it('acknowledges and shows a change only when it is durable', async () => {
  await start();
  const a = await joinRoom(await test.signIn('lan'), planId);
  const b = await joinRoom(await test.signIn('tuan'), planId);
  const before = disk.tries;
  disk.mode = 'hangs';
  subjectOf(a.ydoc).insert(0, 'Mới ');
  await until('the append has begun', () => disk.tries > before);
  // Other work goes through meanwhile, so an early acknowledgement would have had time to arrive.
  const again = await joinRoom(await test.signIn('hoa'), planId);
  expect(subjectOf(again.ydoc).toString()).not.toMatch(/^Mới /);
  expect(subjectOf(b.ydoc).toString()).not.toMatch(/^Mới /);
  expect(a.provider.unsyncedChanges).toBe(1);
  disk.release();
  await a.saved();
  await until('the other sees it', () => subjectOf(b.ydoc).toString().startsWith('Mới '));
  for (const tab of [a, b, again]) tab.leave();
});

it('tries again when the disk fails for a moment, and nobody notices', async () => {
  await start();
  const a = await joinRoom(await test.signIn('lan'), planId);
  const before = disk.tries;
  disk.failures = 2;
  subjectOf(a.ydoc).insert(0, 'Vẫn còn ');
  await a.saved();
  expect(disk.tries).toBeGreaterThanOrEqual(before + 3);
  expect(a.closed).toBeUndefined();
  a.leave();
});

it('refuses the acknowledgement when the disk stays full, says so, and takes the text when it comes again', async () => {
  await start();
  const lan = await test.signIn('lan');
  const a = await joinRoom(lan, planId);
  const b = await joinRoom(await test.signIn('tuan'), planId);
  const before = await test.countUpdates(planId);
  disk.mode = 'fails';
  subjectOf(a.ydoc).insert(0, 'Chưa lưu ');
  expect(await a.closedBecause()).toBe('unavailable');
  expect(a.provider.unsyncedChanges).toBeGreaterThan(0);
  expect(await test.countUpdates(planId)).toBe(before);
  expect(subjectOf(b.ydoc).toString()).not.toMatch(/^Chưa lưu /);
  expect((await lan.fetch('/readyz')).status).toBe(503);
  a.leave();

  disk.mode = 'works';
  const again = await joinRoom(lan, planId, a.ydoc);
  await again.saved();
  await until('the other sees it', () => subjectOf(b.ydoc).toString().startsWith('Chưa lưu '));
  expect((await lan.fetch('/readyz')).status).toBe(200);
  again.leave();
  b.leave();
});

it('does not open a room that cannot be loaded, leaves nothing of it in memory, and opens it when it can', async () => {
  await start();
  disk.unreadable = true;
  const tab = await knock(await test.signIn('lan'), planId);
  expect(await tab.closedBecause()).toBe('unavailable');
  expect(test.server.rooms.all()).toEqual([]);
  tab.leave();
  disk.unreadable = false;
  const again = await joinRoom(await test.signIn('lan'), planId);
  expect(subjectOf(again.ydoc).length).toBeGreaterThan(0);
  again.leave();
});

it('writes what a burst of people types at once in few transactions', async () => {
  await start();
  const person = await test.signIn('lan');
  const tabs = await Promise.all(Array.from({ length: 8 }, () => joinRoom(person, planId)));
  const before = disk.tries;
  disk.mode = 'hangs';
  for (const tab of tabs) subjectOf(tab.ydoc).insert(0, 'x');
  await until('the first append has begun', () => disk.tries > before);
  // A round trip of every tab, so that all of them have arrived behind the first.
  await person.get('/api/plans');
  disk.release();
  await Promise.all(tabs.map((tab) => tab.saved()));
  expect(disk.tries - before).toBeLessThanOrEqual(4);
  for (const tab of tabs) tab.leave();
});

it('closes a room whose journal holds what did not pass it, and opens it whole', async () => {
  await start();
  const lan = await test.signIn('lan');
  const a = await joinRoom(lan, planId);
  const foreign = new Y.Doc();
  Y.applyUpdate(foreign, Y.encodeStateAsUpdate(a.ydoc));
  foreign.clientID = a.lease.clientId + 1;
  const before = Y.encodeStateVector(foreign);
  subjectOf(foreign).insert(0, 'Từ nơi khác ');
  const bytes = Y.encodeStateAsUpdate(foreign, before);
  await test.server.storage.journal.append(planId, [
    { authorId: null, clientId: foreign.clientID, time: 0, bytes },
  ]);
  subjectOf(a.ydoc).insert(0, 'Từ đây ');
  expect(await a.closedBecause()).toBe('unavailable');
  a.leave();
  const again = await joinRoom(lan, planId);
  const words = subjectOf(again.ydoc).toString();
  expect([words.includes('Từ nơi khác'), words.includes('Từ đây')]).toEqual([true, true]);
  again.leave();
});
