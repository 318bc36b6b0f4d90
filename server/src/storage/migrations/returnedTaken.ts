import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What each file that came back brought, so that it brings nothing of it again. */
export const returnedTaken: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('returned_files')
      .addColumn('taken', 'text', (column) => column.notNull().defaultTo('{"edits":[],"said":[]}'))
      .execute();
  },
};
