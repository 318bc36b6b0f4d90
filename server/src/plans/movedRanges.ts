import type { IdRange } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';

/** What moves left behind; an update that arrives for it is refused with `sectionMoved`. */
export function createMovedRanges(db: Database) {
  return {
    async add(planId: string, ranges: readonly IdRange[]): Promise<void> {
      const rows = ranges.map(({ client, clock, len }) => ({
        plan_id: planId,
        client_id: client,
        clock,
        length: len,
      }));
      await db.transaction().execute(async (trx) => {
        for (const row of rows) await trx.insertInto('moved_ranges').values(row).execute();
      });
    },

    async of(planId: string): Promise<IdRange[]> {
      const query = db.selectFrom('moved_ranges').select(['client_id', 'clock', 'length']);
      const rows = await query.where('plan_id', '=', planId).execute();
      return rows.map(({ client_id, clock, length }) => ({ client: client_id, clock, len: length }));
    },
  };
}

export type MovedRanges = ReturnType<typeof createMovedRanges>;
