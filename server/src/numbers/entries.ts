import type { NumberEntry, NumberFacts } from '@duthao/protocol';
import type { Insertable } from 'kysely';
import { newId } from '../newId.ts';
import type { Database, Tables } from '../storage/tables.ts';

export const noFacts: NumberFacts = {
  typeName: '',
  subject: '',
  signer: '',
  authority: '',
  position: '',
  recipients: [],
  keeper: '',
};

/** Lines of the register as people read them. */
export function createEntries(db: Database) {
  const query = () =>
    db
      .selectFrom('numbers')
      .leftJoin('users', 'users.id', 'numbers.recorded_by')
      .selectAll('numbers')
      .select('users.name as recorder');
  type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];
  const where = async (build: (wanted: ReturnType<typeof query>) => ReturnType<typeof query>) =>
    (await build(query()).execute()).map((row: Row): NumberEntry => ({
      id: row.id,
      source: row.source,
      state: row.state,
      year: row.year,
      series: row.series,
      number: row.number,
      code: row.code,
      issuer: row.issuer,
      datedOn: row.dated_on,
      signedOn: row.signed_on,
      planId: row.plan_id,
      facts: JSON.parse(row.facts) as NumberFacts,
      recordedBy: row.recorder,
      recordedAt: new Date(row.recorded_at).toISOString(),
      voidReason: row.void_reason,
      sentOn: row.sent_on,
      copies: row.copies,
      note: row.note,
    }));

  return {
    /** In the order of their numbers, series by series; what was taken elsewhere after our own. */
    ofYear: (year: number, series?: string): Promise<NumberEntry[]> =>
      where((wanted) => {
        const own = wanted.where('year', '=', year);
        return (series === undefined ? own : own.where('series', '=', series))
          .orderBy('source', 'desc')
          .orderBy('series')
          .orderBy('ordinal')
          .orderBy('dated_on')
          .orderBy('recorded_at');
      }),

    ofPlan: (planId: string): Promise<NumberEntry[]> =>
      where((wanted) => wanted.where('plan_id', '=', planId).orderBy('recorded_at')),

    held: (day: string): Promise<NumberEntry[]> =>
      where((wanted) =>
        wanted.where('state', '=', 'held').where('dated_on', '=', day).orderBy('series').orderBy('ordinal'),
      ),

    async get(id: string): Promise<NumberEntry> {
      return (await where((wanted) => wanted.where('numbers.id', '=', id)))[0]!;
    },

    /** Writes a new line; the database refuses a number that was there before. */
    async add(row: Omit<Insertable<Tables['numbers']>, 'id'>): Promise<NumberEntry> {
      const id = newId();
      await db
        .insertInto('numbers')
        .values({ id, ...row })
        .execute();
      return this.get(id);
    },
  };
}

export type Entries = ReturnType<typeof createEntries>;
