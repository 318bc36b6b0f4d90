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

/** The plans about which these people, or their units, were ever asked: in open rounds and in closed ones. */
export async function plansAskedOf(db: Database, hats: readonly Hat[]): Promise<ReadonlySet<string>> {
  const unitIds = hats.flatMap((hat) => hat.unitIds);
  const userIds = hats.map(({ userId }) => userId);
  const rows = await db
    .selectFrom('round_addressees')
    .innerJoin('rounds', 'rounds.id', 'round_addressees.round_id')
    .select('plan_id')
    .distinct()
    .where(({ or, and, eb }) =>
      or([
        and([eb('round_addressees.kind', '=', 'unit'), eb('ref_id', 'in', unitIds)]),
        and([eb('round_addressees.kind', '=', 'person'), eb('ref_id', 'in', userIds)]),
      ]),
    )
    .execute();
  return new Set(rows.map(({ plan_id }) => plan_id));
}
