import { fromYDoc, SCHEMA_VERSION } from '@duthao/plan';
import * as Y from 'yjs';
import type { Journal } from '../storage/journal.ts';

/**
 * Fills an empty document from the journal: newest snapshot, then what came after. Resolves with the last
 * sequence number; throws when the plan cannot be read whole, so that nobody works on half of it.
 */
export async function loadState(
  journal: Journal,
  planId: string,
  ydoc: Y.Doc,
  origin: unknown,
): Promise<number> {
  const snapshot = await journal.findSnapshot(planId);
  const records = await journal.read(planId, snapshot?.seq ?? 0);
  if (!snapshot && records.length === 0) throw new Error('the plan has no journal');
  if (snapshot && snapshot.schemaVersion !== SCHEMA_VERSION) {
    throw new Error(`the snapshot is of schema version ${snapshot.schemaVersion}`);
  }
  const updates = records.map(({ bytes }) => bytes);
  Y.transact(
    ydoc,
    () => {
      for (const update of snapshot ? [snapshot.bytes, ...updates] : updates)
        Y.applyUpdate(ydoc, update, origin);
    },
    origin,
    false,
  );
  if (ydoc.store.pendingStructs || ydoc.store.pendingDs) throw new Error('the journal has a gap');
  fromYDoc(ydoc);
  return records.at(-1)?.seq ?? snapshot?.seq ?? 0;
}
