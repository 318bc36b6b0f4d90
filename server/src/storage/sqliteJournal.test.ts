import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { createPlanRows } from '../plans/planRows.ts';
import { journalSuite, type OpenedStore } from './journalSuite.ts';
import { openStorage } from './openStorage.ts';
import type { Database } from './tables.ts';

describe('the journal in SQLite', () => {
  journalSuite(openStore);
});

async function openStore(): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-journal-'));
  let storage = await openStorage(folder);
  await addPlans(storage.db);
  return {
    journal: storage.journal,
    async reopen() {
      await storage.close();
      storage = await openStorage(folder);
      return storage.journal;
    },
    async close() {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addPlans(db: Database): Promise<void> {
  const user = { id: 'u', username: 'u', name: 'U', password_hash: '', admin: 0 };
  await db
    .insertInto('users')
    .values({ ...user, must_change_password: 0, created_at: 0 })
    .execute();
  await db
    .insertInto('units')
    .values({ id: 'p', name: 'P', code: 'P', color: 0, place_key: 'vp', position: 0 })
    .execute();
  const units = { leadUnitId: 'p', coUnitIds: [] };
  for (const id of ['a', 'b']) {
    await createPlanRows(db).add({ id, title: id, units, schemaVersion: 1, createdBy: 'u' });
  }
}
