import type { NumberEntry } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import { writtenNumber } from './writtenNumber.ts';

/**
 * Numbers follow the order of time in the year (Điều 15.1). Our own register cannot break it; of a number taken
 * elsewhere it is only said, for what stands in the other system is not ours to refuse.
 */
export async function orderWarnings(db: Database, entry: NumberEntry): Promise<string[]> {
  const number = Number(entry.number);
  if (entry.source === 'own' || !Number.isInteger(number)) return [];
  const others = await db
    .selectFrom('numbers')
    .select(['number', 'dated_on'])
    .where('year', '=', entry.year)
    .where('code', '=', entry.code)
    .where('state', '=', 'taken')
    .where('id', '!=', entry.id)
    .execute();
  const odd = others.find(
    (other) =>
      (Number(other.number) > number && other.dated_on < entry.datedOn) ||
      (Number(other.number) < number && other.dated_on > entry.datedOn),
  );
  if (!odd) return [];
  return [
    `Thứ tự số và ngày không khớp: ${written(entry.number, entry.datedOn)}, trong khi đã ghi ${written(odd.number, odd.dated_on)}; đề nghị kiểm tra lại.`,
  ];
}

const written = (number: string, day: string): string =>
  `số ${writtenNumber(number)} ngày ${day.split('-').toReversed().join('/')}`;
