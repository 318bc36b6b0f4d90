import type { Plan } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';
import { standingOf } from './standing.ts';
import { toDoc } from './versions.ts';

/** The version of a plan that was approved and counts: what is issued says nothing else (Điều 11). */
export interface ApprovedVersion {
  readonly no: number;
  readonly title: string;
  readonly doc: Plan['doc'];
  /** The .docx, byte for byte as it was submitted, and its SHA-256 in hex. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly approvedAt: number;
  readonly signedAt: number | null;
}

export async function approvedOf(db: Database, planId: string): Promise<ApprovedVersion | undefined> {
  const { approvedNo, approvedAt, signedAt } = await standingOf(db, planId);
  if (approvedNo === null || approvedAt === null) return undefined;
  const version = await db
    .selectFrom('versions')
    .select(['no', 'title', 'plan', 'bytes', 'sha256'])
    .where('plan_id', '=', planId)
    .where('no', '=', approvedNo)
    .executeTakeFirst();
  if (!version) return undefined;
  const { plan, ...rest } = version;
  return { ...rest, doc: toDoc(plan), approvedAt, signedAt };
}
