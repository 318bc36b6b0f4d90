import { SCHEMA_VERSION } from '@duthao/plan';
import * as Y from 'yjs';
import type { Journal } from '../storage/journal.ts';

export interface Loaded {
  /** The last update that the document holds. */
  readonly seq: number;
  /** The last update that the snapshot holds, 0 without one. */
  readonly folded: number;
}

/**
 * Fills an empty document from the journal: newest snapshot, then what came after. Throws when the plan cannot be
 * read whole, so that nobody works on half of it.
 */
export async function loadState(journal: Journal, planId: string, ydoc: Y.Doc): Promise<Loaded> {
  const snapshot = await journal.findSnapshot(planId);
  const records = await journal.read(planId, snapshot?.seq ?? 0);
  if (!snapshot && records.length === 0) throw new Error('the plan has no journal');
  if (snapshot && snapshot.schemaVersion !== SCHEMA_VERSION) {
    throw new Error(`the snapshot is of schema version ${snapshot.schemaVersion}`);
  }
  const updates = records.map(({ bytes }) => bytes);
  const origin = { source: 'local', skipStoreHooks: true };
  const applyAll = (): void => {
    for (const update of snapshot ? [snapshot.bytes, ...updates] : updates)
      Y.applyUpdate(ydoc, update, origin);
  };
  Y.transact(ydoc, applyAll, origin, false);
  if (ydoc.store.pendingStructs || ydoc.store.pendingDs) throw new Error('the journal has a gap');
  return { seq: records.at(-1)?.seq ?? snapshot?.seq ?? 0, folded: snapshot?.seq ?? 0 };
}
