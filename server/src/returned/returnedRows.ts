import type { Taken } from '@duthao/plan';
import { type ReturnedReport, returnedReportSchema } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';

export interface NewReturn {
  readonly planId: string;
  readonly copyId: string | null;
  readonly userId: string;
  readonly author: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly report: ReturnedReport;
  readonly taken: Taken;
}

export async function addReturn(trx: Database, file: NewReturn): Promise<void> {
  const { report, planId, copyId, userId, author, sha256, bytes, taken } = file;
  await trx
    .insertInto('returned_files')
    .values({
      id: report.id,
      plan_id: planId,
      copy_id: copyId,
      time: Date.parse(report.time),
      user_id: userId,
      author,
      author_name: report.fromName,
      file_name: report.fileName,
      sha256,
      bytes: Buffer.from(bytes),
      result: JSON.stringify(report),
      taken: JSON.stringify(taken),
    })
    .execute();
}

const toReport = (result: string): ReturnedReport => returnedReportSchema.parse(JSON.parse(result));

/** The newest first. */
export async function listReturns(db: Database, planId: string): Promise<ReturnedReport[]> {
  const rows = await db
    .selectFrom('returned_files')
    .select('result')
    .where('plan_id', '=', planId)
    .orderBy('time', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ result }) => toReport(result));
}

/** The very same file, in the same name. */
export async function findReturn(
  db: Database,
  planId: string,
  author: string,
  sha256: string,
): Promise<ReturnedReport | undefined> {
  const row = await db
    .selectFrom('returned_files')
    .select('result')
    .where('plan_id', '=', planId)
    .where('author', '=', author)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && toReport(row.result);
}

/** What earlier files of the same copy brought in the same name. */
export async function takenBefore(
  db: Database,
  { planId, copyId, author }: Pick<NewReturn, 'planId' | 'copyId' | 'author'>,
): Promise<Taken> {
  const rows = await db
    .selectFrom('returned_files')
    .select(['copy_id', 'taken'])
    .where('plan_id', '=', planId)
    .where('author', '=', author)
    .execute();
  const all = rows.map((row) => ({ ...row, taken: JSON.parse(row.taken) as Taken }));
  return {
    // Lines are told by their numbers in one copy only.
    edits: all.flatMap(({ copy_id, taken }) => (copyId !== null && copy_id === copyId ? taken.edits : [])),
    said: all.flatMap(({ taken }) => taken.said),
  };
}

export async function readReturn(db: Database, planId: string, id: string) {
  return db
    .selectFrom('returned_files')
    .select(['bytes', 'file_name'])
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .executeTakeFirst();
}
