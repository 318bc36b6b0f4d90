import { fromYDoc, type Suggestion, suggestionsOf } from '@duthao/plan';
import type * as Y from 'yjs';
import { newId } from '../newId.ts';
import type { Database } from '../storage/tables.ts';
import { twoDigits } from './opinionParts.ts';
import { addRow } from './opinionRows.ts';
import type { ForeignThread } from '../threads/addForeign.ts';
import type { OpinionInFile } from './OpinionInFile.ts';
import { findPlaces, wordsOf } from './outgoing.ts';

type Thread = ForeignThread & { readonly id: string };

/**
 * What one who was asked wrote into a Word file, as opinions: each comment one, and what was changed in one part of the
 * plan one. `ydoc` holds the suggestions and the marks of the threads.
 */
export function opinionsInFile(
  ydoc: Y.Doc,
  suggestionIds: readonly string[],
  threads: readonly Thread[],
): OpinionInFile[] {
  const placeAt = findPlaces(ydoc);
  const said = threads
    .filter(({ comments }) => comments.length > 0)
    .map(({ id, on, quote, comments }): OpinionInFile => {
      const node_id = on !== null && 'nodeId' in on ? on.nodeId : null;
      const { placeId, place } = placeAt({ id, node_id, suggestion_id: null });
      const words = wordsOf(comments);
      return { place_id: placeId, place, words, quote, thread_id: id, suggestion_ids: [] };
    });
  const wanted = new Set(suggestionIds);
  const byPlace = new Map<string, { place_id: string | null; place: string; made: Suggestion[] }>();
  for (const one of suggestionsOf(fromYDoc(ydoc)).filter(({ id }) => wanted.has(id))) {
    const { placeId: place_id, place } = placeAt({ id: '', node_id: null, suggestion_id: one.id });
    const known = byPlace.get(place) ?? { place_id, place, made: [] };
    byPlace.set(place, { ...known, made: [...known.made, one] });
  }
  const changed = [...byPlace.values()].map(({ place_id, place, made }): OpinionInFile => {
    const suggestion_ids = made.map(({ id }) => id);
    return { place_id, place, words: told(made), quote: '', thread_id: null, suggestion_ids };
  });
  return [...said, ...changed];
}

/** They count when the answer is recorded, like all that is entered; `author` as it stands in the table. */
export async function addFromFile(
  trx: Database,
  { addresseeId, author }: { readonly addresseeId: string; readonly author: string },
  opinions: readonly OpinionInFile[],
): Promise<void> {
  for (const { suggestion_ids, ...row } of opinions) {
    const ids = JSON.stringify(suggestion_ids);
    await addRow({ trx, addresseeId, author }, { id: newId(), source: 'row', ...row, suggestion_ids: ids });
    if (row.thread_id !== null) await setGiver(trx, row.thread_id, addresseeId);
  }
}

/** Others who are asked do not see it as a comment either. */
async function setGiver(trx: Database, threadId: string, giverId: string): Promise<void> {
  await trx.updateTable('threads').set({ giver_id: giverId }).where('id', '=', threadId).execute();
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
