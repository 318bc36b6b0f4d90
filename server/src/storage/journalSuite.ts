import { afterEach, beforeEach, expect, it } from 'vitest';
import { FIRST_HASH, hashRecord } from './hashRecord.ts';
import type { Journal, NewRecord } from './journal.ts';

/** A store under test, with the plans `a` and `b` and the person `u` in it. */
export interface OpenedStore {
  readonly journal: Journal;
  /** Closes and opens it again, as a restart does. */
  reopen(): Promise<Journal>;
  close(): Promise<void>;
}

const record = (text: string, authorId: string | null = 'u'): NewRecord => ({
  authorId,
  clientId: 4_000_000_000,
  time: 1_700_000_000_000,
  bytes: new TextEncoder().encode(text),
});

/** What every store of the journal promises. */
export function journalSuite(open: () => Promise<OpenedStore>): void {
  let store: OpenedStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it('gives every plan its own sequence from 1 without gaps', async () => {
    expect(await store.journal.append('a', [record('1'), record('2')])).toBe(2);
    expect(await store.journal.append('b', [record('1')])).toBe(1);
    expect(await store.journal.append('a', [record('3')])).toBe(3);
    expect((await store.journal.read('a', 0)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await store.journal.read('a', 2)).map(({ seq }) => seq)).toEqual([3]);
  });

  it('keeps the order of appends that are made at once', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => String(index));
    const seqs = await Promise.all(texts.map((text) => store.journal.append('a', [record(text)])));
    expect(seqs).toEqual(texts.map((_, index) => index + 1));
    const found = (await store.journal.read('a', 0)).map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(found).toEqual(texts);
  });

  it('takes an append at every moment after another one', async () => {
    for (let pause = 0; pause < 20; pause += 1) {
      const first = store.journal.append('a', [record('x')]);
      // Steps of one microtask, so that one of them meets the end of the first.
      const second = first.then(async () => {
        for (let step = 0; step < pause; step += 1) await Promise.resolve();
        return store.journal.append('a', [record('y')]);
      });
      expect(await second).toBe(2 * (pause + 1));
    }
  });

  it('finds after a restart what it said was appended, byte for byte', async () => {
    await store.journal.append('a', [record('một', null), record('hai')]);
    const journal = await store.reopen();
    const [first, second] = await journal.read('a', 0);
    expect(first).toMatchObject({ seq: 1, authorId: null, clientId: 4_000_000_000, time: 1_700_000_000_000 });
    expect(new TextDecoder().decode(second!.bytes)).toBe('hai');
    expect(await journal.append('a', [record('ba')])).toBe(3);
  });

  it('chains each record to the one before it', async () => {
    await store.journal.append('a', [record('1'), record('2')]);
    await store.journal.append('a', [record('3')]);
    let previous: Uint8Array = FIRST_HASH;
    for (const found of await store.journal.read('a', 0)) {
      expect([...found.previousHash]).toEqual([...previous]);
      expect([...found.hash]).toEqual([...hashRecord('a', found.seq, found, previous)]);
      previous = found.hash;
    }
    expect([...hashRecord('a', 3, record('x'), FIRST_HASH)]).not.toEqual([...previous]);
  });

  it('appends all of a batch or nothing, and goes on for the others', async () => {
    const bad = store.journal.append('a', [record('1'), record('2', 'nobody')]);
    const good = store.journal.append('b', [record('1')]);
    await expect(bad).rejects.toThrow();
    expect(await good).toBe(1);
    expect(await store.journal.read('a', 0)).toEqual([]);
    expect(await store.journal.append('a', [record('again')])).toBe(1);
  });

  it('writes what goes along in the same transaction: all of it, or nothing', async () => {
    const failing = store.journal.append('a', [record('1')], () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    const rename = store.journal.append('b', [record('1', 'nobody')], async (trx) => {
      await trx.updateTable('plans').set({ title: 'mới' }).where('id', '=', 'b').execute();
    });
    await expect(rename).rejects.toThrow();
    expect([await store.journal.read('a', 0), await store.journal.read('b', 0)]).toEqual([[], []]);
    let title: string | undefined;
    const titled = store.journal.append('b', [record('1')], async (trx) => {
      const row = await trx.selectFrom('plans').select('title').where('id', '=', 'b').executeTakeFirst();
      title = row?.title;
    });
    expect(await titled).toBe(1);
    expect(title).toBe('b');
    expect(await store.journal.append('b', [], async () => undefined)).toBe(1);
  });

  it('answers the newest snapshot', async () => {
    expect(await store.journal.findSnapshot('a')).toBeUndefined();
    const snapshot = { schemaVersion: 1, time: 1, bytes: new Uint8Array([1, 2]) };
    await store.journal.saveSnapshot('a', { ...snapshot, seq: 3 });
    await store.journal.saveSnapshot('a', { ...snapshot, seq: 9, bytes: new Uint8Array([7]) });
    const found = await store.journal.findSnapshot('a');
    expect({ ...found, bytes: [...found!.bytes] }).toEqual({ schemaVersion: 1, time: 1, seq: 9, bytes: [7] });
    expect(await store.journal.findSnapshot('b')).toBeUndefined();
  });
}
