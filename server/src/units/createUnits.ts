import {
  type NewUnit,
  type Unit,
  type UnitChange,
  type UnitKind,
  unitKinds,
  type UnitMove,
} from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { inTreeOrder, withMoved } from './tree.ts';

const COLORS = 8;

/** The tree of the agency's units as it is today. */
export function createUnits(db: Database) {
  async function list(): Promise<Unit[]> {
    const rows = await db
      .selectFrom('units')
      .select(['id', 'name', 'code', 'color', 'kind', 'recipient_name', 'parent_id'])
      .where('ended_on', 'is', null)
      .orderBy('position')
      .execute();
    return rows.map(({ recipient_name, parent_id, kind, ...row }) => ({
      ...row,
      recipientName: recipient_name,
      kind: kind as UnitKind,
      parentId: parent_id,
    }));
  }

  async function write(units: readonly Unit[]): Promise<void> {
    await inTransaction(db, async (trx) => {
      for (const [position, { id, parentId, name }] of units.entries()) {
        const place = { position, parent_id: parentId, place_key: placeKey(parentId, name) };
        await trx.updateTable('units').set(place).where('id', '=', id).execute();
      }
    });
  }

  return {
    list,

    async get(id: string): Promise<Unit> {
      return pick(await list(), id);
    },

    async add(wanted: NewUnit): Promise<Unit> {
      const { kind = 'office', parentId = null } = wanted;
      const existing = await list();
      if (parentId !== null) pick(existing, parentId);
      refuseEndedKind(kind);
      const name = wanted.name.normalize('NFC');
      refuseTwin(existing, { id: '', parentId, name });
      const unit: Unit = {
        id: newId(),
        name,
        code: wanted.code.normalize('NFC'),
        recipientName: (wanted.recipientName ?? '').normalize('NFC'),
        kind,
        parentId,
        color: existing.length % COLORS,
      };
      const { recipientName, parentId: parent_id, ...row } = unit;
      const placed = { parent_id, position: existing.length, place_key: placeKey(parentId, name) };
      await db
        .insertInto('units')
        .values({ ...row, recipient_name: recipientName, ...placed })
        .execute();
      await write(inTreeOrder([...existing, unit]));
      return unit;
    },

    async change(id: string, wanted: UnitChange): Promise<Unit> {
      const existing = await list();
      const before = pick(existing, id);
      if (wanted.kind && wanted.kind !== before.kind) refuseEndedKind(wanted.kind);
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      const unit: Unit = {
        ...before,
        ...Object.fromEntries(given.map(([key, value]) => [key, value.normalize('NFC')])),
      };
      refuseTwin(existing, unit);
      const { name, code, kind, recipientName } = unit;
      const row = {
        name,
        code,
        kind,
        recipient_name: recipientName,
        place_key: placeKey(unit.parentId, name),
      };
      await db.updateTable('units').set(row).where('id', '=', id).execute();
      return unit;
    },

    async move(id: string, wanted: UnitMove): Promise<Unit[]> {
      const existing = await list();
      const unit = pick(existing, id);
      if (wanted.parentId !== null) pick(existing, wanted.parentId);
      refuseTwin(existing, { ...unit, parentId: wanted.parentId });
      const moved = withMoved(existing, id, wanted);
      if (!moved) {
        throw new Refusal(
          'badRequest',
          `Không đặt được “${unit.name}” dưới chính đơn vị này hoặc đơn vị thuộc nó.`,
        );
      }
      await write(moved);
      return moved;
    },
  };
}

export type Units = ReturnType<typeof createUnits>;

/** Unique in the database: siblings have different names. */
export function placeKey(parentId: string | null, name: string): string {
  return `${parentId ?? ''}/${name}`;
}

export function pick(units: readonly Unit[], id: string): Unit {
  const unit = units.find((one) => one.id === id);
  if (unit) return unit;
  throw new Refusal('notFound', 'Không có đơn vị này; đề nghị tải lại trang.');
}

/** Siblings are told apart by their names. */
export function refuseTwin(
  units: readonly Unit[],
  { id, parentId, name }: Pick<Unit, 'id' | 'parentId' | 'name'>,
): void {
  if (units.some((one) => one.id !== id && one.parentId === parentId && one.name === name)) {
    throw new Refusal('conflict', `Đã có đơn vị “${name}” ở cùng cấp; đặt tên khác hoặc dùng đơn vị đã có.`);
  }
}

function refuseEndedKind(kind: UnitKind): void {
  const { name, until }: { name: string; until?: string } = unitKinds[kind];
  if (!until || today() <= until) return;
  const day = until.split('-').toReversed().join('/');
  throw new Refusal('badRequest', `Loại “${name}” chỉ có đến hết ngày ${day}; đề nghị chọn loại khác.`);
}
