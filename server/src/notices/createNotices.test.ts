import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type Storage } from '../storage/openStorage.ts';
import type { User } from '@duthao/protocol';
import { createNotices } from './createNotices.ts';
import { createWaiting } from './createWaiting.ts';
import { tell } from './tell.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'duthao-notices-'));
let storage: Storage;
beforeAll(async () => {
  storage = await openStorage(dataDir);
  for (const user of [lan, mai]) await addUser(user);
});
afterAll(async () => {
  await storage.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const person = (id: string): User => ({
  id,
  username: id,
  name: id,
  unitIds: [],
  admin: false,
  roles: [],
  actsFor: [],
  reachIds: [],
});
const [lan, mai] = [person('lan'), person('mai')];
const opensAll = () => Promise.resolve(true);

async function addUser({ id, username, name }: User): Promise<void> {
  const row = { id, username, name, password_hash: '', admin: 0, must_change_password: 0, created_at: 1 };
  await storage.db.insertInto('users').values(row).execute();
}

describe('what people are told', () => {
  const about = { planId: null, kind: 'step', text: 'Chờ trưởng phòng duyệt.' } as const;

  it('reaches each person named once, unread, the latest first', async () => {
    const { db } = storage;
    await tell(db, { ...about, userIds: ['lan', 'lan', 'mai'] });
    await tell(db, { ...about, userIds: ['lan'], text: 'Trả lại.' });
    const { unread, notices } = await createNotices(db).list(lan, opensAll);
    expect(unread).toBe(2);
    expect(notices.map(({ text }) => text).toSorted()).toEqual(['Chờ trưởng phòng duyệt.', 'Trả lại.']);
    expect(notices.every(({ read }) => !read)).toBe(true);
  });

  it('is read by the person alone, one by one or all', async () => {
    const notices = createNotices(storage.db);
    const [first] = (await notices.list(lan, opensAll)).notices;
    await notices.read(mai, { ids: [first!.id] });
    expect((await notices.list(lan, opensAll)).unread).toBe(2);
    await notices.read(lan, { ids: [first!.id] });
    expect((await notices.list(lan, opensAll)).unread).toBe(1);
    await notices.read(lan, { all: true });
    expect((await notices.list(lan, opensAll)).unread).toBe(0);
    expect((await notices.list(mai, opensAll)).unread).toBe(1);
  });

  it('is said once under one key, and not at all when what it tells of was undone', async () => {
    const { db } = storage;
    await tell(db, { ...about, userIds: ['mai'], once: 'ngày' });
    await tell(db, { ...about, userIds: ['mai', 'lan'], once: 'ngày' });
    const undone = db.transaction().execute(async (trx) => {
      await tell(trx, { ...about, userIds: ['mai'] });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await createNotices(db).list(mai, opensAll)).unread).toBe(2);
    expect((await createNotices(db).list(lan, opensAll)).unread).toBe(1);
  });
});

const item = (what: string, deadline: string | null) => ({
  planId: 'p',
  planTitle: 'Kế hoạch',
  what,
  deadline,
  from: '',
  at: 'text' as const,
  placeId: null,
});

it('puts what waits in the order of its days, what has none last', async () => {
  const waiting = createWaiting([
    () => Promise.resolve([item('sau', '2026-03-02'), item('không hạn', null)]),
    () => Promise.resolve([item('trước', '2026-03-01')]),
  ]);
  expect((await waiting(lan)).items.map(({ what }) => what)).toEqual(['trước', 'sau', 'không hạn']);
});
