import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** What is written beside the copy of a plan, to be able to tell later what in it is unsent. */
export interface CopyNote {
  epoch: number;
  /** The last state that the server is known to have had, as a Yjs update. */
  base: Uint8Array;
}

/** The copy of one plan that one person keeps on this machine. */
export interface OfflineCopy {
  readNote(): Promise<CopyNote | null>;
  writeNote(note: CopyNote): Promise<void>;
  /** Stops keeping; the copy stays. */
  close(): Promise<void>;
}

/** Nothing is kept: a shared machine, or a browser that keeps nothing. */
const nothingKept: OfflineCopy = {
  readNote: () => Promise.resolve(null),
  writeNote: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** The name ties the copy to the person: another person's session opens another copy. */
export function copyName(userId: string, planId: string): string {
  return `duthao/${userId}/${planId}`;
}

/** Loads the copy into `netDoc` and keeps it from now on. Resolves when the copy is in. */
export async function openOfflineCopy(name: string, netDoc: Y.Doc, keep: boolean): Promise<OfflineCopy> {
  if (!keep || !(await canKeep())) return nothingKept;
  const kept = new IndexeddbPersistence(name, netDoc);
  await kept.whenSynced;
  return {
    readNote: async () => ((await kept.get('note')) as CopyNote | undefined) ?? null,
    writeNote: async (note) => {
      // y-indexeddb hands the value on as it is; its types know only plain ones.
      await kept.set('note', note as unknown as string);
    },
    close: () => kept.destroy(),
  };
}

/**
 * Empties a copy. The store itself stays: another tab of the same person may have it open, and taking it away would
 * wait for that tab to close.
 */
export function emptyOfflineCopy(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('the copy cannot be opened')));
    opening.addEventListener('success', () => {
      const stores = [...opening.result.objectStoreNames];
      if (stores.length === 0) return resolve();
      const clearing = opening.result.transaction(stores, 'readwrite');
      for (const store of stores) clearing.objectStore(store).clear();
      clearing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
      clearing.addEventListener('error', () =>
        reject(clearing.error ?? new Error('the copy cannot be emptied')),
      );
    });
  });
}

/** Whether this browser keeps anything: in a private window opening a store may fail. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!('indexedDB' in window)) return resolve(false);
    const probe = indexedDB.open('duthao/probe');
    probe.addEventListener('success', () => {
      probe.result.close();
      resolve(true);
    });
    probe.addEventListener('error', () => resolve(false));
  });
}
