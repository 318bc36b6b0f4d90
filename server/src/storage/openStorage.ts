import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Journal } from './journal.ts';
import { migrations } from './migrations/index.ts';
import { createSqliteJournal } from './sqliteJournal.ts';
import type { Database, Tables } from './tables.ts';

export interface Storage {
  readonly db: Database;
  readonly journal: Journal;
  /** Waits for what is being written, then closes the file. */
  close(): Promise<void>;
}

/** Opens (and on the first start creates) the embedded database and brings its tables up to date. */
export async function openStorage(dataDir: string): Promise<Storage> {
  mkdirSync(dataDir, { recursive: true });
  const file = new SQLite(join(dataDir, 'duthao.sqlite'));
  // An acknowledged keystroke has to survive a power cut: FULL syncs the write-ahead log at every commit.
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('busy_timeout = 5000');
  const db: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  await migrateToLatest(db);
  const journal = createSqliteJournal(db, file);
  return { db, journal, close: () => journal.settle().finally(() => db.destroy()) };
}

async function migrateToLatest(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
