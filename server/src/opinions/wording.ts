import type { Database } from '../storage/tables.ts';
import type { OpinionRow } from './roundRows.ts';

/** Whose opinions are written, and by whom. */
export interface Writing {
  readonly trx: Database;
  readonly addresseeId: string;
  readonly author: string;
}

/** Since when an opinion has the words that it has. */
export const wordedAt = ({ made_at, worded_at }: Pick<OpinionRow, 'made_at' | 'worded_at'>): number =>
  worded_at ?? made_at;

/**
 * Gives an opinion other words. What was answered goes with the words it was given to: the new ones are to be answered
 * anew. False when nothing is different.
 */
export async function rewordRow(
  { trx, author }: Writing,
  row: OpinionRow,
  fresh: Partial<Pick<OpinionRow, 'words' | 'quote' | 'place_id' | 'place'>>,
): Promise<boolean> {
  const { words = row.words, quote = row.quote, place_id = row.place_id } = fresh;
  if (words === row.words && quote === row.quote && place_id === row.place_id) return false;
  // Two wordings of one moment are still two.
  const now = Math.max(Date.now(), wordedAt(row) + 1);
  await keepAnswered(trx, row, { until: now, by: author });
  const open = { response_kind: null, response_words: null, response_by: null, response_at: null };
  await trx
    .updateTable('opinions')
    .set({ ...fresh, ...open, group_id: null, worded_at: now })
    .where('id', '=', row.id)
    .execute();
  return true;
}

async function keepAnswered(
  trx: Database,
  { id, place, words, response_kind, response_words, response_by, response_at }: OpinionRow,
  { until, by }: { until: number; by: string },
): Promise<void> {
  if (response_kind === null || response_at === null) return;
  const response = {
    response_kind,
    response_words: response_words ?? '',
    response_by: response_by ?? '',
    response_at,
  };
  await trx
    .insertInto('opinion_wordings')
    .values({ opinion_id: id, until, by, place, words, ...response })
    .execute();
}
