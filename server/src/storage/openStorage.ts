import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Journal } from './journal.ts';
import { lockDataDir } from './lockDataDir.ts';
import { migrations } from './migrations/index.ts';
import { createSqliteJournal } from './sqliteJournal.ts';
import { toStorageError } from './StorageError.ts';
import type { Database, Tables } from './tables.ts';

export interface Storage {
  readonly db: Database;
  readonly journal: Journal;
  /** Waits for what is being written, then closes the file. */
  close(): Promise<void>;
}

/**
 * Opens (and on the first start creates) the embedded database and brings its tables up to date. Throws StorageError
 * when the directory is in use, full, damaged or out of reach.
 */
export async function openStorage(dataDir: string): Promise<Storage> {
  mkdirSync(dataDir, { recursive: true });
  const path = databasePath(dataDir);
  let unlock: () => void = () => undefined;
  try {
    unlock = lockDataDir(dataDir);
    const { db, file } = await openDatabase(path);
    const journal = createSqliteJournal(db, file);
    const close = (): Promise<void> =>
      journal
        .settle()
        .finally(() => db.destroy())
        .finally(unlock);
    return { db, journal, close };
  } catch (error) {
    unlock();
    throw toStorageError(error, path) ?? error;
  }
}

/**
 * The tables alone, without the lock: for commands that write some rows while a server may be running. Rooms must never
 * be opened over it. Throws StorageError.
 */
export async function openTables(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const path = databasePath(dataDir);
  try {
    return (await openDatabase(path)).db;
  } catch (error) {
    throw toStorageError(error, path) ?? error;
  }
}

const databasePath = (dataDir: string): string => join(dataDir, 'duthao.sqlite');

async function openDatabase(path: string): Promise<{ db: Database; file: SQLite.Database }> {
  const file = new SQLite(path, { timeout: 5000 });
  try {
    // An acknowledged keystroke has to survive a power cut: FULL syncs the write-ahead log at every commit.
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    const db: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
    await migrateToLatest(db);
    return { db, file };
  } catch (error) {
    file.close();
    throw error;
  }
}

async function migrateToLatest(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
