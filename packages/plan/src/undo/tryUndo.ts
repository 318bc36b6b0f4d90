import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { Guard } from '../guard/Guard.ts';
import { entryAt, mayWriteIn, readPlaceTree } from '../guard/PlaceTree.ts';
import { shapesPlaces } from '../guard/Memory.ts';
import type { GuardedWriter } from '../guard/Verdict.ts';
import type { WritingRights } from '../places/WritingRights.ts';
import { checkUpdate } from '../ydoc/checkUpdate.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { fromYDoc, planFragment } from '../ydoc/ydoc.ts';

type StackItem = Y.UndoManager['undoStack'][number];

/** What would come of one step back or forth. */
export type UndoTrial =
  | { readonly ok: true }
  /** The server would refuse it: so many steps it is, and how the plan would read. */
  | { readonly ok: false; readonly steps: number; readonly after: Node };

/**
 * Asks, before anything is done, whether the server would take what undo or redo makes: rights may have changed since,
 * or the place gone to others. What lies in own places passes by a look; else it is tried on a copy, by the same guard.
 */
export function tryUndo(manager: Y.UndoManager, which: 'undo' | 'redo', writer: GuardedWriter): UndoTrial {
  const { doc } = manager;
  const top = manager[`${which}Stack`].at(-1);
  if (!top || staysWithin(doc, top, writer.rights)) return { ok: true };
  const copy = copyWithPast(doc);
  const trial = new Y.UndoManager(planFragment(copy), {
    captureTimeout: 0,
    deleteFilter: manager.deleteFilter,
  });
  trial.undoStack.push(...manager.undoStack);
  trial.redoStack.push(...manager.redoStack);
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => updates.push(update));
  trial[which]();
  const steps = manager[`${which}Stack`].length - trial[`${which}Stack`].length;
  const passes = updates.length === 0 || wouldPass(doc, Y.mergeUpdates(updates), writer);
  const result: UndoTrial = passes ? { ok: true } : { ok: false, steps, after: fromYDoc(copy) };
  copy.destroy();
  return result;
}

function wouldPass(doc: Y.Doc, update: Uint8Array, writer: GuardedWriter): boolean {
  const checked = checkUpdate(doc, update);
  if (!checked.ok) return false;
  const guard = new Guard(doc, { ownerOf: () => writer.userId });
  try {
    return guard.judge(checked, writer).ok;
  } finally {
    guard.stop();
  }
}

/** Whether a step changes nothing but what stands in places where the person may write. */
function staysWithin(doc: Y.Doc, { insertions, deletions }: StackItem, rights: WritingRights): boolean {
  if (rights.rest && Object.values(rights.places).every(Boolean)) return true;
  const tree = readPlaceTree(doc);
  const seen = new Set<Y.XmlElement>();
  const isWithin = (item: Y.Item): boolean => {
    if (shapesPlaces(item)) return false;
    const element: unknown = item.parent instanceof Y.XmlText ? item.parent.parent : item.parent;
    if (!(element instanceof Y.XmlElement)) return false;
    if (seen.has(element)) return true;
    seen.add(element);
    return mayWriteIn(rights, entryAt(tree, element));
  };
  return [insertions, deletions].every((set) => [...itemsOf(doc, set)].every(isWithin));
}

function* itemsOf(doc: Y.Doc, { clients }: StackItem['insertions']): Iterable<Y.Item> {
  for (const [client, ranges] of clients) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      for (let i = Y.findIndexSS(structs as Y.Item[], clock); i < structs.length; i += 1) {
        const struct = structs[i]!;
        if (struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item) yield struct;
      }
    }
  }
}

/** A copy that still knows what was deleted, and what of it has come back since. */
function copyWithPast(doc: Y.Doc): Y.Doc {
  const copy = keepFormats(new Y.Doc({ gc: false }));
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = doc.clientID;
  copy.transact((transaction) => {
    for (const structs of doc.store.clients.values()) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || !struct.redone) continue;
        const { client, clock } = struct.id;
        // Cut at its end as well: what stands behind it was not brought back with it.
        if (Y.getState(copy.store, client) > clock + struct.length)
          Y.getItemCleanStart(transaction, Y.createID(client, clock + struct.length));
        Y.getItemCleanStart(transaction, struct.id).redone = struct.redone;
      }
    }
  });
  return copy;
}
