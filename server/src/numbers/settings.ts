import type { NumberSettings } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';

/** How the agency numbers. A year that has begun keeps its split and the starts of its series. */
export function createNumberSettings(db: Database) {
  const hasBegun = async (year: number, series?: string): Promise<boolean> => {
    const own = db.selectFrom('numbers').select('id').where('source', '=', 'own').where('year', '=', year);
    const wanted = series === undefined ? own : own.where('series', '=', series);
    return (await wanted.limit(1).executeTakeFirst()) !== undefined;
  };

  async function get(year: number): Promise<NumberSettings> {
    const set = await db.selectFrom('number_settings').select(['mode', 'split']).executeTakeFirst();
    const starts = await db
      .selectFrom('number_starts')
      .select(['series', 'first'])
      .where('year', '=', year)
      .orderBy('series')
      .execute();
    return { mode: set?.mode ?? 'elsewhere', split: set?.split ?? 'all', starts };
  }

  return {
    get,

    /** Inside a transaction. */
    async set(wanted: NumberSettings, year: number): Promise<NumberSettings> {
      const before = await get(year);
      const { mode, split } = wanted;
      if (split !== before.split && (await hasBegun(year))) {
        throw new Refusal(
          'conflict',
          `Năm ${year} đã cấp số theo cách chia hiện tại; cách chia khác chỉ đặt được khi chưa cấp số nào trong năm.`,
        );
      }
      const starts = new Map(wanted.starts.map(({ series, first }) => [series.normalize('NFC'), first]));
      for (const series of new Set([...starts.keys(), ...before.starts.map((start) => start.series)])) {
        const old = before.starts.find((start) => start.series === series)?.first ?? 1;
        if ((starts.get(series) ?? 1) !== old && (await hasBegun(year, series))) {
          throw new Refusal(
            'conflict',
            `Sổ ${series === '' ? 'chung' : series} năm ${year} đã cấp số nên không đổi được số bắt đầu.`,
          );
        }
      }
      await db
        .insertInto('number_settings')
        .values({ id: 1, mode, split })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ mode, split }))
        .execute();
      await db.deleteFrom('number_starts').where('year', '=', year).execute();
      const rows = [...starts].map(([series, first]) => ({ year, series, first }));
      if (rows.length > 0) await db.insertInto('number_starts').values(rows).execute();
      return get(year);
    },
  };
}
