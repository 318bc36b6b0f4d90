import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whose each suggestion of a plan is or was: its id stays taken when it is decided and gone from the text. */
export const suggestionAuthors: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('suggestion_authors')
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('author_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('suggestion_authors_key', ['plan_id', 'id'])
      .execute();
  },
};
