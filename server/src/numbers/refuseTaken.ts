import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { issuerKey } from './issuerKey.ts';
import { writtenNumber } from './writtenNumber.ts';

export interface NamedNumber {
  readonly year: number;
  readonly issuer: string;
  readonly code: string;
  readonly number: string;
}

/** Số, ký hiệu, cơ quan and năm name one document. The database holds this too; here it is said whose the number is. */
export async function refuseTaken(db: Database, { year, issuer, code, number }: NamedNumber): Promise<void> {
  const taken = await db
    .selectFrom('numbers')
    .select(['facts', 'state'])
    .where('year', '=', year)
    .where('issuer_key', '=', issuerKey(issuer))
    .where('code', '=', code)
    .where('number', '=', number)
    .where((where) => where.or([where('source', '=', 'own'), where('state', '!=', 'void')]))
    .executeTakeFirst();
  if (!taken) return;
  const written = writtenNumber(number);
  const { subject } = JSON.parse(taken.facts) as { subject: string };
  throw new Refusal(
    'conflict',
    taken.state === 'void'
      ? `Số ${written}/${code} năm ${year} đã hủy và không cấp lại; đề nghị ghi số khác.`
      : `Số ${written}/${code} năm ${year} đã ghi cho văn bản “${subject}”; đề nghị kiểm tra lại số.`,
  );
}
