import { createHash } from 'node:crypto';
import type { NewRecord } from './journal.ts';

/** What the first record of a plan is chained to. */
export const FIRST_HASH = new Uint8Array(32);

/** SHA-256 over everything in the record and the hash before it: one altered byte breaks the chain from there on. */
export function hashRecord(planId: string, seq: number, record: NewRecord, previous: Uint8Array): Uint8Array {
  const { authorId, clientId, time, bytes } = record;
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify([planId, seq, authorId, clientId, time]))
    .update(bytes)
    .digest();
}
