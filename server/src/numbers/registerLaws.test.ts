import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NumberEntry, SeriesSplit } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { openStorage, type Storage } from '../storage/openStorage.ts';
import type { Database } from '../storage/tables.ts';
import { createEntries, noFacts } from './entries.ts';
import { createRegister } from './register.ts';
import { createNumberSettings } from './settings.ts';
import { voidNumber } from './voidNumber.ts';

const ACTS = 400;
const DAY = 24 * 60 * 60 * 1000;
const kinds = ['KH', 'QĐ', 'BC'];
const issuer = 'SỞ NỘI VỤ';

/** Mulberry32: the same numbers from the same seed on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

for (const split of ['all', 'kind'] as const satisfies SeriesSplit[]) {
  it(`holds its laws through ${ACTS} acts at once and over a new year (${split}, seed ${seed})`, async () => {
    console.log(`register laws, ${split}: SEED=${seed}`);
    const dataDir = mkdtempSync(join(tmpdir(), 'duthao-laws-'));
    const storage = await openStorage(dataDir);
    try {
      await runActs(storage, split);
      for (const year of [2026, 2027]) checkYear(await createEntries(storage.db).ofYear(year), year);
    } finally {
      await storage.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
}

async function runActs({ db }: Storage, split: SeriesSplit): Promise<void> {
  const random = createRandom(seed);
  const person = { username: 'hoa', name: 'Hòa', password_hash: '', admin: 0, must_change_password: 0 };
  await db
    .insertInto('users')
    .values({ id: 'hoa', ...person, created_at: 0, disabled_at: null })
    .execute();
  await createNumberSettings(db).set({ mode: 'own', split, starts: [{ series: '', first: 95 }] }, 2026);
  let now = Date.parse('2026-12-20T02:00:00Z');
  let running: Promise<unknown>[] = [];
  for (let at = 0; at < ACTS; at += 1) {
    // Now and then a clock that was set back: those acts are refused, nothing is dated back.
    const time = new Date(random(15) === 0 ? now - random(3 * DAY) : now);
    const turn = { random: random(10), pick: random(1000), kind: kinds[random(3)]!, plan: `p${at}` };
    running.push(db.transaction().execute((trx) => act(trx, time, turn)));
    if (random(6) > 0) continue;
    await Promise.all(running);
    running = [];
    now += random(DAY);
  }
  await Promise.all(running);
  await createRegister(db, () => new Date(now + DAY)).lapse();
}

interface Turn {
  readonly random: number;
  readonly pick: number;
  readonly kind: string;
  readonly plan: string;
}

/** One act of somebody; a refusal undoes it and nothing else. */
async function act(trx: Database, time: Date, turn: Turn): Promise<void> {
  const register = createRegister(trx, () => time);
  const { random, pick, kind, plan } = turn;
  const wanted = { planId: plan, code: `${kind}-SNV`, issuer, facts: noFacts, signedOn: null, by: 'hoa' };
  try {
    if (random < 5) await addPlan(trx, plan).then(() => register.take(wanted));
    else if (random === 5) await register.hold(kind, issuer, '', 'hoa');
    else if (random === 6) await register.lapse();
    else {
      const all = await trx.selectFrom('numbers').select(['id', 'state']).orderBy('recorded_at').execute();
      const { id, state } = all[pick % Math.max(all.length, 1)] ?? { id: 'none', state: 'void' };
      if (random < 9 && state === 'held') {
        await addPlan(trx, plan).then(() => register.useHeld(id, wanted));
      } else await voidNumber(trx, id, 'Ghi nhầm', time);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function addPlan(trx: Database, id: string): Promise<void> {
  const row = { title: id, title_folded: id, state: 'numbering', epoch: 1, schema_version: 1, created_at: 0 };
  await trx
    .insertInto('plans')
    .values({ id, ...row, created_by: 'hoa', drafter_id: null })
    .execute();
}

function checkYear(entries: readonly NumberEntry[], year: number): void {
  expect(entries.length).toBeGreaterThan(20);
  const plans = entries.filter(({ state }) => state === 'taken').map(({ planId }) => planId);
  expect(new Set(plans).size).toBe(plans.length);
  for (const series of new Set(entries.map((entry) => entry.series))) {
    const own = entries.filter((entry) => entry.series === series);
    const first = year === 2026 && series === '' ? 95 : 1;
    expect(own.map(({ number }) => Number(number))).toEqual(own.map((_, at) => first + at));
    const days = own.map(({ datedOn }) => datedOn);
    expect(days).toEqual(days.toSorted());
    for (const { state, voidReason, planId, datedOn } of own) {
      expect(datedOn.slice(0, 4)).toBe(String(year));
      expect(state).not.toBe('held');
      expect(state === 'void' ? voidReason : planId).toBeTruthy();
    }
  }
}
