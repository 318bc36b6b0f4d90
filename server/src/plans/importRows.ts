import { type ImportChange, type ImportReport, type ImportRow, importRowSchema } from '@duthao/protocol';
import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';

const rowsSchema = z.array(importRowSchema);
const seenSchema = z.array(z.number());
const NO_ROW = 'Kết quả đưa tệp vào không có dòng này; đề nghị tải lại trang rồi thử lại.';

/** The reports of imported files, kept with their plans until nobody needs them. */
export function createImportRows(db: Database) {
  return {
    async add(planId: string, fileName: string, rows: readonly ImportRow[]): Promise<void> {
      const values = { plan_id: planId, file_name: fileName, time: Date.now(), rows: JSON.stringify(rows) };
      await db
        .insertInto('imports')
        .values({ ...values, seen: '[]', away: 0 })
        .execute();
    },

    async find(planId: string): Promise<ImportReport | null> {
      const row = await db.selectFrom('imports').selectAll().where('plan_id', '=', planId).executeTakeFirst();
      if (!row) return null;
      return {
        fileName: row.file_name,
        time: new Date(row.time).toISOString(),
        rows: rowsSchema.parse(JSON.parse(row.rows)),
        seen: seenSchema.parse(JSON.parse(row.seen)),
        isAway: row.away === 1,
      };
    },

    /** Throws a Refusal when there is no such row. */
    async change(planId: string, change: ImportChange): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const own = trx.updateTable('imports').where('plan_id', '=', planId);
        if ('isAway' in change) return void (await own.set({ away: change.isAway ? 1 : 0 }).execute());
        const report = await trx
          .selectFrom('imports')
          .select(['seen', sql<number>`json_array_length(rows)`.as('count')])
          .where('plan_id', '=', planId)
          .executeTakeFirst();
        if (!report || change.row >= report.count) throw new Refusal('notFound', NO_ROW);
        const seen = new Set(seenSchema.parse(JSON.parse(report.seen)));
        if (change.isSeen) seen.add(change.row);
        else seen.delete(change.row);
        await own.set({ seen: JSON.stringify([...seen].toSorted((a, b) => a - b)) }).execute();
      });
    },
  };
}

export type ImportRows = ReturnType<typeof createImportRows>;
