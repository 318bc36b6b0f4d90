import type { Database } from '../storage/tables.ts';
import { createUnits, placeKey } from './createUnits.ts';
import { followRounds } from '../opinions/followRounds.ts';
import { inTreeOrder } from './tree.ts';

/** People, plans, groups of recipients and the units below one unit go to another; nobody heads two by it. */
export async function followInto(trx: Database, id: string, intoId: string): Promise<void> {
  await movePeople(trx, id, intoId);
  await movePlans(trx, id, intoId);
  await moveGroups(trx, id, intoId);
  await moveAssignments(trx, id, intoId);
  await followRounds(trx, id, intoId);
  await moveCircle(trx, id, intoId);
  const units = (await createUnits(trx).list()).map((unit) =>
    unit.parentId === id ? { ...unit, parentId: intoId } : unit,
  );
  for (const [position, { id: unitId, parentId, name }] of inTreeOrder(units).entries()) {
    const place = { position, parent_id: parentId, place_key: placeKey(parentId, name) };
    await trx.updateTable('units').set(place).where('id', '=', unitId).execute();
  }
}

async function movePeople(trx: Database, id: string, intoId: string): Promise<void> {
  const members = await trx.selectFrom('memberships').select('user_id').where('unit_id', '=', id).execute();
  const held = await trx.selectFrom('roles').selectAll().where('unit_id', '=', id).execute();
  await trx.deleteFrom('memberships').where('unit_id', '=', id).execute();
  await trx.deleteFrom('roles').where('unit_id', '=', id).execute();
  for (const { user_id } of members) {
    const member = { user_id, unit_id: intoId };
    await trx
      .insertInto('memberships')
      .values(member)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const { role, ...row } of held) {
    const kept = role === 'head' || role === 'deputy' ? 'officer' : role;
    await trx
      .insertInto('roles')
      .values({ ...row, role: kept, unit_id: intoId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function movePlans(trx: Database, id: string, intoId: string): Promise<void> {
  const rows = await trx.selectFrom('plan_units').selectAll().where('unit_id', '=', id).execute();
  await trx.deleteFrom('plan_units').where('unit_id', '=', id).execute();
  for (const { plan_id, role } of rows) {
    await trx
      .insertInto('plan_units')
      .values({ plan_id, unit_id: intoId, role })
      .onConflict((conflict) =>
        // Who led goes on leading, also where the other unit only drafted along.
        role === 'lead'
          ? conflict.columns(['plan_id', 'unit_id']).doUpdateSet({ role })
          : conflict.columns(['plan_id', 'unit_id']).doNothing(),
      )
      .execute();
  }
}

/** What both had to write stays what the other had; persons stay named, for they have followed too. */
async function moveAssignments(trx: Database, id: string, intoId: string): Promise<void> {
  for (const table of ['assignments', 'assignment_people', 'place_changes'] as const) {
    const rows = await trx.deleteFrom(table).where('unit_id', '=', id).returningAll().execute();
    for (const row of rows) {
      await trx
        .insertInto(table)
        .values({ ...row, unit_id: intoId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

/** What its people said among themselves they go on reading, and no other unit could. */
async function moveCircle(trx: Database, id: string, intoId: string): Promise<void> {
  await trx.updateTable('threads').set({ unit_id: intoId }).where('unit_id', '=', id).execute();
}

async function moveGroups(trx: Database, id: string, intoId: string): Promise<void> {
  const rows = await trx
    .deleteFrom('recipient_group_units')
    .where('unit_id', '=', id)
    .returning('group_id')
    .execute();
  for (const { group_id } of rows) {
    await trx
      .insertInto('recipient_group_units')
      .values({ group_id, unit_id: intoId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Whether nothing would be left behind: no people, plans or units below; groups of recipients simply lose it. */
export async function isEmpty(trx: Database, id: string): Promise<boolean> {
  const held = await Promise.all([
    trx.selectFrom('memberships').select('unit_id').where('unit_id', '=', id).executeTakeFirst(),
    trx.selectFrom('plan_units').select('unit_id').where('unit_id', '=', id).executeTakeFirst(),
    trx
      .selectFrom('units')
      .select('id')
      .where('parent_id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst(),
  ]);
  if (held.some((row) => row !== undefined)) return false;
  await trx.deleteFrom('recipient_group_units').where('unit_id', '=', id).execute();
  return true;
}
