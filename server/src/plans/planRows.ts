import { isPlanState, type PlanSummary } from '@duthao/protocol';
import { foldAccents } from '../foldAccents.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import type { PlanUnits } from './rights.ts';

export type StoredPlan = Omit<PlanSummary, 'present' | 'openThreads' | 'openSuggestions'> & {
  epoch: number;
  schemaVersion: number;
};

export interface PlanFilter {
  readonly search?: string;
  readonly state?: string;
  readonly unit?: string;
}

interface NewRow {
  readonly id: string;
  readonly title: string;
  readonly units: PlanUnits;
  readonly schemaVersion: number;
  readonly createdBy: string;
}

/** What the database keeps about plans beside their text. A plan without a journal was never finished and is not listed. */
export function createPlanRows(db: Database) {
  // The last change by a person, or the server's seed when nobody has written yet.
  const query = () =>
    db
      .selectFrom('plans')
      .innerJoin('updates', 'updates.plan_id', 'plans.id')
      .leftJoin('users', 'users.id', 'updates.author_id')
      .leftJoin('users as drafters', 'drafters.id', 'plans.drafter_id')
      .select([
        'plans.id',
        'plans.title',
        'plans.state',
        'plans.epoch',
        'plans.schema_version',
        'updates.time as changed_at',
        'users.name as changed_by',
        'drafters.name as drafter',
      ])
      .where(({ eb, selectFrom }) =>
        eb(
          'updates.seq',
          '=',
          selectFrom('updates as last')
            .select('last.seq')
            .whereRef('last.plan_id', '=', 'plans.id')
            .where((where) => where.or([where('last.author_id', 'is not', null), where('last.seq', '=', 1)]))
            // From the end: max() would walk the whole journal.
            .orderBy('last.seq', 'desc')
            .limit(1),
        ),
      );
  type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

  async function toPlans(rows: readonly Row[]): Promise<StoredPlan[]> {
    const units = await db
      .selectFrom('plan_units')
      .innerJoin('units', 'units.id', 'plan_units.unit_id')
      .select(['plan_id', 'unit_id', 'role'])
      .where(
        'plan_id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('units.position')
      .execute();
    return rows.map((row) => {
      const own = units.filter(({ plan_id }) => plan_id === row.id);
      return {
        id: row.id,
        title: row.title,
        state: isPlanState(row.state) ? row.state : 'drafting',
        leadUnitId: own.find(({ role }) => role === 'lead')?.unit_id ?? '',
        coUnitIds: own.filter(({ role }) => role === 'co').map(({ unit_id }) => unit_id),
        changedAt: new Date(row.changed_at).toISOString(),
        changedBy: row.changed_by,
        drafter: row.drafter,
        epoch: row.epoch,
        schemaVersion: row.schema_version,
      };
    });
  }

  return {
    async find(id: string): Promise<StoredPlan | undefined> {
      return (await toPlans(await query().where('plans.id', '=', id).execute()))[0];
    },

    /** Last changed first. */
    async list({ search, state, unit }: PlanFilter): Promise<StoredPlan[]> {
      let wanted = query().orderBy('updates.time', 'desc');
      if (state) wanted = wanted.where('plans.state', '=', state);
      for (const word of foldAccents(search ?? '')
        .split(/\s+/)
        .filter(Boolean)) {
        wanted = wanted.where('plans.title_folded', 'like', `%${word.replace(/[%_]/g, '')}%`);
      }
      const plans = await toPlans(await wanted.execute());
      return unit
        ? plans.filter(({ leadUnitId, coUnitIds }) => leadUnitId === unit || coUnitIds.includes(unit))
        : plans;
    },

    async add({ id, title, units, schemaVersion, createdBy }: NewRow): Promise<void> {
      const { leadUnitId, coUnitIds } = units;
      await inTransaction(db, async (trx) => {
        await trx
          .insertInto('plans')
          .values({
            id,
            title,
            title_folded: foldAccents(title),
            state: 'drafting',
            epoch: 1,
            schema_version: schemaVersion,
            created_at: Date.now(),
            created_by: createdBy,
            drafter_id: createdBy,
          })
          .execute();
        await trx
          .insertInto('plan_units')
          .values([
            { plan_id: id, unit_id: leadUnitId, role: 'lead' },
            ...coUnitIds.map((unitId) => ({ plan_id: id, unit_id: unitId, role: 'co' as const })),
          ])
          .execute();
      });
    },

    async setTitle(id: string, title: string): Promise<void> {
      const changed = { title, title_folded: foldAccents(title) };
      await db.updateTable('plans').set(changed).where('id', '=', id).execute();
    },

    async setOpenSuggestions(id: string, count: number): Promise<void> {
      await db.updateTable('plans').set({ open_suggestions: count }).where('id', '=', id).execute();
    },
  };
}

export type PlanRows = ReturnType<typeof createPlanRows>;
