import type { Unit, UnitEnd, UnitEvent, UnitRenaming, User } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { createUnits, pick, placeKey, refuseTwin } from './createUnits.ts';
import { idsBelow } from './tree.ts';
import { followInto, isEmpty } from './followInto.ts';

/** Units renamed, merged and dissolved: what they were called stays known. */
export function createUnitHistory(db: Database) {
  return {
    async list(): Promise<UnitEvent[]> {
      const rows = await db
        .selectFrom('unit_events')
        .innerJoin('users', 'users.id', 'unit_events.recorded_by')
        .select(['unit_events.id', 'unit_id', 'how', 'on_day', 'unit_events.name', 'code', 'next_name'])
        .select('users.name as recorded_by')
        .orderBy('on_day', 'desc')
        .orderBy('recorded_at', 'desc')
        .execute();
      return rows.map(({ unit_id, on_day, next_name, recorded_by, how, ...row }) => ({
        ...row,
        how: how as UnitEvent['how'],
        unitId: unit_id,
        on: on_day,
        nextName: next_name,
        recordedBy: recorded_by,
      }));
    },

    async rename(user: User, id: string, wanted: UnitRenaming): Promise<Unit> {
      refuseFuture(wanted.on);
      const units = await createUnits(db).list();
      const before = pick(units, id);
      const unit = { ...before, name: wanted.name.normalize('NFC'), code: wanted.code.normalize('NFC') };
      refuseTwin(units, unit);
      const { name, code } = unit;
      await inTransaction(db, async (trx) => {
        const row = { name, code, recipient_name: '', place_key: placeKey(unit.parentId, name) };
        await trx.updateTable('units').set(row).where('id', '=', id).execute();
        await note(trx, user, before, { how: 'renamed', on_day: wanted.on, next_name: name });
      });
      return { ...unit, recipientName: '' };
    },

    async end(user: User, id: string, { how, on, intoId }: UnitEnd): Promise<Unit> {
      refuseFuture(on);
      const units = await createUnits(db).list();
      const unit = pick(units, id);
      const into = intoId === null ? null : pick(units, intoId);
      refuseInto(units, unit, into, how);
      await inTransaction(db, async (trx) => {
        if (into) await followInto(trx, id, into.id);
        else if (!(await isEmpty(trx, id))) {
          throw new Refusal(
            'conflict',
            `Đơn vị “${unit.name}” còn người, kế hoạch hoặc đơn vị trực thuộc; chọn đơn vị nhận rồi ghi nhận lại.`,
          );
        }
        const ended = { ended_on: on, place_key: id };
        await trx.updateTable('units').set(ended).where('id', '=', id).execute();
        await note(trx, user, unit, { how, on_day: on, next_name: into?.name ?? null });
      });
      return unit;
    },
  };
}

export type UnitHistory = ReturnType<typeof createUnitHistory>;

interface EventWords {
  readonly unit_id: string;
  readonly how: UnitEvent['how'];
  readonly on_day: string;
  readonly next_name: string | null;
}

async function note(trx: Database, user: User, unit: Unit, event: Omit<EventWords, 'unit_id'>) {
  const { id: unit_id, name, code } = unit;
  const recorded = { recorded_by: user.id, recorded_at: Date.now() };
  await trx
    .insertInto('unit_events')
    .values({ id: newId(), unit_id, name, code, ...event, ...recorded })
    .execute();
}

function refuseInto(units: readonly Unit[], unit: Unit, into: Unit | null, how: UnitEnd['how']): void {
  if (how === 'merged' && !into) throw new Refusal('badRequest', 'Cần chọn đơn vị nhận sáp nhập.');
  if (into && (into.id === unit.id || idsBelow(units, [unit.id]).includes(into.id))) {
    throw new Refusal(
      'badRequest',
      `Đơn vị nhận không thể là “${unit.name}” hoặc đơn vị thuộc nó; đề nghị chọn đơn vị khác.`,
    );
  }
  const names = new Set(units.filter(({ parentId }) => parentId === into?.id).map(({ name }) => name));
  const twin = units.find(({ parentId, name }) => parentId === unit.id && names.has(name));
  if (twin) {
    throw new Refusal(
      'conflict',
      `Cả hai đơn vị đều có “${twin.name}”; đổi tên hoặc sáp nhập hai đơn vị đó trước.`,
    );
  }
}

/** What is recorded takes effect at once, so it is recorded on its day or later. */
function refuseFuture(day: string): void {
  if (day <= today()) return;
  throw new Refusal(
    'badRequest',
    'Ngày ghi nhận chưa tới; đề nghị ghi nhận vào ngày có hiệu lực hoặc sau đó.',
  );
}
