import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people are told, which of it goes out by mail, and where to. */
export const notices: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('users').addColumn('email', 'text').execute();
    await schema
      .createTable('notices')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('plan_id', 'text', (column) => column.references('plans.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('once_key', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('read_at', 'bigint')
      .addColumn('mail_tries', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('mail_next_at', 'bigint')
      .addColumn('mail_error', 'text')
      .addUniqueConstraint('notices_once', ['user_id', 'once_key'])
      .execute();
    await schema.createIndex('notices_by_user').on('notices').columns(['user_id', 'created_at']).execute();
    await schema.createIndex('notices_to_mail').on('notices').column('mail_next_at').execute();
  },
};
