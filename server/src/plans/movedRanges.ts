import type { IdRange } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';

/** What moves left behind; an update that arrives for it is refused with `sectionMoved`. */
export function createMovedRanges(db: Database) {
  return {
    /**
     * Notes what the move leaves behind that will be the update `seq`. It is written before the move, so that a
     * kill in between cannot leave a move without its ranges; saying it twice is the same as once.
     */
    async add(planId: string, seq: number, ranges: readonly IdRange[]): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('moved_ranges').where('plan_id', '=', planId).where('seq', '>=', seq).execute();
        for (const { client, clock, len } of ranges) {
          const row = { plan_id: planId, seq, client_id: client, clock, length: len };
          await trx.insertInto('moved_ranges').values(row).execute();
        }
      });
    },

    /** The ranges of all moves up to the update `seq`; those of a move that never came to be are forgotten. */
    async of(planId: string, seq: number): Promise<IdRange[]> {
      await db.deleteFrom('moved_ranges').where('plan_id', '=', planId).where('seq', '>', seq).execute();
      const query = db.selectFrom('moved_ranges').select(['client_id', 'clock', 'length']);
      const rows = await query.where('plan_id', '=', planId).execute();
      return rows.map(({ client_id, clock, length }) => ({ client: client_id, clock, len: length }));
    },
  };
}

export type MovedRanges = ReturnType<typeof createMovedRanges>;
