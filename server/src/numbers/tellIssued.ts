import type { NumberEntry } from '@duthao/protocol';
import { tell } from '../notices/tell.ts';
import type { Database } from '../storage/tables.ts';
import { writtenNumber } from './writtenNumber.ts';

/** The drafter hears that his plan has its number, and when it is out. */
export async function tellIssued(
  trx: Database,
  planId: string,
  { number, code, datedOn, facts }: NumberEntry,
  what: 'numbered' | 'issued',
  actorId: string,
): Promise<void> {
  const plan = await trx.selectFrom('plans').select('drafter_id').where('id', '=', planId).executeTakeFirst();
  const userIds = [plan?.drafter_id].filter((id) => typeof id === 'string').filter((id) => id !== actorId);
  const day = datedOn.split('-').toReversed().join('/');
  const done = what === 'numbered' ? 'đã được ghi số' : 'đã phát hành, số';
  const text = `“${facts.subject}” ${done} ${writtenNumber(number)}/${code} ngày ${day}.`;
  await tell(trx, { userIds, planId, kind: 'issued', text });
}
