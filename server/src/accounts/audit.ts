import { createHash } from 'node:crypto';
import type { AuditAction, AuditChain, AuditEntry, AuditFilter, AuditPage } from '@duthao/protocol';
import type { Selectable } from 'kysely';
import { FIRST_HASH } from '../storage/hashRecord.ts';
import type { Database, Tables } from '../storage/tables.ts';

const PAGE = 100;
/** A log of years is never in memory as a whole. */
const CHECKED_AT_ONCE = 500;

type Row = Selectable<Tables['audit']>;

interface Party {
  readonly id: string | null;
  readonly name: string;
}

/** What is to be written down; `forWhom` when the actor acts for somebody. */
export interface Act {
  readonly actor: Party;
  readonly forWhom?: Party | null;
  readonly action: AuditAction;
  readonly subject: Party;
  /** What changed, in words for administrators. */
  readonly detail?: string;
}

export type RecordAct = (act: Act) => Promise<void>;

/** The log of everything administrative: read, and added to together with the act itself; never altered. */
export function createAudit(db: Database) {
  return {
    /**
     * Runs `work` in one transaction with the lines it records: neither is on disk without the other. `work` may use
     * no other connection than `trx`, and may not take long: all writing waits for it.
     */
    transact<Result>(work: (trx: Database, record: RecordAct) => Promise<Result>): Promise<Result> {
      return db.transaction().execute((trx) => work(trx, (act) => append(trx, act)));
    },

    /** Writes one line within a transaction that somebody else has begun. */
    recordIn: (trx: Database, act: Act): Promise<void> => append(trx, act),

    async list({ person, from, to, before }: AuditFilter): Promise<AuditPage> {
      let query = db.selectFrom('audit').selectAll().orderBy('seq', 'desc');
      if (person !== undefined) {
        query = query.where((where) =>
          where.or([
            where('actor_id', '=', person),
            where('for_id', '=', person),
            where('subject_id', '=', person),
          ]),
        );
      }
      if (from !== undefined) query = query.where('time', '>=', Date.parse(from));
      if (to !== undefined) query = query.where('time', '<', Date.parse(to));
      if (before !== undefined) query = query.where('seq', '<', before);
      const rows = await query.limit(PAGE + 1).execute();
      return { entries: rows.slice(0, PAGE).map(toEntry), more: rows.length > PAGE };
    },

    /** Reads the whole log, some lines at a time, and finds the first one that is not as it was written. */
    async check(): Promise<AuditChain> {
      const { length } = await db
        .selectFrom('audit')
        .select(({ fn }) => fn.countAll<number>().as('length'))
        .executeTakeFirstOrThrow();
      let last: Pick<Row, 'seq' | 'hash'> = { seq: 0, hash: FIRST_HASH };
      for (;;) {
        const lines = db
          .selectFrom('audit')
          .selectAll()
          .where('seq', '>', last.seq)
          .where('seq', '<=', length);
        const rows = await lines.orderBy('seq').limit(CHECKED_AT_ONCE).execute();
        for (const row of rows) {
          if (!follows(row, last)) return { length, broken: last.seq + 1 };
          last = row;
        }
        if (rows.length < CHECKED_AT_ONCE) return { length, broken: last.seq < length ? last.seq + 1 : null };
      }
    },
  };
}

export type Audit = ReturnType<typeof createAudit>;

async function append(trx: Database, { actor, forWhom = null, action, subject, detail = '' }: Act) {
  const last = await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = {
    seq: (last?.seq ?? 0) + 1,
    time: Date.now(),
    actor_id: actor.id,
    actor_name: actor.name,
    for_id: forWhom?.id ?? null,
    for_name: forWhom?.name ?? null,
    action,
    subject_id: subject.id,
    subject_name: subject.name,
    detail,
    previous_hash: last?.hash ?? FIRST_HASH,
  };
  await trx
    .insertInto('audit')
    .values({ ...row, hash: hashRow(row) })
    .execute();
}

/** SHA-256 over the line and the hash of the one before it. */
function hashRow({ previous_hash: previous, ...row }: Omit<Row, 'hash'>): Uint8Array {
  const { seq, time, actor_id, actor_name, for_id, for_name, action, subject_id, subject_name, detail } = row;
  const said = [seq, time, actor_id, actor_name, for_id, for_name, action, subject_id, subject_name, detail];
  return createHash('sha256').update(previous).update(JSON.stringify(said)).digest();
}

const follows = (row: Row, last: Pick<Row, 'seq' | 'hash'>): boolean =>
  row.seq === last.seq + 1 && isSame(row.previous_hash, last.hash) && isSame(row.hash, hashRow(row));

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

function toEntry(row: Row): AuditEntry {
  return {
    seq: row.seq,
    time: new Date(row.time).toISOString(),
    actor: { id: row.actor_id, name: row.actor_name },
    forWhom: row.for_name === null ? null : { id: row.for_id, name: row.for_name },
    action: row.action,
    subject: { id: row.subject_id, name: row.subject_name },
    detail: row.detail,
  };
}
