import type { NewRecipientGroup, RecipientGroup } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import type { Database } from '../storage/tables.ts';
import { createUnits } from './createUnits.ts';

/** Names for several recipients at once, and the units they stand for. */
export function createRecipientGroups(db: Database) {
  async function list(): Promise<RecipientGroup[]> {
    const [groups, members] = await Promise.all([
      db.selectFrom('recipient_groups').selectAll().orderBy('name').execute(),
      db
        .selectFrom('recipient_group_units')
        .innerJoin('units', 'units.id', 'recipient_group_units.unit_id')
        .select(['group_id', 'unit_id'])
        .orderBy('units.position')
        .execute(),
    ]);
    return groups.map(({ id, name, others }) => ({
      id,
      name,
      others: JSON.parse(others) as string[],
      unitIds: members.filter(({ group_id }) => group_id === id).map(({ unit_id }) => unit_id),
    }));
  }

  async function put(id: string, wanted: NewRecipientGroup): Promise<RecipientGroup> {
    const name = wanted.name.normalize('NFC');
    const unitIds = [...new Set(wanted.unitIds)];
    const others = [...new Set(wanted.others.map((other) => other.normalize('NFC')))];
    const known = new Set((await createUnits(db).list()).map((unit) => unit.id));
    if (!unitIds.every((unitId) => known.has(unitId))) {
      throw new Refusal(
        'badRequest',
        'Có đơn vị không còn trong danh sách; đề nghị tải lại trang rồi chọn lại.',
      );
    }
    if ((await list()).some((group) => group.id !== id && group.name === name)) {
      throw new Refusal('conflict', `Đã có nhóm “${name}”; đặt tên khác hoặc sửa nhóm đã có.`);
    }
    await inTransaction(db, async (trx) => {
      await trx
        .insertInto('recipient_groups')
        .values({ id, name, others: JSON.stringify(others) })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, others: JSON.stringify(others) }))
        .execute();
      await trx.deleteFrom('recipient_group_units').where('group_id', '=', id).execute();
      const rows = unitIds.map((unitId) => ({ group_id: id, unit_id: unitId }));
      if (rows.length > 0) await trx.insertInto('recipient_group_units').values(rows).execute();
    });
    return { id, name, unitIds, others };
  }

  async function find(id: string): Promise<RecipientGroup> {
    const group = (await list()).find((one) => one.id === id);
    if (group) return group;
    throw new Refusal('notFound', 'Không có nhóm này; đề nghị tải lại trang.');
  }

  return {
    list,
    add: (wanted: NewRecipientGroup) => put(newId(), wanted),
    change: async (id: string, wanted: NewRecipientGroup) => put((await find(id)).id, wanted),

    async remove(id: string): Promise<RecipientGroup> {
      const group = await find(id);
      await inTransaction(db, async (trx) => {
        await trx.deleteFrom('recipient_group_units').where('group_id', '=', id).execute();
        await trx.deleteFrom('recipient_groups').where('id', '=', id).execute();
      });
      return group;
    },
  };
}

export type RecipientGroups = ReturnType<typeof createRecipientGroups>;
