import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How imported files were understood, and the comments that came with them. */
export const imports: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('imports')
      .addColumn('plan_id', 'text', (column) => column.primaryKey().references('plans.id'))
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('time', 'bigint', (column) => column.notNull())
      .addColumn('rows', 'text', (column) => column.notNull())
      .addColumn('seen', 'text', (column) => column.notNull())
      .addColumn('away', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('threads')
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addColumn('quote', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('threads_key', ['plan_id', 'id'])
      .execute();
    await schema
      .createTable('comments')
      .addColumn('plan_id', 'text', (column) => column.notNull())
      .addColumn('thread_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('time', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('comments_key', ['plan_id', 'thread_id', 'position'])
      .addForeignKeyConstraint('comments_thread', ['plan_id', 'thread_id'], 'threads', ['plan_id', 'id'])
      .execute();
  },
};
