import type { Database } from '../storage/tables.ts';
import type { Hat } from './Hat.ts';

/** A unit or a person whose opinion is asked for in an open round; `isLegal`: for ý kiến pháp lý. */
export interface Asked {
  readonly kind: 'unit' | 'person';
  readonly refId: string;
  readonly isLegal: boolean;
}

export const isAsked = (hat: Hat, { kind, refId }: Pick<Asked, 'kind' | 'refId'>): boolean =>
  kind === 'unit' ? hat.unitIds.includes(refId) : hat.userId === refId;

/** Who is asked about a plan now. */
export async function listAsked(db: Database, planId: string): Promise<Asked[]> {
  const rows = await db
    .selectFrom('rounds')
    .innerJoin('round_addressees', 'round_addressees.round_id', 'rounds.id')
    .select(['rounds.kind as round', 'round_addressees.kind', 'ref_id'])
    .where('plan_id', '=', planId)
    .where('closed_at', 'is', null)
    .execute();
  return rows.flatMap(({ round, kind, ref_id: refId }) =>
    kind === 'body' || refId === null ? [] : [{ kind, refId, isLegal: round === 'legal' }],
  );
}

/** The rows of rounds, by plan, in which these people, or their units, were ever asked. */
export async function addresseesOf(
  db: Database,
  hats: readonly Hat[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await askedRows(db, hats).select(['plan_id', 'round_addressees.id']).execute();
  const found = new Map<string, Set<string>>();
  for (const { plan_id, id } of rows) found.set(plan_id, (found.get(plan_id) ?? new Set()).add(id));
  return found;
}

/** The plans about which these people, or their units, were ever asked: in open rounds and in closed ones. */
export async function plansAskedOf(db: Database, hats: readonly Hat[]): Promise<ReadonlySet<string>> {
  const rows = await askedRows(db, hats).select('plan_id').distinct().execute();
  return new Set(rows.map(({ plan_id }) => plan_id));
}

function askedRows(db: Database, hats: readonly Hat[]) {
  const unitIds = hats.flatMap((hat) => hat.unitIds);
  const userIds = hats.map(({ userId }) => userId);
  return db
    .selectFrom('round_addressees')
    .innerJoin('rounds', 'rounds.id', 'round_addressees.round_id')
    .where(({ or, and, eb }) =>
      or([
        and([eb('round_addressees.kind', '=', 'unit'), eb('ref_id', 'in', unitIds)]),
        and([eb('round_addressees.kind', '=', 'person'), eb('ref_id', 'in', userIds)]),
      ]),
    );
}
