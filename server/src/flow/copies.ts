import type { Database } from '../storage/tables.ts';
import { standingOf } from './standing.ts';
import { isBefore, isOpen } from './steps.ts';

/**
 * What a copy says at its head until the text is approved: which draft it is, so that marks on paper find their version.
 * Undefined for a copy that may be signed.
 */
export async function findDraftMark(db: Database, planId: string): Promise<string | undefined> {
  const { state, approvedNo } = await standingOf(db, planId);
  if (approvedNo !== null || !isBefore(state, 'signing')) return undefined;
  const { count } = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('plan_id', '=', planId)
    .where('kind', '=', 'submitted')
    .executeTakeFirstOrThrow();
  return `DỰ THẢO LẦN ${isOpen(state) ? count + 1 : Math.max(1, count)}`;
}

/** The approved file itself, while nothing has been added to it: what is taken along to be signed is what was approved. */
export async function findApprovedFile(db: Database, planId: string): Promise<Uint8Array | undefined> {
  const { state, approvedNo } = await standingOf(db, planId);
  if (approvedNo === null || (state !== 'signing' && state !== 'numbering')) return undefined;
  const version = await db
    .selectFrom('versions')
    .select('bytes')
    .where('plan_id', '=', planId)
    .where('no', '=', approvedNo)
    .executeTakeFirst();
  return version?.bytes;
}
