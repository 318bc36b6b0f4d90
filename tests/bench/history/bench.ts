import { checkUpdate, toYDoc } from '@duthao/plan';
import * as Y from 'yjs';
import { longPlan } from '../longPlan.ts';
import { firstText } from '../firstText.ts';
import { medianOf } from '../percentiles.ts';

const ROUNDS = 5;
const UPDATES = 200;
const PAST_IDS = [50, 5_000];

interface Cost {
  readonly ids: number;
  readonly before: Uint8Array;
  readonly updates: readonly Uint8Array[];
  readonly bare: number[];
  readonly room: number[];
}

/** One update in a plan that many client ids have written in: what a room does with it, beside Yjs alone. */
export async function benchHistory(): Promise<void> {
  const costs = PAST_IDS.map((ids): Cost => ({ ids, bare: [], room: [], ...writtenBy(ids) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { before, updates, bare, room } of costs) {
      bare.push(timePerUpdate(before, updates, (ydoc, update) => Y.applyUpdate(ydoc, update)));
      room.push(timePerUpdate(before, updates, takeIn));
    }
  }
  console.log(`\none update after many past client ids, 10 pages (ms, median of ${ROUNDS} rounds)`);
  for (const { ids, bare, room } of costs) {
    console.log(
      `${String(ids).padStart(4)} ids: check and apply ${medianOf(room).toFixed(3)}, Y.applyUpdate ${medianOf(bare).toFixed(3)}`,
    );
  }
  const tax = (of: 'bare' | 'room'): string => (medianOf(costs[1]![of]) / medianOf(costs[0]![of])).toFixed(1);
  console.log(
    `tax of ${PAST_IDS[1]} against ${PAST_IDS[0]}: a room ${tax('room')}, Yjs alone ${tax('bare')}`,
  );
}

/** What the server's room does with one update, without disk and sockets. */
function takeIn(ydoc: Y.Doc, update: Uint8Array): void {
  const verdict = checkUpdate(ydoc, update);
  if (!verdict.ok) throw new Error(`refused: ${verdict.detail}`);
  Y.applyUpdate(ydoc, verdict.update);
}

function writtenBy(ids: number): { before: Uint8Array; updates: Uint8Array[] } {
  const ydoc = toYDoc(longPlan(10));
  const text = firstText(ydoc);
  // In one transaction: each of its own would itself cost in proportion to the ids so far.
  ydoc.transact(() => {
    for (let id = 0; id < ids; id += 1) {
      ydoc.clientID = 1_000 + id;
      text.insert(0, 'b');
    }
  });
  const before = Y.encodeStateAsUpdate(ydoc);
  const typist = new Y.Doc();
  Y.applyUpdate(typist, before);
  const updates: Uint8Array[] = [];
  typist.on('update', (update: Uint8Array) => updates.push(update));
  const typed = firstText(typist);
  for (let key = 0; key < UPDATES; key += 1) typed.insert(typed.length, 'a');
  return { before, updates };
}

function timePerUpdate(
  before: Uint8Array,
  updates: readonly Uint8Array[],
  take: (ydoc: Y.Doc, update: Uint8Array) => void,
): number {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, before);
  // A room listens, which makes Yjs encode every update once more.
  ydoc.on('update', () => undefined);
  const start = performance.now();
  for (const update of updates) take(ydoc, update);
  return (performance.now() - start) / updates.length;
}
