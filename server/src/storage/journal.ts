import type { Database } from './tables.ts';

/** One accepted update of a plan, before it has a place in the journal. */
export interface NewRecord {
  /** The person, or null for the server's own changes. */
  readonly authorId: string | null;
  /** The Yjs client id it was written with. */
  readonly clientId: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly bytes: Uint8Array;
}

/** An update in the journal. `hash` is SHA-256 over the record and the hash of the one before it (see `hashRecord`). */
export interface JournalRecord extends NewRecord {
  readonly seq: number;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
}

export interface Snapshot {
  /** The last update that it holds. */
  readonly seq: number;
  readonly schemaVersion: number;
  readonly time: number;
  readonly bytes: Uint8Array;
}

/** Rows that are on disk together with an append, or not at all. */
export type Along = (trx: Database) => Promise<void>;

/** What every plan stands on: the updates in order, and now and then the state they add up to. */
export interface Journal {
  /**
   * Appends in order, all or nothing, and resolves with the last sequence number when it is durable on disk.
   * Sequences of a plan start at 1 and have no gaps. A rejection means that nothing of it may be called saved. What
   * `along` writes is in the same transaction; it may use no other connection than what it is handed.
   */
  append(planId: string, records: readonly NewRecord[], along?: Along): Promise<number>;
  /** Records after `seq`, in order. */
  read(planId: string, seq: number): Promise<JournalRecord[]>;
  saveSnapshot(planId: string, snapshot: Snapshot): Promise<void>;
  /** The newest one. */
  findSnapshot(planId: string): Promise<Snapshot | undefined>;
  /** Resolves when nothing is being written. */
  settle(): Promise<void>;
}
