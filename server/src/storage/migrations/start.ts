import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const start: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createPeople(db);
    await createPlans(db);
    await createJournal(db);
  },
};

async function createPeople({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('agency')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('superior', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('units')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('color', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('users')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('admin', 'integer', (column) => column.notNull())
    .addColumn('must_change_password', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('memberships')
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addPrimaryKeyConstraint('memberships_key', ['user_id', 'unit_id'])
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createPlans({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('plans')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('title_folded', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('schema_version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('users.id'))
    .execute();
  await schema
    .createTable('plan_units')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_units_key', ['plan_id', 'unit_id'])
    .execute();
  await schema
    .createTable('client_ids')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('leased', 'integer', (column) => column.notNull())
    .addColumn('leased_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('client_ids_key', ['plan_id', 'client_id'])
    .execute();
}

async function createJournal({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('updates')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.references('users.id'))
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('previous_hash', 'blob', (column) => column.notNull())
    .addColumn('hash', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('updates_key', ['plan_id', 'seq'])
    .execute();
  await schema
    .createTable('snapshots')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('schema_version', 'integer', (column) => column.notNull())
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshots_key', ['plan_id', 'seq'])
    .execute();
  await schema
    .createTable('moved_ranges')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('clock', 'bigint', (column) => column.notNull())
    .addColumn('length', 'bigint', (column) => column.notNull())
    .execute();
}
