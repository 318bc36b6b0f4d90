import type { CheckPoint, NewRound } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { tidiedLine } from '../tidied.ts';
import type { AddresseeRow } from './roundRows.ts';

export type Wanted = Pick<NewRound, 'unitIds' | 'personIds' | 'bodies'>;

/** Who is to be asked, by what they are called now, after those who are asked already. Throws a Refusal. */
export async function findAddressees(
  db: Database,
  { unitIds, personIds, bodies }: Wanted,
  known: readonly AddresseeRow[] = [],
): Promise<Pick<AddresseeRow, 'kind' | 'ref_id' | 'name'>[]> {
  const units = await unitsOf(db, [...new Set(unitIds)]);
  const persons = await personsOf(db, [...new Set(personIds)]);
  const outside = bodies.map((name) => ({ kind: 'body' as const, ref_id: null, name: toName(name) }));
  const all = [...units, ...persons, ...outside];
  const seen = new Set(known.map(keyOf));
  for (const one of all) {
    if (seen.has(keyOf(one))) {
      throw new Refusal(
        'badRequest',
        `Nơi được hỏi “${one.name}” được ghi hai lần; đề nghị bỏ bớt một lần rồi gửi lại.`,
      );
    }
    seen.add(keyOf(one));
  }
  return all;
}

/** Adds rows behind those that are there. */
export async function addAddressees(
  trx: Database,
  roundId: string,
  found: readonly Pick<AddresseeRow, 'kind' | 'ref_id' | 'name'>[],
  { after, checks }: { readonly after: number; readonly checks: readonly CheckPoint[] },
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one, at) => ({
    ...one,
    id: newId(),
    round_id: roundId,
    position: after + at,
    state: 'waiting' as const,
    words: '',
    checks: JSON.stringify(checks),
  }));
  await trx.insertInto('round_addressees').values(rows).execute();
}

/** A name twice is one body, however it is written. */
const keyOf = ({ kind, ref_id, name }: Pick<AddresseeRow, 'kind' | 'ref_id' | 'name'>): string =>
  ref_id === null ? `${kind} ${name.toLocaleLowerCase('vi')}` : `${kind} ${ref_id}`;

/** What nobody can read is no name. */
function toName(written: string): string {
  const name = tidiedLine(written)
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (/[\p{L}\p{N}]/u.test(name)) return name;
  throw new Refusal('badRequest', 'Có nơi được hỏi chưa có tên; đề nghị ghi tên cơ quan rồi gửi lại.');
}

async function unitsOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
  if (rows.length < ids.length) {
    throw new Refusal(
      'badRequest',
      'Có đơn vị không còn trong danh sách (đã sáp nhập hoặc giải thể); đề nghị chọn lại đơn vị.',
    );
  }
  return rows.map(({ id, name }) => ({ kind: 'unit' as const, ref_id: id, name }));
}

async function personsOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute();
  if (rows.length < ids.length) {
    throw new Refusal('badRequest', 'Có người không còn tài khoản; đề nghị chọn lại người được hỏi.');
  }
  return rows.map(({ id, name }) => ({ kind: 'person' as const, ref_id: id, name }));
}
