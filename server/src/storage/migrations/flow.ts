import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The ways of an agency from draft to number, where each plan stands on its own, and the versions that were submitted. */
export const flow: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createFlows(db);
    await createVersions(db);
    await createEvents(db);
  },
};

async function createFlows({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('flows')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('plan_flows')
    .addColumn('plan_id', 'text', (column) => column.primaryKey().references('plans.id'))
    .addColumn('flow_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addColumn('issued_by', 'text', (column) => column.notNull())
    .addColumn('passed', 'text', (column) => column.notNull())
    .addColumn('entered_at', 'bigint', (column) => column.notNull())
    .addColumn('approved_no', 'integer')
    .addColumn('approved_at', 'bigint')
    .addColumn('signed_at', 'bigint')
    .addColumn('assigned_by', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('due_day', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('plan_links')
    .addColumn('plan_id', 'text', (column) => column.primaryKey().references('plans.id'))
    .addColumn('of_plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .execute();
}

async function createVersions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('versions')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('user_name', 'text', (column) => column.notNull())
    .addColumn('for_name', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('furthest', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('versions_key', ['plan_id', 'no'])
    .execute();
  await schema
    .createTable('version_views')
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('version_views_key', ['plan_id', 'no', 'user_id'])
    .addForeignKeyConstraint('version_views_version', ['plan_id', 'no'], 'versions', ['plan_id', 'no'])
    .execute();
}

async function createEvents({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('flow_events')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('for_id', 'text')
    .addColumn('for_name', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('from_state', 'text', (column) => column.notNull())
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('version_no', 'integer')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('findings', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('flow_events_plan').on('flow_events').columns(['plan_id', 'id']).execute();
}
