import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NumberEntry, NumberSettings } from '@duthao/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage, type Storage } from '../storage/openStorage.ts';
import { createEntries, noFacts } from './entries.ts';
import { recordElsewhere } from './recordElsewhere.ts';
import { createRegister, type NumberRegister } from './register.ts';
import { createNumberSettings } from './settings.ts';
import { voidNumber } from './voidNumber.ts';

let storage: Storage;
let dataDir: string;
let now: Date;
let count: number;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'duthao-register-'));
  storage = await openStorage(dataDir);
  now = new Date('2026-03-02T01:00:00Z');
  count = 0;
  const { db } = storage;
  const flags = { admin: 0, must_change_password: 0, created_at: 0, disabled_at: null };
  await db
    .insertInto('users')
    .values({ id: 'hoa', username: 'hoa', name: 'Đỗ Thị Hòa', password_hash: '', ...flags })
    .execute();
});
afterEach(async () => {
  await storage.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const issuer = 'SỞ NỘI VỤ';

async function newPlan(): Promise<string> {
  count += 1;
  const id = `plan-${count}`;
  const row = { title: id, title_folded: id, state: 'numbering', epoch: 1, schema_version: 1 };
  await storage.db
    .insertInto('plans')
    .values({ id, ...row, created_at: 0, created_by: 'hoa', drafter_id: null })
    .execute();
  return id;
}

function act<Result>(work: (register: NumberRegister) => Promise<Result>): Promise<Result> {
  return storage.db.transaction().execute((trx) => work(createRegister(trx, () => now)));
}

const set = (wanted: Partial<NumberSettings>, year = 2026): Promise<NumberSettings> =>
  storage.db
    .transaction()
    .execute((trx) =>
      createNumberSettings(trx).set({ mode: 'own', split: 'all', starts: [], ...wanted }, year),
    );

async function take(code = 'KH-SNV', heldId?: string): Promise<NumberEntry> {
  const wanted = { planId: await newPlan(), code, issuer, facts: noFacts, signedOn: null, by: 'hoa' };
  return act((register) => (heldId ? register.useHeld(heldId, wanted) : register.take(wanted)));
}

async function elsewhere(number: string, datedOn: string, body = issuer): Promise<NumberEntry> {
  const planId = await newPlan();
  const wanted = { planId, code: 'KH-SNV', issuer: body, facts: noFacts, signedOn: null, by: 'hoa' };
  return storage.db.transaction().execute((trx) => recordElsewhere(trx, { ...wanted, number, datedOn }, now));
}

const hold = (kind = ''): Promise<NumberEntry> =>
  act((register) => register.hold(kind, issuer, 'Giữ cho tờ trình chiều nay', 'hoa'));

const cancel = (id: string): Promise<NumberEntry> =>
  storage.db.transaction().execute((trx) => voidNumber(trx, id, 'Ghi nhầm văn bản', now));

describe('the register', () => {
  it('counts one series for all kinds from 01, and keeps number, day and plan', async () => {
    const first = await take('KH-SNV');
    const second = await take('QĐ-SNV');
    expect([first.number, second.number]).toEqual(['1', '2']);
    expect(first).toMatchObject({
      datedOn: '2026-03-02',
      year: 2026,
      planId: 'plan-1',
      recordedBy: 'Đỗ Thị Hòa',
    });
  });

  it('counts each kind by itself where the head has decided so, each from its own start', async () => {
    await set({ split: 'kind', starts: [{ series: 'KH', first: 95 }] });
    expect((await take('KH-SNV')).number).toBe('95');
    expect((await take('QĐ-SNV')).number).toBe('1');
    expect((await take('KH-SNV')).number).toBe('96');
  });

  it('keeps split and start of a year that has begun, and lets them change before', async () => {
    await set({ starts: [{ series: '', first: 120 }] });
    await set({ starts: [{ series: '', first: 121 }] });
    expect((await take()).number).toBe('121');
    await expect(set({ starts: [{ series: '', first: 5 }] })).rejects.toThrow(/không đổi được số bắt đầu/);
    await expect(set({ split: 'kind', starts: [{ series: '', first: 121 }] })).rejects.toThrow(/cách chia/);
    await set({ mode: 'elsewhere', starts: [{ series: '', first: 121 }] });
  });

  it('begins with 01 on 1 January in Vietnam, not in London', async () => {
    await set({ starts: [{ series: '', first: 95 }] });
    expect((await take()).number).toBe('95');
    now = new Date('2026-12-31T16:59:00Z');
    expect(await take()).toMatchObject({ number: '96', datedOn: '2026-12-31' });
    now = new Date('2026-12-31T17:00:00Z');
    expect(await take()).toMatchObject({ number: '1', datedOn: '2027-01-01', year: 2027 });
  });

  it('gives nothing while the clock of the server stands before the last day', async () => {
    await take();
    now = new Date('2026-03-01T09:00:00Z');
    await expect(take()).rejects.toThrow(/02\/03\/2026.*đồng hồ/);
    now = new Date('2025-12-30T09:00:00Z');
    await expect(take()).rejects.toThrow(/đồng hồ/);
  });

  it('lets a number held today be used today, and makes a void of it tomorrow', async () => {
    const [held, other] = [await hold(), await hold()];
    expect((await take()).number).toBe('3');
    expect(await take('KH-SNV', held.id)).toMatchObject({
      number: '1',
      state: 'taken',
      datedOn: '2026-03-02',
    });
    await expect(take('KH-SNV', held.id)).rejects.toThrow(/không còn/);
    expect(await act((register) => register.lapse())).toEqual([]);
    now = new Date('2026-03-03T01:00:00Z');
    await expect(take('KH-SNV', other.id)).rejects.toThrow(/không còn/);
    expect(await act((register) => register.lapse())).toMatchObject([
      { number: '2', state: 'void', voidReason: 'Số giữ ngày 02/03/2026, hết ngày không dùng' },
    ]);
    expect((await take()).number).toBe('4');
  });

  it('never gives a voided number again', async () => {
    const { id } = await take();
    expect(await cancel(id)).toMatchObject({ state: 'void', voidReason: 'Ghi nhầm văn bản' });
    expect((await take()).number).toBe('2');
    await expect(cancel(id)).rejects.toThrow(/đã hủy/);
  });
});

describe('a number taken elsewhere', () => {
  it('is one number of one body in one year, and written without zeros in front', async () => {
    expect(await elsewhere('095', '2026-02-01')).toMatchObject({
      number: '95',
      year: 2026,
      source: 'elsewhere',
    });
    await expect(elsewhere('95', '2026-02-03')).rejects.toThrow(/Số 95\/KH-SNV năm 2026 đã ghi/);
    await expect(elsewhere('95', '2026-02-03', 'Sở  Nội vụ')).rejects.toThrow(/đã ghi/);
    expect((await elsewhere('95', '2025-02-03')).year).toBe(2025);
    expect((await elsewhere('95', '2026-02-03', 'UBND TỈNH AN BÌNH')).number).toBe('95');
    expect((await elsewhere('95a', '2026-02-03')).number).toBe('95a');
  });

  it('is not of tomorrow, and a wrong record gives its number free', async () => {
    await expect(elsewhere('95', '2026-03-03')).rejects.toThrow(/sau ngày hôm nay/);
    const { id } = await elsewhere('95', '2026-03-02');
    await cancel(id);
    expect((await elsewhere('95', '2026-03-02')).state).toBe('taken');
  });

  it('is refused by the database itself when two are written past every question', async () => {
    await elsewhere('7', '2026-03-02');
    const { db } = storage;
    const row = await db.selectFrom('numbers').selectAll().executeTakeFirstOrThrow();
    const twin = { ...row, id: 'twin', plan_id: await newPlan() };
    await expect(db.insertInto('numbers').values(twin).execute()).rejects.toThrow(/UNIQUE/);
    const own = await take();
    const ownRow = await db
      .selectFrom('numbers')
      .selectAll()
      .where('id', '=', own.id)
      .executeTakeFirstOrThrow();
    const ownTwin = { ...ownRow, id: 'twin', plan_id: await newPlan(), code: 'QĐ-SNV' };
    await expect(db.insertInto('numbers').values(ownTwin).execute()).rejects.toThrow(/UNIQUE/);
  });

  it('stands in the list of its year after our own numbers', async () => {
    await elsewhere('40', '2026-02-01');
    await take();
    const all = await createEntries(storage.db).ofYear(2026);
    expect(all.map(({ source, number }) => `${source} ${number}`)).toEqual(['own 1', 'elsewhere 40']);
  });
});
