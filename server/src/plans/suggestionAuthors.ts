import type { Along } from '../storage/journal.ts';
import type { Database } from '../storage/tables.ts';

/** SQLite takes about 32,000 values in one statement. */
const AT_ONCE = 1000;

/** Whose each suggestion is or was, by its id. */
export function createSuggestionAuthors(db: Database) {
  return {
    async of(planId: string): Promise<Map<string, string>> {
      const query = db.selectFrom('suggestion_authors').select(['id', 'author_id']);
      const rows = await query.where('plan_id', '=', planId).execute();
      return new Map(rows.map(({ id, author_id }) => [id, author_id]));
    },

    /** Writes down those that came, with the next update: one can only go from the text by another one. */
    keep:
      (planId: string, authors: ReadonlyMap<string, string>): Along =>
      async (trx) => {
        const rows = [...authors].map(([id, author_id]) => ({ plan_id: planId, id, author_id }));
        for (let at = 0; at < rows.length; at += AT_ONCE) {
          const insert = trx.insertInto('suggestion_authors').values(rows.slice(at, at + AT_ONCE));
          await insert.onConflict((conflict) => conflict.doNothing()).execute();
        }
      },
  };
}

export type SuggestionAuthors = ReturnType<typeof createSuggestionAuthors>;
