import { fromYDoc, updateYDoc } from '@duthao/plan';
import type { Log } from '../log.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { withNumber } from './withNumber.ts';

/**
 * Brings letterheads in line with the database, where number and day are the truth: they are on disk together before a
 * word of the text changes. A process that was killed in between has left `letterhead_due` behind, and doing it again
 * changes nothing.
 */
export function createLetterheads(db: Database, rooms: Rooms, log: Log) {
  async function align(planId: string): Promise<void> {
    const due = await db
      .selectFrom('plans')
      .select(['number', 'number_code', 'dated_on'])
      .where('id', '=', planId)
      .where('letterhead_due', '=', 1)
      .executeTakeFirst();
    if (!due) return;
    const wanted = { number: due.number, code: due.number_code, datedOn: due.dated_on };
    await rooms.use(planId, (room) =>
      room.change(null, (ydoc, origin) => updateYDoc(ydoc, withNumber(fromYDoc(ydoc), wanted), origin)),
    );
    // Another number may have come meanwhile: then it is still due.
    await db
      .updateTable('plans')
      .set({ letterhead_due: 0 })
      .where('id', '=', planId)
      .where('number', 'is', due.number)
      .where('dated_on', 'is', due.dated_on)
      .execute();
  }

  /** The number is given whatever becomes of this: a plan that cannot be opened stays due until the next start. */
  const tryAlign = (planId: string): Promise<void> =>
    align(planId).catch((error: unknown) =>
      log.error({ err: error, planId }, 'a letterhead lacks its number'),
    );

  return {
    align: tryAlign,

    /** What a process that was killed has left undone. */
    async alignAll(): Promise<void> {
      const due = await db.selectFrom('plans').select('id').where('letterhead_due', '=', 1).execute();
      for (const { id } of due) await tryAlign(id);
    },
  };
}

export type Letterheads = ReturnType<typeof createLetterheads>;
