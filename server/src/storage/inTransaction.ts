import type { Database } from './tables.ts';

/** Runs `work` in the transaction that is already open, or in one of its own. */
export function inTransaction<Result>(
  db: Database,
  work: (trx: Database) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
