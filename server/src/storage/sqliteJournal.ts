import type SQLite from 'better-sqlite3';
import { FIRST_HASH, hashRecord } from './hashRecord.ts';
import type { Along, Journal, JournalRecord, NewRecord } from './journal.ts';
import type { Database } from './tables.ts';

interface Waiting {
  readonly planId: string;
  readonly records: readonly NewRecord[];
  readonly done: (seq: number) => void;
  readonly fail: (error: unknown) => void;
}

type Head = { seq: number; hash: Uint8Array };

/**
 * The journal in SQLite. What all rooms append in one turn is one transaction and so one fsync. The hot path uses
 * prepared statements on the one connection, taken through kysely so that no transaction of another is open on it.
 */
export function createSqliteJournal(db: Database, file: SQLite.Database): Journal {
  const write = createWriter(file);
  const waiting: Waiting[] = [];
  let flushing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    try {
      while (waiting.length > 0) {
        await db.connection().execute(async () => settleAll(waiting.splice(0), write));
      }
    } catch (error) {
      for (const { fail } of waiting.splice(0)) fail(error);
    }
    // In the same breath as the last look at `waiting`: what comes later starts a new flush.
    flushing = null;
  }

  // The prepared statements run on the one connection, inside the transaction that is open on it.
  const appendAlong = (planId: string, records: readonly NewRecord[], along: Along): Promise<number> =>
    db.transaction().execute(async (trx) => {
      await along(trx);
      return write([{ planId, records }])[0]!;
    });

  const settle = (): Promise<void> => flushing ?? Promise.resolve();

  return {
    settle,
    append(planId, records, along) {
      if (along) return appendAlong(planId, records, along);
      return new Promise((done, fail) => {
        waiting.push({ planId, records, done, fail });
        flushing ??= flush();
      });
    },
    async read(planId, seq) {
      const rows = await db
        .selectFrom('updates')
        .selectAll()
        .where('plan_id', '=', planId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .execute();
      return rows.map((row): JournalRecord => ({
        seq: row.seq,
        authorId: row.author_id,
        clientId: row.client_id,
        time: row.time,
        bytes: row.bytes,
        previousHash: row.previous_hash,
        hash: row.hash,
      }));
    },
    async saveSnapshot(planId, { seq, schemaVersion, time, bytes }) {
      await db
        .insertInto('snapshots')
        .values({ plan_id: planId, seq, schema_version: schemaVersion, time, bytes })
        .onConflict((conflict) => conflict.columns(['plan_id', 'seq']).doNothing())
        .execute();
      await db.deleteFrom('snapshots').where('plan_id', '=', planId).where('seq', '<', seq).execute();
    },
    async findSnapshot(planId) {
      const row = await db
        .selectFrom('snapshots')
        .selectAll()
        .where('plan_id', '=', planId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && { seq: row.seq, schemaVersion: row.schema_version, time: row.time, bytes: row.bytes };
    },
  };
}

/** One transaction for all; when it fails each is tried alone, so that one plan's fault is not another's. */
function settleAll(batch: readonly Waiting[], write: (batch: readonly Waiting[]) => number[]): void {
  try {
    const seqs = write(batch);
    batch.forEach((one, index) => one.done(seqs[index]!));
  } catch (error) {
    if (batch.length === 1) batch[0]!.fail(error);
    else for (const one of batch) settleAll([one], write);
  }
}

type Batch = readonly Pick<Waiting, 'planId' | 'records'>[];

function createWriter(file: SQLite.Database): (batch: Batch) => number[] {
  const findHead = file.prepare<[string], Head>(
    'select seq, hash from updates where plan_id = ? order by seq desc limit 1',
  );
  const insert = file.prepare(
    'insert into updates (plan_id, seq, author_id, client_id, time, bytes, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const append = (planId: string, records: readonly NewRecord[]): number => {
    let { seq, hash } = findHead.get(planId) ?? { seq: 0, hash: FIRST_HASH };
    for (const record of records) {
      const previous = hash;
      seq += 1;
      hash = hashRecord(planId, seq, record, previous);
      const { authorId, clientId, time, bytes } = record;
      insert.run(planId, seq, authorId, clientId, time, bytes, previous, hash);
    }
    return seq;
  };
  const transaction = file.transaction((batch: Batch) =>
    batch.map(({ planId, records }) => append(planId, records)),
  );
  return (batch) => transaction.immediate(batch);
}
