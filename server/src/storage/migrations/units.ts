import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Units as a tree with a history, roles of people in them, delegations, who drafts a plan, groups of recipients. */
export const units: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await growUnits(db);
    await createRoles(db);
    await createGroups(db);
    await db.schema.alterTable('plans').addColumn('drafter_id', 'text').execute();
    await sql`update plans set drafter_id = created_by`.execute(db);
  },
};

/** Names were unique in the whole agency; two schools may each have a "Tổ Toán", so the old column becomes a key. */
async function growUnits(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('units').renameColumn('name', 'place_key').execute();
  await schema
    .alterTable('units')
    .addColumn('name', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('units')
    .addColumn('recipient_name', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('units')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('office'))
    .execute();
  await schema.alterTable('units').addColumn('parent_id', 'text').execute();
  await schema.alterTable('units').addColumn('ended_on', 'text').execute();
  await sql`update units set name = place_key, place_key = '/' || place_key`.execute(db);
  await schema
    .createTable('unit_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('next_name', 'text')
    .addColumn('recorded_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createRoles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('roles')
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('for_user_id', 'text', (column) => column.references('users.id'))
    .addPrimaryKeyConstraint('roles_key', ['user_id', 'unit_id', 'role'])
    .execute();
  await sql`insert into roles (user_id, unit_id, role) select user_id, unit_id, 'officer' from memberships`.execute(
    db,
  );
  await db.schema
    .createTable('delegations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('from_user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('to_user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('to_day', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
}

async function createGroups({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('recipient_groups')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .execute();
  await schema
    .createTable('recipient_group_units')
    .addColumn('group_id', 'text', (column) => column.notNull().references('recipient_groups.id'))
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addPrimaryKeyConstraint('recipient_group_units_key', ['group_id', 'unit_id'])
    .execute();
}
