import type { User } from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import type { Access } from './access.ts';
import { findVersion, type StoredVersion } from './versions.ts';

/** A page asks for several parts of a version: within this time, in milliseconds, it is one opening. */
const ONE_OPENING = 60_000;

export interface OpeningParts {
  readonly db: Database;
  readonly audit: Audit;
}

/** Gives a version to one who may see it; that he opened it is a line of the log (Phụ lục VI of the decree). */
export async function openVersion(
  { db, audit }: OpeningParts,
  user: User,
  { standing, seesFrom }: Access,
  no: number,
): Promise<StoredVersion> {
  const version = await findVersion(db, standing.planId, no, seesFrom);
  if (!version) throw new Refusal('notFound', 'Không có bản trình này; đề nghị tải lại trang.');
  const key = { plan_id: standing.planId, no, user_id: user.id };
  const time = Date.now();
  await audit.transact(async (trx, record) => {
    const seen = await trx
      .selectFrom('version_views')
      .select('time')
      .where('plan_id', '=', key.plan_id)
      .where('no', '=', no)
      .where('user_id', '=', user.id)
      .executeTakeFirst();
    if (seen && time - seen.time < ONE_OPENING) return;
    await trx
      .insertInto('version_views')
      .values({ ...key, time })
      .onConflict((conflict) => conflict.columns(['plan_id', 'no', 'user_id']).doUpdateSet({ time }))
      .execute();
    const subject = { id: standing.planId, name: version.title };
    await record({ actor: user, action: 'versionOpened', subject, detail: `Bản trình số ${no}` });
  });
  return version;
}
