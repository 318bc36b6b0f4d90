import { SCHEMA_VERSION } from '@duthao/plan';
import * as Y from 'yjs';
import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';
import type { Room } from './Room.ts';

/** A room that is open, and what keeps it so besides its channels. */
export interface Held {
  readonly room: Room;
  uses: number;
  /** The sequence number of the last snapshot. */
  folded: number;
}

/** Writes the state as a snapshot, beside the journal, which keeps every record. Call it between two changes. */
export async function fold(held: Held, { journal, log }: { journal: Journal; log: Log }): Promise<void> {
  const { planId, seq, ydoc } = held.room;
  if (seq === held.folded) return;
  const before = held.folded;
  held.folded = seq;
  const bytes = Y.encodeStateAsUpdate(ydoc);
  try {
    await journal.saveSnapshot(planId, { seq, schemaVersion: SCHEMA_VERSION, time: Date.now(), bytes });
  } catch (error) {
    held.folded = before;
    log.error({ err: error, planId }, 'the snapshot cannot be written; the journal still holds everything');
  }
}
