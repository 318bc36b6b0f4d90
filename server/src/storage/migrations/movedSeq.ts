import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A range counts only when the move itself, the update `seq`, is in the journal. */
export const movedSeq: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('moved_ranges')
      .addColumn('seq', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
