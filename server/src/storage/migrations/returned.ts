import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Copies for work in Word that were handed out, and the files that came back. */
export const returned: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('handed_copies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('time', 'bigint', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('handed_copies_plan').on('handed_copies').columns(['plan_id', 'time']).execute();
    await schema
      .createTable('returned_files')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('copy_id', 'text', (column) => column.references('handed_copies.id'))
      .addColumn('time', 'bigint', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('author_name', 'text', (column) => column.notNull())
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('bytes', 'blob', (column) => column.notNull())
      .addColumn('result', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('returned_files_plan')
      .on('returned_files')
      .columns(['plan_id', 'time'])
      .execute();
  },
};
