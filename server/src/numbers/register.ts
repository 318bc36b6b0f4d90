import type { NumberEntry, NumberFacts } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { createEntries, noFacts } from './entries.ts';
import { issuerKey } from './issuerKey.ts';
import { refuseTaken } from './refuseTaken.ts';
import { seriesOf } from './seriesOf.ts';
import { createNumberSettings } from './settings.ts';

export interface Numbered {
  readonly planId: string;
  readonly code: string;
  readonly issuer: string;
  readonly facts: NumberFacts;
  readonly signedOn: string | null;
  readonly by: string;
}

/** What would be given now. */
export interface NextNumber {
  readonly year: number;
  readonly day: string;
  readonly series: string;
  readonly ordinal: number;
}

/**
 * The body's own sổ đăng ký văn bản đi. Every call that writes runs in the caller's transaction: SQLite lets one of them
 * write at a time, so that two never see the same last number. Numbers of a series follow each other without a gap and
 * their days never go back; what is not used is a void with a reason.
 */
export function createRegister(db: Database, now: () => Date = () => new Date()) {
  const entries = createEntries(db);
  const settings = createNumberSettings(db);

  /** `code` is a ký hiệu, or only its kind. */
  async function next(code: string): Promise<NextNumber> {
    const day = today(now());
    const year = Number(day.slice(0, 4));
    const { split, starts } = await settings.get(year);
    const series = seriesOf(split, code);
    const own = db.selectFrom('numbers').where('source', '=', 'own').where('series', '=', series);
    const latest = await own.select((of) => of.fn.max('dated_on').as('day')).executeTakeFirst();
    if (latest?.day && latest.day > day) {
      throw new Refusal(
        'conflict',
        `Số gần nhất đã ghi ngày ${latest.day.split('-').toReversed().join('/')}, sau ngày hiện tại của máy chủ; đề nghị quản trị viên kiểm tra đồng hồ máy chủ.`,
      );
    }
    const last = await own
      .where('year', '=', year)
      .select((of) => of.fn.max('ordinal').as('ordinal'))
      .executeTakeFirst();
    const first = starts.find((start) => start.series === series)?.first ?? 1;
    return { year, day, series, ordinal: last?.ordinal != null ? last.ordinal + 1 : first };
  }

  const rowOf = ({ year, day, series, ordinal }: NextNumber) => ({
    source: 'own' as const,
    year,
    series,
    ordinal,
    number: String(ordinal),
    dated_on: day,
    recorded_at: now().getTime(),
  });

  return {
    next,

    /** The next number, for a plan. */
    async take({ planId, code, issuer, facts, signedOn, by }: Numbered): Promise<NumberEntry> {
      const given = await next(code);
      await refuseTaken(db, { year: given.year, issuer, code, number: String(given.ordinal) });
      return entries.add({
        ...rowOf(given),
        state: 'taken',
        code,
        issuer,
        issuer_key: issuerKey(issuer),
        plan_id: planId,
        facts: JSON.stringify(facts),
        signed_on: signedOn,
        recorded_by: by,
      });
    },

    /** The next number, kept for a document of this day that is still to come. */
    async hold(kind: string, issuer: string, note: string, by: string): Promise<NumberEntry> {
      return entries.add({
        ...rowOf(await next(kind)),
        state: 'held',
        code: null,
        issuer,
        issuer_key: issuerKey(issuer),
        facts: JSON.stringify(noFacts),
        recorded_by: by,
        note,
      });
    },

    /** A number held today goes to a plan. */
    async useHeld(id: string, wanted: Numbered): Promise<NumberEntry> {
      const { day, year, series } = await next(wanted.code);
      const held = (await entries.held(day)).find((entry) => entry.id === id);
      if (!held || held.series !== series) {
        throw new Refusal(
          'conflict',
          'Số giữ này không còn hoặc thuộc sổ khác; đề nghị tải lại trang rồi chọn lại.',
        );
      }
      const { code, issuer, facts, planId, signedOn, by } = wanted;
      await refuseTaken(db, { year, issuer, code, number: held.number });
      const used = {
        state: 'taken' as const,
        code,
        issuer,
        issuer_key: issuerKey(issuer),
        plan_id: planId,
        facts: JSON.stringify(facts),
        signed_on: signedOn,
        recorded_by: by,
        recorded_at: now().getTime(),
      };
      await db.updateTable('numbers').set(used).where('id', '=', id).execute();
      return entries.get(id);
    },

    /** Numbers held on days that are over become voids; answers them. */
    async lapse(): Promise<NumberEntry[]> {
      const day = today(now());
      const over = await db
        .selectFrom('numbers')
        .select(['id', 'dated_on'])
        .where('state', '=', 'held')
        .where('dated_on', '<', day)
        .execute();
      for (const { id, dated_on } of over) {
        const reason = `Số giữ ngày ${dated_on.split('-').toReversed().join('/')}, hết ngày không dùng`;
        const lapsed = { state: 'void' as const, void_reason: reason, voided_at: now().getTime() };
        await db.updateTable('numbers').set(lapsed).where('id', '=', id).execute();
      }
      return Promise.all(over.map(({ id }) => entries.get(id)));
    },
  };
}

export type NumberRegister = ReturnType<typeof createRegister>;
