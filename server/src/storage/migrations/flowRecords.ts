import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * In whose name a part was reported done or confirmed, or somebody asked in (the name as it was then); and corrections of
 * form after issue.
 */
export const flowRecords: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('assignments').addColumn('done_for', 'text').execute();
    await schema.alterTable('assignments').addColumn('confirmed_for', 'text').execute();
    await schema.alterTable('plan_guests').addColumn('invited_for', 'text').execute();
    await schema
      .createTable('corrections')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('time', 'bigint', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('user_name', 'text', (column) => column.notNull())
      .addColumn('for_name', 'text')
      .addColumn('fixes', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('corrections_of_plan').on('corrections').column('plan_id').execute();
  },
};
