import { fromYDoc, type Suggestion, suggestionsOf } from '@duthao/plan';
import type * as Y from 'yjs';
import { newId } from '../newId.ts';
import type { Database } from '../storage/tables.ts';
import { twoDigits } from './opinionParts.ts';
import { addRow } from './opinionRows.ts';
import { findPlaces, readSaid, wordsOf } from './outgoing.ts';

interface FromFile {
  readonly planId: string;
  readonly addresseeId: string;
  /** As it stands in the table. */
  readonly author: string;
  readonly suggestionIds: readonly string[];
  readonly threadIds: readonly string[];
}

/**
 * What one who was asked wrote into a Word file, as opinions: each comment one, and what was changed in one part of the
 * plan one. They count when the answer is recorded, like all that is entered.
 */
export async function addFromFile(
  trx: Database,
  ydoc: Y.Doc,
  { planId, addresseeId, author, suggestionIds, threadIds }: FromFile,
): Promise<void> {
  const placeAt = findPlaces(ydoc);
  const writing = { trx, addresseeId, author };
  for (const { thread, said } of await readSaid(trx, planId, threadIds)) {
    if (said.length === 0) continue;
    const { placeId: place_id, place } = placeAt(thread);
    const row = { place_id, place, quote: thread.quote, words: wordsOf(said), thread_id: thread.id };
    await addRow(writing, { id: newId(), source: 'row', ...row });
  }
  const wanted = new Set(suggestionIds);
  const byPlace = new Map<string, { place_id: string | null; place: string; made: Suggestion[] }>();
  for (const one of suggestionsOf(fromYDoc(ydoc)).filter(({ id }) => wanted.has(id))) {
    const { placeId: place_id, place } = placeAt({ id: '', node_id: null, suggestion_id: one.id });
    const known = byPlace.get(place) ?? { place_id, place, made: [] };
    byPlace.set(place, { ...known, made: [...known.made, one] });
  }
  for (const { place_id, place, made } of byPlace.values()) {
    const suggestion_ids = JSON.stringify(made.map(({ id }) => id));
    await addRow(writing, { id: newId(), source: 'row', place_id, place, words: told(made), suggestion_ids });
  }
}

/** "Đề nghị sửa 02 chỗ: thay “a” bằng “b”; bỏ “c”." */
function told(made: readonly Suggestion[]): string {
  const changes = made.map(({ added, removed }) => {
    if (added !== '' && removed !== '') return `thay “${removed}” bằng “${added}”`;
    if (added !== '') return `thêm “${added}”`;
    return removed === '' ? 'đổi cách trình bày' : `bỏ “${removed}”`;
  });
  const words = `Đề nghị sửa ${twoDigits(made.length)} chỗ: ${changes.join('; ')}.`;
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}

const LONGEST = 9000;
